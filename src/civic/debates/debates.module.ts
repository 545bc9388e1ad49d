import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Conclusions } from './conclusions/conclusions.service.js';
import { DebatePoint } from './conclusions/debate-point.entity.js';
import { DebateChoices } from './debate-choices.service.js';
import { DebateDocuments } from './debate-documents.service.js';
import { DebateFile } from './debate-file.entity.js';
import { DebateFiles } from './debate-files.service.js';
import { DebatePages } from './debate-pages.service.js';
import { DebateReason } from './debate-reason.entity.js';
import { DebateRegisters } from './debate-registers.service.js';
import { Debate } from './debate.entity.js';
import { DebateSubject } from './debate.subject.js';
import { DebatesApiController } from './debates-api.controller.js';
import { DebatesController } from './debates.controller.js';
import { DebateDeadlines } from './debates.deadlines.js';
import { DebateClock } from './debates.jobs.js';
import { ProposerNames } from './debates.listeners.js';
import { DebatesPersonalData } from './debates.personal-data.js';
import { DebateQueries } from './debates.queries.js';
import { Debates } from './debates.service.js';
import { DebatesSite } from './debates.site.js';
import { DecisionLetters } from './proposals/decision-letters.js';
import { Proposals } from './proposals/proposals.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Debate, DebateFile, DebatePoint, DebateReason])],
  controllers: [DebatesController, DebatesApiController],
  providers: [
    Debates,
    Proposals,
    Conclusions,
    DecisionLetters,
    DebateFiles,
    DebateDocuments,
    DebateChoices,
    DebateQueries,
    DebatePages,
    DebateRegisters,
    DebateSubject,
    DebatesSite,
    DebateDeadlines,
    DebatesPersonalData,
    ProposerNames,
    DebateClock,
  ],
})
export class DebatesModule {}
