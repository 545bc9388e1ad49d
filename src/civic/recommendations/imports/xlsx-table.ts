import { archiveParts } from '../../../platform/files/index.js';
import { attribute, elements, textsIn, unescaped } from './sheet-xml.js';
import { NoTable, TABLE_LIMITS, tableOf, type Table, type TableRow } from './table.js';

const WANTED = /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/;

/** Stands for a formula that was saved without its result. */
export const FORMULA = '\u0001';

/**
 * The first sheet of an XLSX file. It is unpacked within bounds, no matter what the archive says of itself; nothing in
 * it is run or fetched. Formulas count by the value that was saved with them. @throws NoTable, FileRefused
 */
export async function xlsxTable(bytes: Buffer): Promise<Table> {
  const parts = await archiveParts(bytes, 'xlsx', (name) => WANTED.test(name), TABLE_LIMITS.unpackedBytes);
  const part = (name: string) => parts.get(name)?.toString('utf8') ?? '';
  // Entities of one's own could be made to grow; no spreadsheet program writes any.
  if ([...parts.values()].some((one) => one.includes('<!DOCTYPE'))) throw new NoTable('fileBroken');
  const sheet = part(firstSheet(part('xl/workbook.xml'), part('xl/_rels/workbook.xml.rels')));
  if (!sheet) throw new NoTable('fileBroken');
  const shared = [...elements(part('xl/sharedStrings.xml'), 'si')].map(({ inside }) => textsIn(inside));
  return tableOf([...rowsOf(sheet, shared)]);
}

function* rowsOf(sheet: string, shared: readonly string[]): Generator<TableRow> {
  let number = 0;
  let seen = 0;
  for (const { attributes, inside } of elements(sheet, 'row')) {
    number = Number(attribute(attributes, 'r') ?? number + 1);
    const cells = cellsOf(inside, shared);
    if (cells.every((cell) => cell === '')) continue;
    seen += 1;
    if (seen > TABLE_LIMITS.rows + 1) throw new NoTable('tooManyRows', { max: TABLE_LIMITS.rows });
    yield { number, cells };
  }
}

function cellsOf(row: string, shared: readonly string[]): string[] {
  const cells: string[] = [];
  for (const { attributes, inside } of elements(row, 'c')) {
    const at = columnOf(attribute(attributes, 'r')) ?? cells.length;
    const value = valueOf(attribute(attributes, 't'), inside, shared);
    if (at >= TABLE_LIMITS.columns) {
      if (value === '') continue;
      throw new NoTable('tooManyColumns', { max: TABLE_LIMITS.columns });
    }
    while (cells.length < at) cells.push('');
    cells[at] = value;
  }
  return cells;
}

function valueOf(type: string | undefined, inside: string, shared: readonly string[]): string {
  if (type === 'inlineStr') return textsIn(inside);
  const [value] = [...elements(inside, 'v')];
  if (!value || value.inside === '') return elements(inside, 'f').next().done ? '' : FORMULA;
  if (type === 's') return shared[Number(value.inside)] ?? '';
  return unescaped(value.inside);
}

function firstSheet(workbook: string, relations: string): string {
  const [sheet] = [...elements(workbook, 'sheet')];
  const id = sheet && attribute(sheet.attributes, 'r:id');
  for (const { attributes } of elements(relations, 'Relationship')) {
    if (id === undefined || attribute(attributes, 'Id') !== id) continue;
    const target = attribute(attributes, 'Target') ?? '';
    return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  }
  return 'xl/worksheets/sheet1.xml';
}

/** „AB12“ is 27: the first column is 0. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (!letters) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
