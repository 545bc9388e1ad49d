import { NoTable, TABLE_LIMITS, tableOf, type Table, type TableRow } from './table.js';

const SEPARATORS = [',', ';', '\t'] as const;
const CYRILLIC = /[\u0400-\u04ff]/g;
/** What no text that people type has; 0x98 is the one byte that Windows-1251 gives no letter to. */
const IMPOSSIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u0098\ufffd]/;

/** A CSV file with `,`, `;` or a tab between its cells (RFC 4180). @throws NoTable */
export function csvTable(bytes: Uint8Array): Table {
  const text = decoded(bytes);
  const separator = separatorOf(text);
  const rows: TableRow[] = [];
  for (const cells of recordsOf(text, separator)) {
    rows.push({ number: rows.length + 1, cells });
    // Empty lines may stand between; a file of nothing but lines is still refused.
    if (rows.length > TABLE_LIMITS.rows * 2) throw new NoTable('tooManyRows', { max: TABLE_LIMITS.rows });
  }
  return tableOf(rows);
}

/**
 * UTF-8 where it is, UTF-16 where it says so; otherwise Windows-1251, in which spreadsheets of Bulgarian computers
 * still save. Bytes that make no Bulgarian text in it are refused rather than guessed at.
 */
function decoded(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new NoTable('fileEmpty');
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return plausible(new TextDecoder('utf-16le').decode(bytes));
  if (first === 0xfe && second === 0xff) return plausible(new TextDecoder('utf-16be').decode(bytes));
  try {
    return plausible(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof NoTable) throw error;
    return cyrillic(plausible(new TextDecoder('windows-1251').decode(bytes)));
  }
}

function plausible(text: string): string {
  if (IMPOSSIBLE.test(text)) throw new NoTable('encodingUnknown');
  return text;
}

/** Of the letters beyond ASCII, most have to be Cyrillic, and those the common ones: other encodings give a salad. */
function cyrillic(text: string): string {
  const beyond = text.replace(/[\u0000-\u007f„“”–—№«»…’§°€\u00a0]/g, '');
  const letters = beyond.match(CYRILLIC) ?? [];
  const common = letters.filter((letter) => /[а-яА-Я]/.test(letter));
  const lower = common.filter((letter) => letter >= 'а');
  // Western letters become Cyrillic ones in the middle of Latin words.
  const torn = text.match(/[A-Za-z][а-яА-Я]|[а-яА-Я][A-Za-z]/g) ?? [];
  const isText =
    common.length >= beyond.length * 0.9 &&
    lower.length * 2 >= common.length &&
    torn.length * 10 <= common.length;
  if (!isText) throw new NoTable('encodingUnknown');
  return text;
}

/** Whichever divides the headings into most. */
function separatorOf(text: string): string {
  const head = text.split(/\r\n|\n|\r/, 1)[0] ?? '';
  const outside = head.replace(/"[^"]*"/g, '');
  const count = (separator: string) => outside.split(separator).length;
  return SEPARATORS.reduce((best, one) => (count(one) > count(best) ? one : best));
}

function* recordsOf(text: string, separator: string): Generator<string[]> {
  let cells: string[] = [];
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const { cell, next, lines } = text[at] === '"' ? quoted(text, at, line) : plain(text, at, separator);
    if (cell.length > TABLE_LIMITS.cell * 2) throw new NoTable('fileBroken');
    cells.push(cell);
    line += lines;
    at = next;
    const end = text[at];
    if (end === separator) {
      at += 1;
      if (at === text.length) cells.push('');
      if (cells.length > TABLE_LIMITS.columns)
        throw new NoTable('tooManyColumns', { max: TABLE_LIMITS.columns });
      continue;
    }
    if (end !== undefined && end !== '\n' && end !== '\r') throw new NoTable('quoteOpen', { line });
    at += end === '\r' && text[at + 1] === '\n' ? 2 : 1;
    line += 1;
    yield cells;
    cells = [];
  }
  if (cells.length > 0) yield cells;
}

function plain(text: string, from: number, separator: string): { cell: string; next: number; lines: number } {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return { cell: text.slice(from, at), next: at, lines: 0 };
}

/** Two quotation marks inside are one; a mark that nothing closes would swallow the rest of the file. */
function quoted(text: string, from: number, line: number): { cell: string; next: number; lines: number } {
  let at = from + 1;
  for (;;) {
    at = text.indexOf('"', at);
    if (at < 0) throw new NoTable('quoteOpen', { line });
    if (text[at + 1] !== '"') break;
    at += 2;
  }
  const cell = text
    .slice(from + 1, at)
    .replaceAll('""', '"')
    .replace(/\r\n?/g, '\n');
  return { cell, next: at + 1, lines: cell.split('\n').length - 1 };
}
