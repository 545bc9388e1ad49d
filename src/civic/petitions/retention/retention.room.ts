import type { Provider, Type } from '@nestjs/common';

export const retentionEntities: Type[] = [];
export const retentionControllers: Type[] = [];
export const retentionProviders: Provider[] = [];
