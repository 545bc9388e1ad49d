import type { Bookmark } from './pdf-bookmarks.ts';
import { bodySize, type Line, type PageLines } from './pdf-lines.rules.ts';

const LARGER = 1.15;
const LONGEST_HEADING = 200;
const MOST_LINES_OF_A_TITLE = 5;
const DEEPEST_BY_SIZE = 3;
/** When so many lines are „headings“, the sizes of this document mean something else. */
const MOST_HEADINGS = 0.3;
const NUMBER_ALONE = /^\P{L}*$|^(?:page|slide|страница|слайд)\s*\d+$/iu;

/**
 * All lines, with headings marked: by the bookmarks of the document, by its structure, or by the size of the letters,
 * whichever there is first.
 */
export function headed(pages: PageLines[], bookmarks: readonly Bookmark[]): Line[] {
  const lines = pages.flatMap((page) => page.lines);
  const named = bookmarks.filter(({ title }) => !NUMBER_ALONE.test(title));
  if (named.length > 0 && named.length * 2 > bookmarks.length) return byBookmarks(pages, named);
  if (lines.some(({ level }) => level > 0)) return lines;
  return bySize(lines);
}

function byBookmarks(pages: PageLines[], bookmarks: readonly Bookmark[]): Line[] {
  return pages.flatMap(({ number, lines }) => {
    const plain = lines.map((line) => ({ ...line, level: 0 }));
    for (const bookmark of bookmarks.filter(({ page }) => page === number)) place(plain, bookmark);
    return plain;
  });
}

/** The lines that spell the title are the heading; where none do, it is put in. */
function place(lines: Line[], { title, level, y, page }: Bookmark): void {
  const wanted = spelling(title);
  for (const [at, line] of lines.entries()) {
    const count = line.level === 0 ? linesThatSpell(wanted, lines.slice(at, at + MOST_LINES_OF_A_TITLE)) : 0;
    if (count === 0) continue;
    lines.splice(at, count, { ...line, text: title, level });
    return;
  }
  const below = lines.findIndex((line) => y === null || line.y <= y);
  const at = below === -1 ? lines.length : below;
  const { x = 0, right = 0, size = 0, y: top = y ?? 0 } = lines[at] ?? {};
  lines.splice(at, 0, { text: title, page, x, right, y: top, size, level });
}

function linesThatSpell(wanted: string, lines: readonly Line[]): number {
  return countOf(wanted, lines, spelling) || countOf(wanted, lines, withoutNumber);
}

function countOf(wanted: string, lines: readonly Line[], first: (text: string) => string): number {
  let spelt = '';
  for (const [at, { text }] of lines.entries()) {
    spelt += at === 0 ? first(text) : spelling(text);
    if (spelt === wanted) return at + 1;
    if (!wanted.startsWith(spelt)) return 0;
  }
  return 0;
}

const spelling = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Contents often leave out the number that is printed before a heading. */
const withoutNumber = (text: string) => spelling(text.replace(/^[\s\d.]+/, ''));

function bySize(lines: Line[]): Line[] {
  const body = bodySize(lines);
  const isLarge = ({ size, text }: Line) =>
    size >= body * LARGER && text.length <= LONGEST_HEADING && /\p{L}/u.test(text);
  const large = lines.filter(isLarge);
  if (large.length > lines.length * MOST_HEADINGS && lines.length > MOST_LINES_OF_A_TITLE) return lines;
  const sizes = [...new Set(large.map(({ size }) => Math.round(size)))].sort((one, other) => other - one);
  return lines.map((line) =>
    isLarge(line)
      ? { ...line, level: Math.min(sizes.indexOf(Math.round(line.size)) + 1, DEEPEST_BY_SIZE) }
      : line,
  );
}
