import { Controller, Get, Param, Query } from '@nestjs/common';
import { NotFound } from '../../../platform/errors/index.js';
import {
  apiAnswer,
  apiParameter,
  apiProblem,
  content,
  idOf,
  parseQuery,
  type PageResult,
} from '../../../platform/http/index.js';
import { reportTags } from './report.controller.js';
import { fileQuery } from './report.filters.js';
import { ReportPages } from './report-pages.service.js';
import { reportSnapshot } from './report.snapshot.js';

/** The справка for machines, below its consultation. */
@Controller('api/v1/consultations')
export class ReportApiController {
  constructor(private readonly pages: ReportPages) {}

  @Get(':id/report')
  async show(@Param('id') typed: string, @Query() query: unknown): Promise<PageResult> {
    const { version } = parseQuery(fileQuery, query);
    const id = /^\d+$/.test(typed) ? idOf(typed) : null;
    const report = id && (await this.pages.snapshot(id, version));
    if (!report) throw new NotFound('notFound');
    return content({ body: report.snapshot, tags: reportTags(report.snapshot.consultation.id) });
  }
}

export const reportApi = {
  paths: {
    '/api/v1/consultations/{id}/report': {
      get: {
        operationId: 'getConsultationReport',
        summary: 'The report on the proposals of one consultation, with a reasoned decision on each',
        'x-summary-bg': 'Справката за предложенията по една консултация, с мотивирано решение по всяко',
        parameters: [
          { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
          apiParameter('version', 'An earlier version; the latest where it is left out', {
            type: 'integer',
            minimum: 1,
          }),
        ],
        responses: {
          200: apiAnswer('ConsultationReport', 'The report'),
          404: apiProblem('None is published, or there is no such version'),
        },
      },
    },
  },
  schemas: { ConsultationReport: reportSnapshot },
};
