import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DecidedProcesses } from './decided-processes.js';
import { DecisionAnnouncements } from './decision-announcements.service.js';
import { DecisionCards } from './decision-cards.js';
import { DecisionChoices } from './decision-choices.service.js';
import { DecisionDeeds } from './decision-deeds.service.js';
import { DecisionRecords } from './decision-records.service.js';
import { DecisionSubject } from './decision-subject.entity.js';
import { DecisionTemplate } from './decision-template.entity.js';
import { DecisionTemplatesAdmin } from './decision-templates.admin.js';
import { DecisionTemplates } from './decision-templates.service.js';
import { DecisionVersion } from './decision-version.entity.js';
import { DecisionWriting } from './decision-writing.service.js';
import { Decision } from './decision.entity.js';
import { DecisionsApiController } from './decisions-api.controller.js';
import { DecisionsAdmin } from './decisions.admin.js';
import { DecisionsController } from './decisions.controller.js';
import { DecisionsDesk } from './decisions.desk.js';
import { DecisionQueries } from './decisions.queries.js';
import { Decisions } from './decisions.service.js';
import { PublishedDecisions } from './decision.subject.js';
import { LatestDecisions } from './latest-decisions.service.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([Decision, DecisionSubject, DecisionVersion, DecisionTemplate])],
  controllers: [DecisionsController, DecisionsApiController],
  providers: [
    DecidedProcesses,
    DecisionAnnouncements,
    DecisionCards,
    DecisionChoices,
    DecisionDeeds,
    DecisionQueries,
    DecisionRecords,
    DecisionTemplates,
    DecisionTemplatesAdmin,
    DecisionWriting,
    Decisions,
    DecisionsAdmin,
    DecisionsDesk,
    LatestDecisions,
    PublishedDecisions,
  ],
  exports: [Decisions, DecisionDeeds, LatestDecisions],
})
export class DecisionsModule {}
