/** What stands on one line, with the place that it has on its page. */
export interface Line {
  text: string;
  page: number;
  /** From the left and from below, in points. */
  x: number;
  right: number;
  y: number;
  size: number;
  /** By the structure of the document, when it brings one; 0 is no heading. */
  level: number;
}

export interface PageLines {
  number: number;
  bottom: number;
  top: number;
  lines: Line[];
}

/** As pdfjs gives them: text in the order of the page's content, and marks around parts of it. */
export interface TextItem {
  str: string;
  width: number;
  height: number;
  transform: number[];
  hasEOL: boolean;
}

export interface Mark {
  type: string;
  id?: string | null;
  tag?: string | null;
}

const SAME_LINE = 0.5;
/** Narrower gaps are between letters. */
const WORD_GAP = 0.2;
/** A wider gap is between columns, or cells of a table. */
const COLUMN_GAP = 3;

/** Pieces of text as lines. What the document itself marks as an artifact, such as page numbers, is left out. */
export function linesOf(
  items: readonly (TextItem | Mark)[],
  page: number,
  levels: ReadonlyMap<string, number>,
): Line[] {
  const lines: Line[] = [];
  const marks: { isArtifact: boolean; level: number }[] = [];
  let isOpen = false;
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') marks.pop();
      else marks.push({ isArtifact: item.tag === 'Artifact', level: levels.get(item.id ?? '') ?? 0 });
      continue;
    }
    if (!marks.some(({ isArtifact }) => isArtifact) && item.str !== '') {
      const next = lineFrom(item, page, marks.findLast(({ level }) => level > 0)?.level ?? 0);
      const line = lines.at(-1);
      if (line && isOpen && continues(line, next)) extend(line, next);
      else lines.push(next);
      isOpen = true;
    }
    if (item.hasEOL) isOpen = false;
  }
  return lines.filter(({ text }) => text.trim() !== '');
}

function lineFrom({ str, width, height, transform }: TextItem, page: number, level: number): Line {
  const [a = 0, b = 0, , , x = 0, y = 0] = transform;
  return { text: str, page, x, right: x + width, y, size: height || Math.hypot(a, b), level };
}

function continues(line: Line, next: Line): boolean {
  const size = Math.max(line.size, next.size);
  const isBeside = next.x >= line.right - size && next.x - line.right < COLUMN_GAP * size;
  return next.text.trim() === '' || (Math.abs(line.y - next.y) < SAME_LINE * size && isBeside);
}

function extend(line: Line, next: Line): void {
  const isApart = next.x - line.right > WORD_GAP * line.size;
  line.text += isApart && !/\s$/.test(line.text) && !/^\s/.test(next.text) ? ` ${next.text}` : next.text;
  line.right = Math.max(line.right, next.right);
  if (next.text.trim() !== '') line.size = Math.max(line.size, next.size);
}

/** The size that most of the text has. */
export function bodySize(lines: readonly Line[]): number {
  const weights = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    weights.set(rounded, (weights.get(rounded) ?? 0) + text.length);
  }
  return [...weights].sort(([, one], [, other]) => other - one)[0]?.[0] ?? 0;
}
