import type { Provider, Type } from '@nestjs/common';

export const newsEntities: Type[] = [];
export const newsControllers: Type[] = [];
export const newsProviders: Provider[] = [];
