import { Controller, Get, Param } from '@nestjs/common';
import { StaffOnly } from '../../../commons/accounts/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import {
  content,
  CSV_START,
  csvRow,
  Ctx,
  XLSX_TYPE,
  xlsxOf,
  type PageContext,
  type PageResult,
} from '../../../platform/http/index.js';
import { formatDate } from '../../../platform/i18n/index.js';
import { municipalitySettings, Settings } from '../../../platform/settings/index.js';
import { reportDocument } from './report.document.js';
import { REPORT } from './report.page.js';
import { headings, prolongingHeadings, prolongingRows, rowsOf, wholeTable } from './report-table.js';
import { reportMessages } from './report.messages.js';
import { YearlyCounts } from './yearly-counts.queries.js';

const t = reportMessages('bg');
const CSV = 'text/csv; charset=utf-8; header=present';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The yearly report as files. */
@Controller('staff/inquiries/report')
@StaffOnly(REPORT)
export class ReportController {
  constructor(
    private readonly counts: YearlyCounts,
    private readonly settings: Settings,
  ) {}

  @Get(':year.csv')
  async csv(@Ctx() { now }: PageContext, @Param('year') typed: string): Promise<PageResult> {
    const year = yearOf(typed);
    const table = wholeTable(await this.counts.of(year, now));
    return content({ type: CSV, body: csvOf(table), fileName: `inquiries-${year}.csv` });
  }

  @Get(':year/prolonged.csv')
  async prolonged(@Param('year') typed: string): Promise<PageResult> {
    const year = yearOf(typed);
    const table = [prolongingHeadings(), ...prolongingRows(await this.counts.prolongings(year))];
    return content({ type: CSV, body: csvOf(table), fileName: `inquiries-prolonged-${year}.csv` });
  }

  @Get(':year.xlsx')
  async xlsx(@Ctx() { now }: PageContext, @Param('year') typed: string): Promise<PageResult> {
    const year = yearOf(typed);
    const [heads = [], ...rows] = wholeTable(await this.counts.of(year, now));
    const prolonged = prolongingRows(await this.counts.prolongings(year));
    const body = await xlsxOf([
      { name: t('title', { year: String(year) }), headings: heads.map(String), rows },
      { name: t('prolonged'), headings: prolongingHeadings(), rows: prolonged },
    ]);
    return content({ type: XLSX_TYPE, body, fileName: `inquiries-${year}.xlsx` });
  }

  @Get(':year.docx')
  async docx(@Ctx() { now }: PageContext, @Param('year') typed: string): Promise<PageResult> {
    const year = yearOf(typed);
    const [counts, prolongings] = await Promise.all([
      this.counts.of(year, now),
      this.counts.prolongings(year),
    ]);
    const municipality = this.settings.read(municipalitySettings).name.bg;
    const body = await reportDocument({
      municipality,
      title: t('title', { year: String(year) }),
      intro: t('intro'),
      parts: [
        ...counts.map((one) => ({
          heading: t(one.kind),
          columns: headings(),
          rows: rowsOf(one),
          nothing: t('nothing'),
        })),
        {
          heading: t('prolonged'),
          columns: prolongingHeadings(),
          rows: prolongingRows(prolongings),
          nothing: t('prolongedNone'),
        },
      ],
      made: t('made', { municipality, date: formatDate(now, 'bg') }),
    });
    return content({ type: DOCX, body, fileName: `inquiries-${year}.docx` });
  }
}

function csvOf(table: readonly (string | number)[][]): string {
  return CSV_START + table.map((row) => csvRow(row)).join('');
}

function yearOf(typed: string): number {
  if (!/^20\d{2}$/.test(typed)) throw new NotFound('notFound');
  return Number(typed);
}
