import { PAGE_MARK, type BookBlock, type PrintedBook } from '../../../platform/print/index.js';
import { authorsOf, spokenName } from '../publication.rules.js';
import { MUNICIPALITY, type SeededChapter, type SeededPublication } from './seeded-publication.js';

/** A publication of the demonstration as it is set: its version, and only so many of its chapters. */
export function bookOf(
  { title, lang = 'bg', authors = '', publisher = MUNICIPALITY, chapters = [] }: SeededPublication,
  { number, count, on }: { number: number; count: number; on: Date },
): PrintedBook {
  const isBulgarian = lang === 'bg';
  const day = on.toISOString().slice(0, 10).split('-').reverse().join('.');
  return {
    lang: isBulgarian ? 'bg-BG' : 'en-GB',
    title,
    publisher,
    edition: [
      authorsOf(authors)
        .map(spokenName)
        .filter((name) => name !== publisher)
        .join(', '),
      `${isBulgarian ? 'Версия' : 'Version'} ${number} · ${day}`,
    ].filter(Boolean),
    createdAt: on,
    contents: isBulgarian ? 'Съдържание' : 'Contents',
    page: `${isBulgarian ? 'Страница' : 'Page'} ${PAGE_MARK}`,
    chapters: chapters
      .slice(0, count)
      .map((chapter) => ({ title: chapter.title, blocks: blocksOf(chapter) })),
  };
}

function blocksOf({ text }: SeededChapter): BookBlock[] {
  return text
    .split(/\n+/)
    .filter(Boolean)
    .map((line) => {
      if (line.startsWith('# ')) return { kind: 'heading', text: line.slice(2) };
      return line.startsWith('- ')
        ? { kind: 'item', text: line.slice(2) }
        : { kind: 'paragraph', text: line };
    });
}
