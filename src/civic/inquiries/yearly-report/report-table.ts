import type { Prolongings } from '../../../commons/deadlines/index.js';
import { PROLONGING_ARTICLES } from '../clock/inquiry-deadlines.js';
import { reportMessages } from './report.messages.js';
import { FIGURES, type Counts, type Figure, type KindCounts } from './yearly-counts.queries.js';

const t = reportMessages('bg');

/** On a page a table of all columns would be wider than a screen. */
export const DECIDED = ['received', 'granted', 'partly', 'refused', 'forwarded', 'left'] as const;
/** A question is answered, and nothing is decided on it. */
export const ASKED = ['received', 'forwarded', 'left'] as const;
export const TIMED = ['inTime', 'late', 'withdrawn', 'open', 'overdue'] as const;

/** Of one kind: an area in each row, and all of them in the last. */
export function rowsOf(
  { areas, total }: KindCounts,
  figures: readonly Figure[] = FIGURES,
): (string | number)[][] {
  if (areas.length === 0) return [];
  const of = (counts: Counts) => figures.map((figure) => counts[figure]);
  return [...areas.map((row) => [row.area, ...of(row)]), [t('total'), ...of(total)]];
}

export function headings(figures: readonly Figure[] = FIGURES): string[] {
  return [t('area'), ...figures.map((figure) => t(figure))];
}

/** One table of all kinds, for CSV and spreadsheets. */
export function wholeTable(counts: readonly KindCounts[]): (string | number)[][] {
  const rows = counts.flatMap((one) => rowsOf(one).map((row) => [t(one.kind), ...row]));
  return [[t('kind'), ...headings()], ...rows];
}

export function prolongingHeadings(): string[] {
  return [t('term'), t('article'), t('ground'), t('times'), t('inquiries')];
}

/** Of each term all prolongings in one row, and below it their grounds. */
export function prolongingRows(prolongings: readonly Prolongings[]): (string | number)[][] {
  return prolongings.map(({ rule, reason, times, subjects }) => {
    const article = PROLONGING_ARTICLES[rule.key];
    const law = article ? t('ofCode', { article: article.bg }) : t('ownTerm');
    return [rule.label.bg, law, reason ?? t('total'), times, subjects];
  });
}
