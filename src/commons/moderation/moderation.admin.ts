import { AppealRecords } from './appeals/appeals.admin.records.js';
import { AppealsAdmin } from './appeals/appeals.admin.js';
import { BlocksAdmin } from './blocks/blocks.admin.js';
import { CaseActions } from './cases/cases.admin.actions.js';
import { AuthorHistory } from './cases/cases.admin.author.js';
import { CasesAdmin } from './cases/cases.admin.js';
import { CaseQueue } from './cases/cases.admin.queue.js';
import { CaseRecords } from './cases/cases.admin.records.js';
import { CaseSections } from './cases/cases.admin.sections.js';
import { ModerationDesk } from './moderation.desk.js';
import { ReasonsAdmin } from './reasons/reasons.admin.js';

/** The providers of moderation's part of the back office. */
export const moderationAdmin = [
  AppealRecords,
  AppealsAdmin,
  AuthorHistory,
  BlocksAdmin,
  CaseActions,
  CaseQueue,
  CaseRecords,
  CaseSections,
  CasesAdmin,
  ModerationDesk,
  ReasonsAdmin,
];
