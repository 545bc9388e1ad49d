import type { Procedure } from '../kinds/petition-kind.entity.js';

/** Lines of a sheet; whoever keys them in counts on it. */
export const SHEET_LINES = 20;
export const MOST_SHEETS = 30;
export const HIGHEST_NUMBER = 9_999;

export type SheetColumn = 'number' | 'name' | 'egn' | 'address' | 'signature' | 'remarks';

/** The law wants the personal number and remarks on the paper of its procedures (Art. 28, 49, 57); nothing else does. */
export function sheetColumns(procedure: Procedure | null): SheetColumn[] {
  return procedure
    ? ['number', 'name', 'egn', 'address', 'signature', 'remarks']
    : ['number', 'name', 'address', 'signature'];
}

export type TextSize = 'roomy' | 'dense' | 'tight';

const ROOMY = 700;
const DENSE = 1_300;

/** The text stands on every sheet, above its twenty lines: a long one is set smaller. */
export function textSize(text: string): TextSize {
  // A line of its own takes as much room as a full one.
  const length = text.length + 90 * (text.split('\n').length - 1);
  if (length <= ROOMY) return 'roomy';
  return length <= DENSE ? 'dense' : 'tight';
}

/** The numbers of the sheets that are printed together. */
export function sheetNumbers(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, offset) => from + offset);
}
