import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  backofficePage,
  BackofficeRegistry,
  type BackofficeContext,
  type PageContent,
  type PageSection,
} from '../../../platform/backoffice/index.js';
import { dateIn } from '../../../platform/clock/index.js';
import { formatNumber } from '../../../platform/i18n/index.js';
import type { Prolongings } from '../../../commons/deadlines/index.js';
import {
  ASKED,
  DECIDED,
  headings,
  prolongingHeadings,
  prolongingRows,
  rowsOf,
  TIMED,
} from './report-table.js';
import { reportMessages } from './report.messages.js';
import { YearlyCounts, type Figure, type KindCounts } from './yearly-counts.queries.js';

const t = reportMessages('bg');
export const REPORT = 'inquiries.report';
const FORMATS = ['csv', 'xlsx', 'docx'] as const;

export function reportPath(year: number, format: (typeof FORMATS)[number]): string {
  return `/staff/inquiries/report/${year}.${format}`;
}

/** „Годишен отчет по АПК“: the counts of a year, and the same as files. */
@Injectable()
export class ReportPage implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly counts: YearlyCounts,
  ) {}

  onModuleInit(): void {
    this.registry.register(
      backofficePage({
        name: 'inquiry-report',
        label: { bg: 'Годишен отчет по АПК', en: 'Yearly report' },
        navigation: { group: 'processes', order: 14 },
        permission: REPORT,
        load: (ctx, query) => this.load(ctx, query),
      }),
    );
  }

  private async load({ now }: BackofficeContext, query: Record<string, string>): Promise<PageContent> {
    const years = await this.counts.years(now);
    const year = years.find((known) => String(known) === query['year']) ?? Number(dateIn(now).slice(0, 4));
    const [counts, prolongings] = await Promise.all([
      this.counts.of(year, now),
      this.counts.prolongings(year),
    ]);
    return {
      intro: t('intro'),
      tabs: years.map((known) => ({
        label: String(known),
        search: `?year=${known}`,
        current: known === year,
      })),
      sections: [...counts.flatMap(sectionsOf), prolonged(prolongings), downloads(year)],
    };
  }
}

/** What was decided, and when; of a kind that nobody wrote, one line. */
function sectionsOf(counts: KindCounts): PageSection[] {
  const name = t(counts.kind);
  const table = (figures: readonly Figure[]) => ({
    columns: headings(figures),
    rows: shown(rowsOf(counts, figures)),
    empty: t('nothing'),
  });
  const decided = {
    id: `report-${counts.kind}`,
    title: name,
    table: table(counts.kind === 'question' ? ASKED : DECIDED),
  };
  if (counts.areas.length === 0) return [decided];
  const terms = t('terms', { kind: name });
  return [decided, { id: `report-${counts.kind}-terms`, title: terms, table: table(TIMED) }];
}

function prolonged(prolongings: readonly Prolongings[]): PageSection {
  const rows = shown(prolongingRows(prolongings));
  const table = { columns: prolongingHeadings(), rows, empty: t('prolongedNone') };
  return { id: 'report-prolonged', title: t('prolonged'), table };
}

function shown(rows: readonly (string | number)[][]): string[][] {
  return rows.map((row) => row.map((cell) => (typeof cell === 'number' ? formatNumber(cell, 'bg') : cell)));
}

function downloads(year: number): PageSection {
  const rows = [
    ...FORMATS.map((format) => [{ text: t(format), href: reportPath(year, format) }]),
    [{ text: t('prolongedCsv'), href: `/staff/inquiries/report/${year}/prolonged.csv` }],
  ];
  return { id: 'report-files', title: t('files'), table: { columns: [t('fileColumn')], rows, empty: '' } };
}
