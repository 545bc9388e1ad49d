import type { Provider, Type } from '@nestjs/common';

export const proposalsEntities: Type[] = [];
export const proposalsControllers: Type[] = [];
export const proposalsProviders: Provider[] = [];
