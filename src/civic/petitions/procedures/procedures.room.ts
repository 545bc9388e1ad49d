import type { Provider, Type } from '@nestjs/common';

export const proceduresEntities: Type[] = [];
export const proceduresControllers: Type[] = [];
export const proceduresProviders: Provider[] = [];
