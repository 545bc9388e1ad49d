import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ModerationAppeal } from './appeals/appeal.entity.js';
import { AppealOutcomes } from './appeals/appeal-outcomes.js';
import { AppealsController } from './appeals/appeals.controller.js';
import { Appeals } from './appeals/appeals.service.js';
import { Blocks } from './blocks/blocks.service.js';
import { ParticipantBlock } from './blocks/participant-block.entity.js';
import { CaseRegister } from './cases/case-register.js';
import { Cases } from './cases/cases.service.js';
import { Decisions } from './cases/decisions.service.js';
import { Measures } from './cases/measures.service.js';
import { ModeratedSubjects } from './cases/moderated-subjects.js';
import { ModerationCase } from './cases/moderation-case.entity.js';
import { ModerationDecision } from './cases/moderation-decision.entity.js';
import { ModerationLogController } from './log/moderation-log.controller.js';
import { ModerationLogQueries } from './log/moderation-log.queries.js';
import { ModerationRulesController } from './log/moderation-rules.controller.js';
import { moderationAdmin } from './moderation.admin.js';
import { ModerationPruning } from './moderation.jobs.js';
import { ModerationPersonalData } from './moderation.personal-data.js';
import { ModerationRegistration } from './moderation.registration.js';
import { Moderation } from './moderation.service.js';
import { ModerationReason } from './reasons/reason.entity.js';
import { Reasons } from './reasons/reasons.service.js';
import { ModerationReport } from './reports/report.entity.js';
import { ReportsController } from './reports/reports.controller.js';
import { Reports } from './reports/reports.service.js';
import { Screening } from './screening/screening.service.js';
import { ModerationWriting } from './screening/writing.entity.js';
import { Writings } from './screening/writings.js';
import { Letters } from './statements/letters.service.js';
import { StatementDoor } from './statements/statement-door.js';
import { StatementLinks } from './statements/statement-links.js';
import { StatementsController } from './statements/statements.controller.js';
import { StatementQueries } from './statements/statements.queries.js';
import { Statements } from './statements/statements.service.js';

const entities = [
  ModerationAppeal,
  ModerationCase,
  ModerationDecision,
  ModerationReason,
  ModerationReport,
  ModerationWriting,
  ParticipantBlock,
];

/** For the rest of the house. */
const offered = [Appeals, Cases, Moderation, ModerationPruning, Reasons, Reports];

@Global()
@Module({
  imports: [TypeOrmModule.forFeature(entities)],
  controllers: [
    AppealsController,
    ModerationLogController,
    ModerationRulesController,
    ReportsController,
    StatementsController,
  ],
  providers: [
    ...offered,
    ...moderationAdmin,
    AppealOutcomes,
    Blocks,
    CaseRegister,
    Decisions,
    Letters,
    Measures,
    ModeratedSubjects,
    ModerationLogQueries,
    ModerationPersonalData,
    ModerationRegistration,
    Screening,
    StatementDoor,
    StatementLinks,
    StatementQueries,
    Statements,
    Writings,
  ],
  exports: offered,
})
export class ModerationModule {}
