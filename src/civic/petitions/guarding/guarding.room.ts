import type { Provider, Type } from '@nestjs/common';
import { SigningGuard } from './signing-guard.service.js';

export const guardingEntities: Type[] = [];
export const guardingControllers: Type[] = [];
export const guardingProviders: Provider[] = [SigningGuard];
