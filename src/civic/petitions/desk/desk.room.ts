import type { Provider } from '@nestjs/common';
import { PetitionChoices } from './petition-choices.service.js';
import { PetitionModerationDeeds } from './petition-moderation.deeds.js';
import { PetitionNotices } from './petition-notices.service.js';
import { PetitionReceivedActions } from './petition-received.actions.js';
import { PetitionRecords } from './petition-records.service.js';
import { PetitionSections } from './petition-sections.service.js';
import { PetitionActions } from './petitions.admin.actions.js';
import { PetitionDeeds } from './petitions.admin.deeds.js';
import { PetitionsAdmin } from './petitions.admin.js';
import { PetitionsDesk } from './petitions.desk.js';

export const deskProviders: Provider[] = [
  PetitionActions,
  PetitionChoices,
  PetitionDeeds,
  PetitionModerationDeeds,
  PetitionNotices,
  PetitionReceivedActions,
  PetitionRecords,
  PetitionSections,
  PetitionsAdmin,
  PetitionsDesk,
];
