import { ConsultationReportFile } from './consultation-report-file.entity.js';
import { ConsultationReport } from './consultation-report.entity.js';
import { ConsultationReports } from './consultation-reports.service.js';
import { ReportAdmin } from './report.admin.js';
import { ReportApiController } from './report-api.controller.js';
import { ReportController } from './report.controller.js';
import { ReportFileMaker } from './report-files.listener.js';
import { ReportPages } from './report-pages.service.js';
import { ReportQueries } from './report.queries.js';
import { ReportShown } from './report-shown.service.js';
import { ReportSources } from './report.sources.js';

/** What the module of consultations declares for the справка. */
export const reportEntities = [ConsultationReport, ConsultationReportFile];
export const reportControllers = [ReportController, ReportApiController];
export const reportProviders = [
  ConsultationReports,
  ReportAdmin,
  ReportFileMaker,
  ReportPages,
  ReportQueries,
  ReportShown,
  ReportSources,
];
