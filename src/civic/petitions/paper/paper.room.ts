import type { Provider, Type } from '@nestjs/common';

export const paperEntities: Type[] = [];
export const paperControllers: Type[] = [];
export const paperProviders: Provider[] = [];
