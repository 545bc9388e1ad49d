import type { Provider, Type } from '@nestjs/common';
import { ReportController } from './report.controller.js';
import { ReportPage } from './report.page.js';
import { YearlyCounts } from './yearly-counts.queries.js';

export const reportControllers: Type[] = [ReportController];
export const reportProviders: Provider[] = [ReportPage, YearlyCounts];
