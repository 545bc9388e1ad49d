import type { Locale } from '../../../platform/i18n/index.js';
import { reportMessages } from './report.messages.js';
import type { ReportRow, ReportSnapshot } from './report.snapshot.js';
import { rowWording } from './report.wording.js';

/** How a part of a cell is set. */
export interface CellPart {
  text: string;
  weight?: 'strong' | 'soft';
}

export interface ReportColumn {
  label: string;
  /** Its part of the width of the table. */
  share: number;
}

/** The usual table of a справка, as it is printed. */
export function printedColumns(locale: Locale): ReportColumn[] {
  const t = reportMessages(locale);
  return [
    { label: t('number'), share: 4 },
    { label: t('received'), share: 9 },
    { label: t('contributor'), share: 13 },
    { label: t('onBehalf'), share: 11 },
    { label: t('article'), share: 9 },
    { label: t('text'), share: 28 },
    { label: t('outcome'), share: 10 },
    { label: t('reasons'), share: 24 },
  ];
}

/** One row of it: of each cell the paragraphs. */
export function printedRow(row: ReportRow, snapshot: ReportSnapshot, locale: Locale): CellPart[][] {
  const said = rowWording(row, snapshot, locale);
  const soft = (text: string | null): CellPart[] => (text ? [{ text, weight: 'soft' }] : []);
  return [
    [{ text: said.number, weight: 'strong' }],
    [
      { text: said.received },
      ...soft(said.channel),
      ...(said.late ? [{ text: said.late, weight: 'strong' as const }] : []),
    ],
    [
      ...(said.contributor ? [{ text: said.contributor }] : []),
      ...(said.organisation ? [{ text: said.organisation }] : []),
    ],
    [{ text: said.onBehalf }],
    [{ text: said.article }],
    [row.text === null ? { text: said.text, weight: 'soft' } : { text: said.text }],
    [{ text: said.outcome, weight: 'strong' }, ...soft(said.unit)],
    [{ text: said.reason }, ...(said.changed ? [{ text: said.changed }] : []), ...soft(said.url)],
  ];
}
