import type { Provider, Type } from '@nestjs/common';
import { PetitionKindEditor } from './petition-kind.editor.js';
import { PetitionKind } from './petition-kind.entity.js';
import { PetitionKindsAdmin } from './petition-kinds.admin.js';
import { PetitionKinds } from './petition-kinds.service.js';
import { PetitionReason } from './petition-reason.entity.js';
import { PetitionReasonsAdmin } from './petition-reasons.admin.js';
import { PetitionReasons } from './petition-reasons.service.js';

export const kindsEntities = [PetitionKind, PetitionReason];
export const kindsControllers: Type[] = [];
export const kindsProviders: Provider[] = [
  PetitionKindEditor,
  PetitionKinds,
  PetitionKindsAdmin,
  PetitionReasons,
  PetitionReasonsAdmin,
];
