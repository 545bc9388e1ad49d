export type CsvValue = string | number | boolean | null;

/** What a spreadsheet would take for a formula, and what could move the rest of a cell into one. */
const FORMULA = /^[=+\-@\t\r]/;
/** Spreadsheets read a file as UTF-8 only when it says so. */
export const CSV_START = '\uFEFF';

/** One row (RFC 4180). Numbers stay numbers; a text that begins like a formula is kept as text by an apostrophe. */
export function csvRow(values: readonly CsvValue[]): string {
  return `${values.map(cell).join(',')}\r\n`;
}

function cell(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
