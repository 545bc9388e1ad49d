import writeXlsxFile from 'write-excel-file/node';
import type { CsvValue } from './csv.js';

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Column widths in characters. */
const WIDTH = { least: 10, most: 60 };

export interface SheetOf {
  name: string;
  headings: readonly string[];
  rows: readonly (readonly CsvValue[])[];
}

/** A workbook of small sheets, made in memory. Texts are text cells, whatever they begin with. */
export async function xlsxOf(sheets: readonly SheetOf[]): Promise<Buffer> {
  const made = sheets.map(({ name, headings, rows }) => ({
    sheet: name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31),
    stickyRowsCount: 1,
    columns: headings.map((heading, at) => ({ width: widthOf(heading, rows, at) })),
    data: [
      headings.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
      ...rows.map((row) => row.map((value) => cellOf(value))),
    ],
  }));
  return writeXlsxFile(made as never).toBuffer();
}

function cellOf(value: CsvValue) {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return { value, type: Number };
  if (typeof value === 'boolean') return { value, type: Boolean };
  return { value, type: String, wrap: true };
}

function widthOf(heading: string, rows: SheetOf['rows'], at: number): number {
  const longest = Math.max(heading.length, ...rows.slice(0, 50).map((row) => String(row[at] ?? '').length));
  return Math.min(WIDTH.most, Math.max(WIDTH.least, longest + 2));
}
