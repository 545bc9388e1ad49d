import type { Amount, Block, Chapter, DocumentReading } from './reading.ts';

const DEEPEST = 6;
/** Marks that nobody sees, and those that a database refuses. */
const UNSEEN = /[\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]|(?![\n\t])\p{Cc}/gu;

/** Dots that lead to the number of a page, or wait for what is written in by hand. */
const LEADERS = /(?:\s?[.·…_]){5,}\s?/g;

/** Pieces in their order as chapters. A document without letters is empty, however many signs it has. */
export function readingOf(
  blocks: Iterable<Block>,
  pages: number | null,
  { characters: most }: Pick<Amount, 'characters'>,
): DocumentReading {
  const chapters: Chapter[] = [];
  let characters = 0;
  let letters = 0;
  for (const { level, text } of blocks) {
    const said = cleaned(text);
    if (said === '') continue;
    characters += said.length;
    if (characters > most) return { state: 'tooLong' };
    letters += said.match(/\p{L}/gu)?.length ?? 0;
    if (level > 0) {
      chapters.push({ level: Math.min(level, DEEPEST), title: said.replaceAll('\n', ' '), paragraphs: [] });
      continue;
    }
    if (chapters.length === 0) chapters.push({ level: 0, title: '', paragraphs: [] });
    chapters.at(-1)!.paragraphs.push(said);
  }
  if (letters < Math.max(1, pages ?? 1)) return { state: 'empty' };
  const text = chapters
    .flatMap(({ title, paragraphs }) => [title, ...paragraphs])
    .filter(Boolean)
    .join('\n\n');
  return { state: 'read', text, chapters, pages };
}

function cleaned(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replace(LEADERS, ' … ')
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter(Boolean)
    .join('\n');
}
