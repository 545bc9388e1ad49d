import { bodySize, type Line, type PageLines } from './pdf-lines.rules.ts';

/** Fewer pages have no running heads, only words that happen to return. */
const FEWEST_PAGES = 3;
/** Heads of left and right pages differ, so that each stands on less than half of them. */
const SHARE = 0.4;
const MARGIN = 0.12;
const MOST_LINES = 2;
const HEADING = 1.1;

/** Without the lines at the top and the bottom that return on page after page, and the numbers of pages. */
export function withoutRepeats(pages: PageLines[]): PageLines[] {
  if (pages.length < FEWEST_PAGES) return pages;
  const largest = bodySize(pages.flatMap(({ lines }) => lines)) * HEADING;
  const seen = new Map<string, number>();
  const margins = pages.map((page) => marginal(page, largest));
  for (const lines of margins)
    for (const key of new Set(lines.map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1);
  const enough = Math.max(FEWEST_PAGES, pages.length * SHARE);
  return pages.map((page, at) => {
    const repeats = new Set(margins[at]!.filter((line) => (seen.get(keyOf(line)) ?? 0) >= enough));
    return { ...page, lines: page.lines.filter((line) => !repeats.has(line)) };
  });
}

/** The outermost lines of a page, when they stand in its margins and are not set as headings. */
function marginal({ lines, top, bottom }: PageLines, largest: number): Line[] {
  const margin = (top - bottom) * MARGIN;
  const ordered = [...lines].sort((one, other) => other.y - one.y);
  const outer = [
    ...ordered.slice(0, MOST_LINES).filter(({ y }) => y > top - margin),
    ...ordered.slice(-MOST_LINES).filter(({ y }) => y < bottom + margin),
  ];
  return outer.filter(({ size, level }) => size <= largest && level === 0);
}

/** „Стр. 3 от 20“ and „Стр. 4 от 20“ are the same line. */
function keyOf({ text }: Line): string {
  return text.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();
}
