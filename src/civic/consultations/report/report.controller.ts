import { Controller, Get, Param, Query } from '@nestjs/common';
import { h } from 'preact';
import { Database } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { filePath } from '../../../platform/files/index.js';
import {
  content,
  Ctx,
  idOf,
  page,
  parseQuery,
  redirect,
  withQuery,
  type PageContext,
  type PageResult,
} from '../../../platform/http/index.js';
import type { ReportFormat } from './consultation-report-file.entity.js';
import { reportCsv } from './report.csv.js';
import { fileQuery, reportQuery } from './report.filters.js';
import { reportMessages } from './report.messages.js';
import { ReportPages } from './report-pages.service.js';
import { reportPath } from './report.paths.js';
import { ReportQueries, type StoredReport } from './report.queries.js';
import { ReportPage } from './views/report.page.js';

/** What the page and the data of a справка are kept under: its consultation, and what moderation does to its texts. */
export function reportTags(consultationId: string): string[] {
  return [`subject:consultation:${consultationId}`, `contributions:${consultationId}`];
}

@Controller('consultations/:idSlug')
export class ReportController {
  constructor(
    private readonly pages: ReportPages,
    private readonly queries: ReportQueries,
    private readonly database: Database,
  ) {}

  @Get('report')
  async show(
    @Ctx() { locale }: PageContext,
    @Param('idSlug') idSlug: string,
    @Query() query: unknown,
  ): Promise<PageResult> {
    const { version, ...filters } = parseQuery(reportQuery, query, 'ignored');
    const report = await this.found(idSlug, version);
    const { consultation } = report.snapshot;
    const path = reportPath(consultation);
    if (path !== `/consultations/${idSlug}/report`) {
      const asked = { version, ...filters };
      const kept = Object.entries(asked).map(([name, value]) => [
        name,
        value === undefined ? '' : String(value),
      ]);
      return redirect(withQuery(path, Object.fromEntries(kept) as Record<string, string>), { status: 301 });
    }
    const t = reportMessages(locale);
    return page({
      title: t('fullTitle', { title: consultation.title }),
      description: t('reportOf', {
        number: consultation.number,
        version: report.version,
        date: report.snapshot.place.on,
      }),
      wide: true,
      tags: reportTags(consultation.id),
      body: h(ReportPage, await this.pages.props(report, filters, locale)),
    });
  }

  @Get('report.csv')
  async csv(@Param('idSlug') idSlug: string, @Query() query: unknown): Promise<PageResult> {
    const { snapshot } = await this.found(idSlug, parseQuery(fileQuery, query).version);
    return content({
      type: 'text/csv; charset=utf-8',
      body: reportCsv(snapshot),
      fileName: `${fileTitle(snapshot)}.csv`,
      tags: reportTags(snapshot.consultation.id),
    });
  }

  @Get('report.json')
  async json(@Param('idSlug') idSlug: string, @Query() query: unknown): Promise<PageResult> {
    const { snapshot } = await this.found(idSlug, parseQuery(fileQuery, query).version);
    return content({ body: snapshot, tags: reportTags(snapshot.consultation.id) });
  }

  @Get('report.docx')
  docx(@Param('idSlug') idSlug: string, @Query() query: unknown): Promise<PageResult> {
    return this.file(idSlug, query, 'docx');
  }

  @Get('report.pdf')
  pdf(@Param('idSlug') idSlug: string, @Query() query: unknown): Promise<PageResult> {
    return this.file(idSlug, query, 'pdf');
  }

  /** To the file; while it is being made, to the page that says so. */
  private async file(idSlug: string, query: unknown, format: ReportFormat): Promise<PageResult> {
    const { version } = parseQuery(fileQuery, query);
    const report = await this.found(idSlug, version);
    const file = (await this.queries.files(this.database, report.id)).get(format);
    const path = withQuery(reportPath(report.snapshot.consultation), {
      version: version ? String(version) : undefined,
    });
    return redirect(file ? filePath(file) : path);
  }

  private async found(idSlug: string, version?: number): Promise<StoredReport> {
    const id = idOf(idSlug);
    const report = id && (await this.pages.snapshot(id, version));
    if (!report) throw new NotFound('notFound');
    return report;
  }
}

function fileTitle({ consultation, version }: StoredReport['snapshot']): string {
  return reportMessages('bg')('fileName', { number: consultation.number, version });
}
