import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DecidedProcesses } from './decided-processes.js';
import { DecisionChoices } from './decision-choices.service.js';
import { DecisionDeeds } from './decision-deeds.service.js';
import { DecisionSubject } from './decision-subject.entity.js';
import { DecisionTemplate } from './decision-template.entity.js';
import { DecisionVersion } from './decision-version.entity.js';
import { DecisionWriting } from './decision-writing.service.js';
import { Decision } from './decision.entity.js';
import { DecisionsAdmin } from './decisions.admin.js';
import { DecisionQueries } from './decisions.queries.js';
import { Decisions } from './decisions.service.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([Decision, DecisionSubject, DecisionVersion, DecisionTemplate])],
  providers: [
    DecidedProcesses,
    DecisionChoices,
    DecisionDeeds,
    DecisionQueries,
    DecisionWriting,
    Decisions,
    DecisionsAdmin,
  ],
  exports: [Decisions, DecisionDeeds],
})
export class DecisionsModule {}
