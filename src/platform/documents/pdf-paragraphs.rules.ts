import type { Line } from './pdf-lines.rules.ts';
import type { Block } from './reading.ts';

const WIDE_GAP = 1.35;
const OTHER_SIZE = 1.15;
const INDENT = 0.8;
/** A line that leaves so much of its column free is the last of its paragraph. */
const SHORT = 0.2;
const SENTENCE_ENDS = /[.!?:;…»“"”)]$/u;
const ITEM = /^(?:[•●▪◦‣–—-]\s|\(?\d{1,3}[.)]\s|\(\d{1,3}\)|[а-яa-z]\)\s|§\s)/iu;
const BROKEN_WORD = /\p{L}[-\u00AD\u2010]$/u;
const COMPOUND = /\p{L}+-\p{L}+/gu;
/** In front of these the hyphen belongs to the word: „по-голям“, „най-добър“. */
const HYPHENED = /(?:^|[^\p{L}])(?:по|най)-$/iu;

/** Lines as paragraphs and headings, with words whole that stood on two lines. */
export function paragraphsOf(lines: readonly Line[]): Block[] {
  const leading = usualLeading(lines);
  const columns = columnsOf(lines);
  const compounds = new Set(lines.flatMap(({ text }) => text.toLowerCase().match(COMPOUND) ?? []));
  const blocks: { level: number; pieces: string[] }[] = [];
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    const block = blocks.at(-1);
    if (before && block && belongs(before, line, columns.get(line.page)!, leading))
      add(block.pieces, line.text.trim(), compounds);
    else blocks.push({ level: line.level, pieces: [line.text.trim()] });
  }
  return blocks.map(({ level, pieces }) => ({ level, text: pieces.join(' ') }));
}

interface Column {
  left: number;
  right: number;
}

function belongs(before: Line, line: Line, column: Column, leading: number): boolean {
  if (before.level !== line.level) return false;
  const larger = Math.max(before.size, line.size);
  if (larger > Math.min(before.size, line.size) * OTHER_SIZE) return false;
  const gap = before.y - line.y;
  const isFollowing = before.page === line.page && gap > 0;
  if (line.level > 0) return isFollowing && gap < line.size * 2;
  const text = before.text.trimEnd();
  // At the top of another page or column only an unfinished sentence goes on.
  if (!isFollowing) return !SENTENCE_ENDS.test(text) && /^\p{Ll}/u.test(line.text.trim());
  if (gap > leading * WIDE_GAP) return false;
  const isFinished = SENTENCE_ENDS.test(text);
  const isShort = before.right < column.right - (column.right - column.left) * SHORT;
  if (ITEM.test(line.text.trim()) && (isFinished || isShort)) return false;
  const isIndented = line.x - column.left > INDENT * line.size && line.x - before.x > INDENT * line.size;
  return !isIndented && !(isFinished && isShort);
}

/**
 * Puts a line behind the pieces of its paragraph, which stay small however long that is. A word that the document writes
 * with a hyphen in the middle of a line keeps it at the end of one.
 */
function add(pieces: string[], line: string, compounds: ReadonlySet<string>): void {
  const last = pieces.at(-1)!;
  if (!BROKEN_WORD.test(last) || !/^\p{Ll}/u.test(line)) {
    pieces.push(line);
    return;
  }
  const [start = ''] = /\p{L}+-$/u.exec(last) ?? [];
  const isCompound = compounds.has(`${start}${/^\p{L}+/u.exec(line)?.[0]}`.toLowerCase());
  const stem = isCompound || HYPHENED.test(last) ? last : last.slice(0, -1);
  const [end = '', ...rest] = line.split(' ');
  pieces.splice(-1, 1, `${stem}${end}`);
  if (rest.length > 0) pieces.push(rest.join(' '));
}

/** The middle of all steps from one line to the next below it. */
function usualLeading(lines: readonly Line[]): number {
  const steps = lines
    .map((line, at) => (lines[at - 1]?.page === line.page ? lines[at - 1]!.y - line.y : 0))
    .filter((step) => step > 0)
    .sort((one, other) => one - other);
  return steps[Math.floor(steps.length / 2)] ?? 0;
}

function columnsOf(lines: readonly Line[]): Map<number, Column> {
  const columns = new Map<number, Column>();
  for (const { page, x, right } of lines) {
    const column = columns.get(page);
    columns.set(page, {
      left: Math.min(column?.left ?? x, x),
      right: Math.max(column?.right ?? right, right),
    });
  }
  return columns;
}
