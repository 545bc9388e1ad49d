import { inline, type Inline, type InlineProblem } from './inline.rules.js';

/** A door: an item of a list that begins with a link, with a sentence on what is behind it. */
export interface Door {
  link: Inline & { kind: 'link' };
  text: Inline[];
}

export type Block =
  | { kind: 'heading'; level: 2 | 3; parts: Inline[] }
  | { kind: 'list'; ordered: boolean; items: Inline[][] }
  | { kind: 'doors'; doors: Door[] }
  | { kind: 'table'; head: Inline[][]; rows: Inline[][][] }
  | { kind: 'paragraph'; lines: Inline[][] };

export interface MarkupProblem {
  kind: InlineProblem['kind'] | 'heading' | 'table' | 'longLine';
  /** Counted from 1. */
  line: number;
  what: string;
}

interface Line {
  number: number;
  text: string;
}

const LONGEST_LINE = 4_000;
const SHAPES: [Shape, RegExp][] = [
  ['heading', /^#+\s/],
  ['bullets', /^[-–•]\s+/],
  ['numbers', /^\d{1,3}[.)]\s+/],
  ['table', /^\|/],
];
const DOOR_PAUSE = /^\s+[–—-]\s+/u;

type Shape = 'heading' | 'bullets' | 'numbers' | 'table' | 'text';

/**
 * The small markup of pages: `## heading`, `### smaller heading`, `- item`, `1. item`, `| cell | cell |` with the
 * head first, `**strong**`, `*emphasis*`, `[words](address)`, `{placeholder}`; an empty line parts paragraphs. A list whose
 * items are all `- [words](address) – sentence` is a row of doors.
 */
export function parsePage(text: string): { blocks: Block[]; problems: MarkupProblem[] } {
  const problems: MarkupProblem[] = [];
  const blocks = runsOf(text).map(([shape, lines]) => blockOf(shape, lines, problems));
  return { blocks, problems };
}

/** Lines of one shape that stand together. */
function runsOf(text: string): [Shape, Line[]][] {
  const runs: [Shape, Line[]][] = [];
  let open: Shape | null = null;
  for (const [at, typed] of text.split(/\r?\n/).entries()) {
    const line = { number: at + 1, text: typed.trim() };
    if (line.text === '') {
      open = null;
      continue;
    }
    const shape = SHAPES.find(([, begins]) => begins.test(line.text))?.[0] ?? 'text';
    if (shape === open && shape !== 'heading') runs.at(-1)![1].push(line);
    else runs.push([shape, [line]]);
    open = shape;
  }
  return runs;
}

function blockOf(shape: Shape, lines: readonly Line[], problems: MarkupProblem[]): Block {
  if (shape === 'heading') return heading(lines[0]!, problems);
  if (shape === 'table') return table(lines, problems);
  if (shape === 'text') return { kind: 'paragraph', lines: lines.map((line) => read(line, problems)) };
  const begins = SHAPES.find(([name]) => name === shape)![1];
  const items = lines.map(({ number, text }) => read({ number, text: text.replace(begins, '') }, problems));
  const doors = shape === 'bullets' ? items.map(doorOf) : [];
  return doors.length > 0 && doors.every((door) => door !== null)
    ? { kind: 'doors', doors }
    : { kind: 'list', ordered: shape === 'numbers', items };
}

function heading(line: Line, problems: MarkupProblem[]): Block {
  const [, signs = '', text = ''] = /^(#+)\s+(.*)$/.exec(line.text) ?? [];
  // The first level is the title of the page, which has a field of its own.
  if (signs.length !== 2 && signs.length !== 3)
    problems.push({ kind: 'heading', line: line.number, what: line.text.slice(0, 40) });
  return {
    kind: 'heading',
    level: signs.length === 3 ? 3 : 2,
    parts: read({ ...line, text }, problems),
  };
}

function table(lines: readonly Line[], problems: MarkupProblem[]): Block {
  const [head, ...rows] = lines
    .filter(({ text }) => !/^\|[\s|:-]+$/.test(text))
    .map((line) => ({ line, cells: cellsOf(line, problems) }));
  for (const { line, cells } of rows)
    if (cells.length !== head!.cells.length)
      problems.push({ kind: 'table', line: line.number, what: line.text.slice(0, 40) });
  if (!head || rows.length === 0 || head.cells.some((cell) => cell.length === 0))
    problems.push({ kind: 'table', line: lines[0]!.number, what: lines[0]!.text.slice(0, 40) });
  return { kind: 'table', head: head?.cells ?? [], rows: rows.map(({ cells }) => cells) };
}

function cellsOf({ number, text }: Line, problems: MarkupProblem[]): Inline[][] {
  const within = text.replace(/^\|/, '').replace(/\|$/, '');
  return within.split('|').map((cell) => read({ number, text: cell.trim() }, problems));
}

function doorOf(item: Inline[]): Door | null {
  const [link, after, ...rest] = item;
  if (link?.kind !== 'link' || after?.kind !== 'text' || !DOOR_PAUSE.test(after.text)) return null;
  return { link, text: [{ kind: 'text', text: after.text.replace(DOOR_PAUSE, '') }, ...rest] };
}

function read({ number, text }: Line, problems: MarkupProblem[]): Inline[] {
  if (text.length > LONGEST_LINE) {
    problems.push({ kind: 'longLine', line: number, what: text.slice(0, 40) });
    return [{ kind: 'text', text }];
  }
  const found: InlineProblem[] = [];
  const parts = inline(text, found);
  problems.push(...found.map((problem) => ({ ...problem, line: number })));
  return parts;
}
