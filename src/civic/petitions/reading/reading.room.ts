import type { Provider, Type } from '@nestjs/common';

export const readingEntities: Type[] = [];
export const readingControllers: Type[] = [];
export const readingProviders: Provider[] = [];
