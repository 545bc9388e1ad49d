/** Stands in the words of a footer where the number of a page belongs. */
export const PAGE_MARK = '\u0001';

/** How a part of a cell is set. */
export interface CellPart {
  text: string;
  weight?: 'strong' | 'soft';
}

/** Numbers as bars, each with its number beside it. */
export interface PrintedBars {
  title: string;
  bars: { label: string; value: number }[];
}

/** A report in words alone: whoever draws it knows neither languages nor what it is about. */
export interface PrintedReport {
  /** Of its words, as documents name it: `bg-BG`. */
  lang: string;
  title: string;
  municipality: string;
  edition: string;
  publishedAt: string;
  facts: { label: string; value: string }[];
  position: string;
  /** Before the table. */
  charts?: PrintedBars[];
  /** Said in place of the table. */
  none: string | null;
  /** „Страница …“, and „Страница … от …“ where the number of all is known. */
  page: string;
  pageOf: string;
  /** `share` is a part of the width of the table. */
  columns: { label: string; share: number }[];
  /** Of each row the cells, of each cell the paragraphs. */
  rows: CellPart[][][];
}
