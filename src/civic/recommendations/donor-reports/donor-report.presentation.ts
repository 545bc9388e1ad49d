import { formatDate, formatDateTime, pick, type Locale, type Text } from '../../../platform/i18n/index.js';
import type { CsvValue } from '../../../platform/http/index.js';
import {
  PAGE_MARK,
  type CellPart,
  type PrintedBars,
  type PrintedReport,
} from '../../../platform/print/index.js';
import { recommendationLifecycle } from '../recommendation.lifecycle.js';
import { recommendationPath, VERDICT_LABELS } from '../recommendation.rules.js';
import type { DonorFilters } from './donor-report.filters.js';
import { countsBy, figuresOf, quartersOf, type DonorRow } from './donor-report.rules.js';
import { donorReportMessages } from './donor-reports.messages.js';

export interface DonorNames {
  topics: ReadonlyMap<string, Text>;
  units: ReadonlyMap<string, Text>;
}

export interface DonorReport {
  organisation: string;
  municipality: string;
  url: string;
  filters: DonorFilters;
  asOf: Date;
  rows: readonly DonorRow[];
  names: DonorNames;
}

export interface Figure {
  label: string;
  value: number;
  /** „12 (40%)“ */
  text: string;
}

const dayText = (iso: string, locale: Locale) => formatDate(new Date(`${iso}T12:00:00Z`), locale);

/** What the report covers, as sentences. */
export function coverage({ filters, names }: DonorReport, locale: Locale): string {
  const t = donorReportMessages(locale);
  const { from, to, topic, unit } = filters;
  const period =
    from && to
      ? t('period', { from: dayText(from, locale), to: dayText(to, locale) })
      : from
        ? t('periodFrom', { from: dayText(from, locale) })
        : to
          ? t('periodTo', { to: dayText(to, locale) })
          : t('periodAll');
  const ofTopic = topic ? t('ofTopic', { name: nameIn(names.topics, topic, locale) }) : '';
  const ofUnit = unit ? t('ofUnit', { name: nameIn(names.units, unit, locale) }) : '';
  return [period, ofTopic, ofUnit].filter(Boolean).join(' ');
}

export function moment({ asOf }: DonorReport, locale: Locale): string {
  return donorReportMessages(locale)('lead', { moment: formatDateTime(asOf, locale) });
}

export function figures(rows: readonly DonorRow[], locale: Locale): Figure[] {
  const t = donorReportMessages(locale);
  const found = figuresOf(rows);
  const of = (value: number, whole: number) =>
    whole > 0 ? t('share', { value: String(value), share: value / whole }) : String(value);
  return [
    { label: t('total'), value: found.total, text: String(found.total) },
    { label: t('answered'), value: found.answered, text: of(found.answered, found.total) },
    {
      label: t('answeredInTime'),
      value: found.answeredInTime,
      text: of(found.answeredInTime, found.answered),
    },
    { label: t('accepted'), value: found.accepted, text: of(found.accepted, found.answered) },
    { label: t('implemented'), value: found.implemented, text: of(found.implemented, found.total) },
    { label: t('judgedDone'), value: found.judgedDone, text: of(found.judgedDone, found.total) },
    { label: t('disputed'), value: found.disputed, text: of(found.disputed, found.total) },
    { label: t('overdue'), value: found.overdue, text: of(found.overdue, found.total) },
  ];
}

export function nameIn(names: ReadonlyMap<string, Text>, code: string | null, locale: Locale): string {
  if (code === null) return donorReportMessages(locale)('noUnit');
  const name = names.get(code);
  return name ? pick(name, locale) : code;
}

export interface DonorLine {
  id: string;
  /** Null for what is not public any more. */
  path: string | null;
  title: string;
  lang: Locale;
  topic: string;
  unit: string;
  incomingNumber: string;
  sentOn: string;
  answeredOn: string;
  isLate: boolean;
  state: string;
  progress: string;
  verdict: string;
  isDisputed: boolean;
  isOverdue: boolean;
}

export function donorLine(row: DonorRow, names: DonorNames, locale: Locale): DonorLine {
  const { id, title } = row;
  return {
    id,
    path: title === null ? null : recommendationPath({ id, title }),
    title: title ?? donorReportMessages(locale)('hidden'),
    lang: title === null ? locale : row.lang,
    topic: row.topic === null ? '' : nameIn(names.topics, row.topic, locale),
    unit: nameIn(names.units, row.unitId, locale),
    incomingNumber: row.incomingNumber ?? '',
    sentOn: formatDate(row.sentAt, locale, 'short'),
    answeredOn: row.answeredAt ? formatDate(row.answeredAt, locale, 'short') : '',
    isLate: row.answeredAt !== null && row.answeredLate,
    state: pick(recommendationLifecycle.states[row.state].label, locale),
    progress: row.answeredAt ? `${row.progress}%` : '–',
    verdict: row.verdict ? pick(VERDICT_LABELS[row.verdict].label, locale) : '–',
    isDisputed: row.isDisputed,
    isOverdue: row.isOverdue,
  };
}

export function sheetHeadings(locale: Locale): string[] {
  const t = donorReportMessages(locale);
  return [
    t('number'),
    t('recommendation'),
    t('topic'),
    t('unit'),
    t('incomingNumber'),
    t('sentOn'),
    t('answeredOn'),
    t('answeredInTime'),
    t('state'),
    t('progress'),
    t('verdict'),
    t('disputes'),
    t('isOverdue'),
    t('address'),
  ];
}

export function sheetRow(row: DonorRow, { names, url }: DonorReport, locale: Locale): CsvValue[] {
  const t = donorReportMessages(locale);
  const line = donorLine(row, names, locale);
  const yes = (is: boolean) => t(is ? 'yes' : 'no');
  return [
    Number(row.id),
    line.title,
    line.topic,
    line.unit,
    line.incomingNumber,
    line.sentOn,
    line.answeredOn,
    row.answeredAt ? yes(!row.answeredLate) : '',
    line.state,
    row.answeredAt ? row.progress : null,
    row.verdict ? line.verdict : '',
    row.disputes,
    yes(row.isOverdue),
    line.path === null ? '' : url + line.path,
  ];
}

export interface DonorCharts {
  byState: { label: string; value: number }[];
  byTopic: { label: string; value: number }[];
  byUnit: { label: string; value: number }[];
  quarters: { label: string; sent: number; answered: number }[];
}

export function donorCharts({ rows, names }: DonorReport, locale: Locale): DonorCharts {
  const t = donorReportMessages(locale);
  const counted = (key: (row: DonorRow) => string) =>
    countsBy(rows, key).map(([label, value]) => ({ label, value }));
  return {
    byState: counted(({ state }) => pick(recommendationLifecycle.states[state].label, locale)),
    byTopic: counted(({ topic }) => nameIn(names.topics, topic, locale)),
    byUnit: counted(({ unitId }) => nameIn(names.units, unitId, locale)),
    quarters: quartersOf(rows).map(({ year, quarter, sent, answered }) => ({
      label: t('quarter', { quarter, year: String(year) }),
      sent,
      answered,
    })),
  };
}

function printedCharts(report: DonorReport, locale: Locale): PrintedBars[] {
  const t = donorReportMessages(locale);
  const { byState, byTopic, byUnit } = donorCharts(report, locale);
  return [
    { title: t('byState'), bars: byState },
    { title: t('byTopic'), bars: byTopic },
    { title: t('byUnit'), bars: byUnit },
  ];
}

/** The report in words alone, ready to be drawn on paper. */
export function printedDonorReport(report: DonorReport, permanent: string, locale: Locale): PrintedReport {
  const t = donorReportMessages(locale);
  const { rows, names, municipality, organisation, asOf } = report;
  const plain = (...texts: (string | null)[]): CellPart[] =>
    texts.flatMap((text) => (text ? [{ text }] : []));
  const strong = (text: string): CellPart[] => [{ text, weight: 'strong' }];
  return {
    lang: locale === 'bg' ? 'bg-BG' : 'en-GB',
    title: t('title', { name: organisation }),
    municipality,
    edition: moment(report, locale),
    publishedAt: asOf.toISOString(),
    facts: figures(rows, locale).map(({ label, text }) => ({ label, value: text })),
    position: `${coverage(report, locale)} ${permanent}`,
    charts: rows.length === 0 ? [] : printedCharts(report, locale),
    none: rows.length === 0 ? t('none') : null,
    page: t('page', { page: PAGE_MARK }),
    pageOf: t('pageOf', { page: PAGE_MARK, pages: PAGE_MARK }),
    columns: [
      { label: t('number'), share: 5 },
      { label: t('recommendation'), share: 27 },
      { label: t('topic'), share: 12 },
      { label: t('unit'), share: 15 },
      { label: t('sentOn'), share: 9 },
      { label: t('answeredOn'), share: 9 },
      { label: t('state'), share: 11 },
      { label: t('progress'), share: 7 },
      { label: t('verdict'), share: 11 },
    ],
    rows: rows.map((row) => {
      const line = donorLine(row, names, locale);
      return [
        strong(row.id),
        plain(line.title),
        plain(line.topic),
        plain(line.unit),
        plain(line.sentOn),
        plain(line.answeredOn, line.isLate ? t('late') : null),
        plain(line.state, line.isDisputed ? t('disputed') : null, line.isOverdue ? t('isOverdue') : null),
        plain(line.progress),
        plain(line.verdict),
      ];
    }),
  };
}
