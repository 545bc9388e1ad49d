import type { Provider, Type } from '@nestjs/common';
import { PetitionKind } from './petition-kind.entity.js';
import { PetitionReason } from './petition-reason.entity.js';

export const kindsEntities = [PetitionKind, PetitionReason];
export const kindsControllers: Type[] = [];
export const kindsProviders: Provider[] = [];
