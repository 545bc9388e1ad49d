import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Conclusions } from './conclusions/conclusions.service.js';
import { DebatePoint } from './conclusions/debate-point.entity.js';
import { DebateChoices } from './debate-choices.service.js';
import { DebateDocuments } from './debate-documents.service.js';
import { DebateFile } from './debate-file.entity.js';
import { DebateFiles } from './debate-files.service.js';
import { DebateNews } from './debate-news.jobs.js';
import { DebateOpinions } from './debate-opinions.service.js';
import { DebatePages } from './debate-pages.service.js';
import { DebateReason } from './debate-reason.entity.js';
import { DebateRegisters } from './debate-registers.service.js';
import { Debate } from './debate.entity.js';
import { DebateSubject } from './debate.subject.js';
import { DebateReasonsAdmin } from './debate-reasons.admin.js';
import { DebateReasons } from './debate-reasons.service.js';
import { DebateDeeds } from './debates.admin.deeds.js';
import { DebatesAdmin } from './debates.admin.js';
import { DebatesDesk } from './debates.desk.js';
import { DebatesApiController } from './debates-api.controller.js';
import { DebatesController } from './debates.controller.js';
import { DebateDeadlines, DebateOwed } from './debates.deadlines.js';
import { OpinionsFromHalls } from './debates.hall.js';
import { DebateClock } from './debates.jobs.js';
import { ProposerNames } from './debates.listeners.js';
import { DebatesPersonalData } from './debates.personal-data.js';
import { DebateQueries } from './debates.queries.js';
import { Debates } from './debates.service.js';
import { DebatesSite } from './debates.site.js';
import { DecisionLetters } from './proposals/decision-letters.js';
import { ProposalForms, ProposalPages } from './proposals/proposal-pages.service.js';
import { ProposalFilesController, ProposalsController } from './proposals/proposals.controller.js';
import { Proposals } from './proposals/proposals.service.js';
import { DebateFigures } from './debates.figures.js';

@Module({
  imports: [TypeOrmModule.forFeature([Debate, DebateFile, DebatePoint, DebateReason])],
  controllers: [DebatesController, DebatesApiController, ProposalsController, ProposalFilesController],
  providers: [
    Debates,
    Proposals,
    ProposalPages,
    ProposalForms,
    Conclusions,
    DecisionLetters,
    DebateFiles,
    DebateDocuments,
    DebateChoices,
    DebateQueries,
    DebatePages,
    DebateRegisters,
    DebateOwed,
    DebateOpinions,
    DebateNews,
    DebateSubject,
    DebatesSite,
    DebateDeadlines,
    DebatesPersonalData,
    OpinionsFromHalls,
    ProposerNames,
    DebateClock,
    DebateFigures,
    DebatesAdmin,
    DebateDeeds,
    DebatesDesk,
    DebateReasons,
    DebateReasonsAdmin,
  ],
})
export class DebatesModule {}
