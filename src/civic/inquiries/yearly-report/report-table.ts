import { INQUIRY_KIND_NAMES } from '../inquiries.messages.js';
import { reportMessages } from './report.messages.js';
import { FIGURES, type Counts, type KindCounts } from './yearly-counts.queries.js';

const t = reportMessages('bg');

/** Of one kind: an area in each row, and all of them in the last. */
export function rowsOf({ areas, total }: KindCounts): (string | number)[][] {
  if (areas.length === 0) return [];
  const figures = (counts: Counts) => FIGURES.map((figure) => counts[figure]);
  return [...areas.map((row) => [row.area, ...figures(row)]), [t('total'), ...figures(total)]];
}

export function headings(): string[] {
  return [t('area'), ...FIGURES.map((figure) => t(figure))];
}

/** One table of all kinds, for CSV and spreadsheets. */
export function wholeTable(counts: readonly KindCounts[]): (string | number)[][] {
  const rows = counts.flatMap((one) => rowsOf(one).map((row) => [INQUIRY_KIND_NAMES[one.kind].bg, ...row]));
  return [[t('kind'), ...headings()], ...rows];
}
