import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConsultationFile } from './consultation-file.entity.js';
import { ConsultationFiles } from './consultation-files.service.js';
import { ConsultationNumber } from './consultation-number.entity.js';
import { ConsultationPages } from './consultation-pages.service.js';
import { ConsultationAnnouncements } from './announcement/announcements.service.js';
import { ConsultationDocuments } from './consultation-documents.service.js';
import { ConsultationGates } from './consultation-gates.service.js';
import { ConsultationProgress } from './consultation-progress.service.js';
import { ConsultationRegisters } from './consultation-registers.service.js';
import { ConsultationTasks } from './consultation-tasks.service.js';
import { ConsultationChecklist } from './consultations.admin.checklist.js';
import { ConsultationDeeds } from './consultations.admin.deeds.js';
import { ConsultationKindsAdmin } from './kinds/consultation-kinds.admin.js';
import {
  comparisonControllers,
  comparisonEntities,
  comparisonProviders,
} from './comparison/comparison.room.js';
import { Consultation } from './consultation.entity.js';
import { ConsultationSubject } from './consultation.subject.js';
import {
  contributionControllers,
  contributionEntities,
  contributionProviders,
} from './contributions/contributions.room.js';
import { ConsultationChoices } from './consultations.admin.choices.js';
import { RecordActions } from './consultations.admin.record-actions.js';
import { ConsultationsAdmin } from './consultations.admin.js';
import { ConsultationsApiController } from './consultations-api.controller.js';
import { ConsultationsController } from './consultations.controller.js';
import { ConsultationsDesk } from './consultations.desk.js';
import { ConsultationClock } from './consultations.jobs.js';
import { ConsultationQueries } from './consultations.queries.js';
import { KindEditor } from './kinds/consultation-kind.editor.js';
import { ConsultationKind } from './kinds/consultation-kind.entity.js';
import { ConsultationKinds } from './kinds/consultation-kinds.service.js';
import { reportControllers, reportEntities, reportProviders } from './report/report.room.js';
import { scoreboardControllers, scoreboardProviders } from './scoreboard/scoreboard.room.js';
import { Consultations } from './consultations.service.js';
import { ConsultationsSite } from './consultations.site.js';
import { textEntities, textProviders } from './text/text.room.js';
import { ConsultationFigures } from './consultations.figures.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Consultation, ConsultationFile, ConsultationNumber, ConsultationKind]),
    TypeOrmModule.forFeature([...textEntities, ...comparisonEntities]),
    TypeOrmModule.forFeature(contributionEntities),
    TypeOrmModule.forFeature(reportEntities),
  ],
  controllers: [
    ConsultationsController,
    ConsultationsApiController,
    ...contributionControllers,
    ...reportControllers,
    ...comparisonControllers,
    ...scoreboardControllers,
  ],
  providers: [
    Consultations,
    ConsultationFiles,
    ConsultationFigures,
    ConsultationKinds,
    ConsultationQueries,
    ConsultationPages,
    ConsultationSubject,
    ConsultationsSite,
    ConsultationChoices,
    ConsultationGates,
    ConsultationTasks,
    ConsultationRegisters,
    ConsultationDocuments,
    ConsultationProgress,
    ConsultationAnnouncements,
    ConsultationDeeds,
    ConsultationChecklist,
    ConsultationKindsAdmin,
    KindEditor,
    ConsultationsAdmin,
    ConsultationsDesk,
    ConsultationClock,
    RecordActions,
    ...textProviders,
    ...comparisonProviders,
    ...contributionProviders,
    ...reportProviders,
    ...scoreboardProviders,
  ],
})
export class ConsultationsModule {}
