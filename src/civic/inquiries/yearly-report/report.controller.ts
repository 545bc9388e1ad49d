import { Controller, Get, Param } from '@nestjs/common';
import writeXlsxFile from 'write-excel-file/node';
import { StaffOnly } from '../../../commons/accounts/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import {
  content,
  CSV_START,
  csvRow,
  Ctx,
  type PageContext,
  type PageResult,
} from '../../../platform/http/index.js';
import { formatDate } from '../../../platform/i18n/index.js';
import { municipalitySettings, Settings } from '../../../platform/settings/index.js';
import { reportDocument } from './report.document.js';
import { REPORT } from './report.page.js';
import { headings, rowsOf, wholeTable } from './report-table.js';
import { reportMessages } from './report.messages.js';
import { YearlyCounts } from './yearly-counts.queries.js';

const t = reportMessages('bg');
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
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
    const body = CSV_START + table.map((row) => csvRow(row)).join('');
    const type = 'text/csv; charset=utf-8; header=present';
    return content({ type, body, fileName: `inquiries-${year}.csv` });
  }

  @Get(':year.xlsx')
  async xlsx(@Ctx() { now }: PageContext, @Param('year') typed: string): Promise<PageResult> {
    const year = yearOf(typed);
    const [heads = [], ...rows] = wholeTable(await this.counts.of(year, now));
    const cells = [
      heads.map((value) => ({ value, fontWeight: 'bold' as const })),
      ...rows.map((row) => row.map((value) => ({ value }))),
    ];
    const body = await writeXlsxFile(cells).toBuffer();
    return content({ type: XLSX, body, fileName: `inquiries-${year}.xlsx` });
  }

  @Get(':year.docx')
  async docx(@Ctx() { now }: PageContext, @Param('year') typed: string): Promise<PageResult> {
    const year = yearOf(typed);
    const counts = await this.counts.of(year, now);
    const municipality = this.settings.read(municipalitySettings).name.bg;
    const body = await reportDocument({
      municipality,
      title: t('title', { year: String(year) }),
      intro: t('intro'),
      headings: headings(),
      parts: counts.map((one) => ({ heading: t(one.kind), rows: rowsOf(one) })),
      nothing: t('nothing'),
      made: t('made', { municipality, date: formatDate(now, 'bg') }),
    });
    return content({ type: DOCX, body, fileName: `inquiries-${year}.docx` });
  }
}

function yearOf(typed: string): number {
  if (!/^20\d{2}$/.test(typed)) throw new NotFound('notFound');
  return Number(typed);
}
