import type { Provider, Type } from '@nestjs/common';
import { DonorReportQueries } from './donor-report.queries.js';
import { DonorReportsController } from './donor-reports.controller.js';
import { DonorReports } from './donor-reports.service.js';

export const donorReportsControllers: Type[] = [DonorReportsController];
export const donorReportsProviders: Provider[] = [DonorReportQueries, DonorReports];
