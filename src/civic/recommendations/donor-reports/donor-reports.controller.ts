import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { h } from 'preact';
import { RuleBroken } from '../../../platform/errors/index.js';
import {
  content,
  CSV_START,
  csvRow,
  Ctx,
  networkOf,
  page,
  parseQuery,
  RateLimits,
  redirect,
  withQuery,
  XLSX_TYPE,
  xlsxOf,
  type PageContext,
  type PageResult,
} from '../../../platform/http/index.js';
import { pick, type Locale, type Text } from '../../../platform/i18n/index.js';
import { printed } from '../../../platform/print/index.js';
import { donorReportQuery, frozenAt } from './donor-report.filters.js';
import { donorReportPath } from './donor-report.paths.js';
import {
  coverage,
  donorCharts,
  donorLine,
  figures,
  moment,
  printedDonorReport,
  sheetHeadings,
  sheetRow,
  type DonorReport,
} from './donor-report.presentation.js';
import { donorReportMessages } from './donor-reports.messages.js';
import { DonorReports, permanentAddress } from './donor-reports.service.js';
import { DonorReportPage } from './views/donor-report.page.js';

const ON_PAGE = 200;
/** What a thread that draws has memory for; see bench/report.bench.ts. */
const MOST_PRINTED = 2_000;
const FILES = { max: 20, perSeconds: 60 };
const TAGS = ['list:recommendation', 'topics', 'places', 'settings'];

const DOCUMENTS = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const;

/** What became of an organisation's recommendations, at an address that keeps its figures. */
@Controller('recommendations/reports/:organisation')
export class DonorReportsController {
  constructor(
    private readonly reports: DonorReports,
    private readonly limits: RateLimits,
  ) {}

  @Get()
  async show(
    @Ctx() ctx: PageContext,
    @Param('organisation') organisation: string,
    @Query() query: unknown,
  ): Promise<PageResult> {
    const report = await this.reports.of(ctx, organisation, parseQuery(donorReportQuery, query, 'ignored'));
    if ('redirect' in report) return redirect(report.redirect);
    const { locale } = ctx;
    const t = donorReportMessages(locale);
    const title = t('title', { name: report.organisation });
    const path = donorReportPath(organisation);
    const asked = { ...report.filters, asOf: frozenAt(report.asOf) };
    const names = await this.reports.names();
    const total = report.rows.length;
    return page({
      title,
      description: coverage(report, locale),
      tags: TAGS,
      wide: true,
      body: h(DonorReportPage, {
        title,
        path,
        moment: moment(report, locale),
        coverage: coverage(report, locale),
        permanent: permanentAddress(report, organisation, locale),
        fresh: withQuery(path, { ...report.filters }),
        values: {
          from: report.filters.from ?? '',
          to: report.filters.to ?? '',
          topic: report.filters.topic ?? '',
          unit: report.filters.unit ?? '',
        },
        topics: options(names.topics, locale),
        units: options(names.units, locale),
        figures: figures(report.rows, locale),
        ...donorCharts(report, locale),
        lines: report.rows.slice(0, ON_PAGE).map((row) => donorLine(row, names, locale)),
        total,
        tooMany: total > MOST_PRINTED ? t('tooMany', { total, max: MOST_PRINTED }) : null,
        files: [...(total > MOST_PRINTED ? [] : ['pdf', 'docx']), 'xlsx', 'csv'].map((format) => ({
          label: format.toUpperCase(),
          path: withQuery(`${path}/report.${format}`, asked),
        })),
      }),
    });
  }

  @Get('report.csv')
  async csv(
    @Ctx() ctx: PageContext,
    @Param('organisation') organisation: string,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
  ): Promise<PageResult> {
    const report = await this.report(ctx, organisation, query, request, 'csv');
    if ('redirect' in report) return redirect(report.redirect);
    const rows = report.rows.map((row) => csvRow(sheetRow(row, report, ctx.locale)));
    const body = CSV_START + csvRow(sheetHeadings(ctx.locale)) + rows.join('');
    return content({ type: 'text/csv; charset=utf-8; header=present', body, fileName: fileName(ctx, 'csv') });
  }

  @Get('report.xlsx')
  async xlsx(
    @Ctx() ctx: PageContext,
    @Param('organisation') organisation: string,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
  ): Promise<PageResult> {
    const report = await this.report(ctx, organisation, query, request, 'xlsx');
    if ('redirect' in report) return redirect(report.redirect);
    const { locale } = ctx;
    const t = donorReportMessages(locale);
    const body = await xlsxOf([
      {
        name: t('rows'),
        headings: sheetHeadings(locale),
        rows: report.rows.map((row) => sheetRow(row, report, locale)),
      },
      {
        name: t('figures'),
        headings: [moment(report, locale), t('count')],
        rows: figures(report.rows, locale).map(({ label, value }) => [label, value]),
      },
    ]);
    return content({ type: XLSX_TYPE, body, fileName: fileName(ctx, 'xlsx') });
  }

  @Get('report.docx')
  docx(
    @Ctx() ctx: PageContext,
    @Param('organisation') organisation: string,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
  ): Promise<PageResult> {
    return this.document(ctx, organisation, query, request, 'docx');
  }

  @Get('report.pdf')
  pdf(
    @Ctx() ctx: PageContext,
    @Param('organisation') organisation: string,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
  ): Promise<PageResult> {
    return this.document(ctx, organisation, query, request, 'pdf');
  }

  private async document(
    ctx: PageContext,
    organisation: string,
    query: unknown,
    request: FastifyRequest,
    format: keyof typeof DOCUMENTS,
  ): Promise<PageResult> {
    const report = await this.report(ctx, organisation, query, request, format);
    if ('redirect' in report) return redirect(report.redirect);
    const total = report.rows.length;
    if (total > MOST_PRINTED) throw new RuleBroken('tooManyRows', { max: MOST_PRINTED });
    const permanent = permanentAddress(report, organisation, ctx.locale);
    const body = await inTurn(() =>
      printed({ format, report: printedDonorReport(report, permanent, ctx.locale) }),
    );
    return content({ type: DOCUMENTS[format], body, fileName: fileName(ctx, format) });
  }

  private async report(
    ctx: PageContext,
    organisation: string,
    query: unknown,
    request: FastifyRequest,
    format: string,
  ): Promise<DonorReport | { redirect: string }> {
    await this.limits.hit('recommendations.donorFiles', networkOf(request.ip), FILES);
    return this.reports.of(ctx, organisation, parseQuery(donorReportQuery, query), `/report.${format}`);
  }
}

/** One document at a time: each is drawn with the memory of its own thread. */
let turn: Promise<unknown> = Promise.resolve();

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = turn.then(work);
  turn = mine.catch(() => undefined);
  return mine;
}

function options(names: ReadonlyMap<string, Text>, locale: Locale) {
  return [...names].map(([value, name]) => ({ value, label: pick(name, locale) }));
}

function fileName({ locale }: PageContext, format: string): string {
  return `${donorReportMessages(locale)('fileName')}.${format}`;
}
