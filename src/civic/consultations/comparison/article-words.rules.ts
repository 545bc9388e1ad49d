import type { TextSection } from '../text/consultation.text.js';

/** An article as it is compared: its number tells nothing about what it says. */
export interface ComparedArticle {
  id: string;
  /** Where it stands in its text. */
  at: number;
  title: string;
  text: string;
  shingles: ReadonlySet<string>;
}

const ARTICLE_NUMBER = /^(?:Чл\.|ЧЛ\.|Член|Art\.|Article) \S+?\.\s*/u;
const PROVISION_NUMBER = /^§ \S+\.\s*/;
const WORD = /[\p{L}\p{N}]+/gu;

/** Chapters without text of their own only stand between the articles. */
export function comparedArticles(sections: readonly TextSection[]): ComparedArticle[] {
  return sections
    .filter(({ kind, paragraphs }) => kind === 'article' || paragraphs.length > 0)
    .map((section, at) => {
      const title = (section.heading ?? '').replace(ARTICLE_NUMBER, '');
      const body = section.paragraphs.map(({ text }) => text.replace(PROVISION_NUMBER, '')).join('\n');
      const text = [title, body].filter(Boolean).join('\n');
      return { id: section.id, at, title: title.toLowerCase(), text, shingles: shingles(text) };
    });
}

/** Words and pairs of neighbouring words. */
export function shingles(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(WORD) ?? [];
  return new Set([...words, ...words.slice(1).map((word, index) => `${words[index]} ${word}`)]);
}

/** What two sets share of all that they hold: 1 for equal ones. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const all = one.size + other.size;
  if (all === 0) return 1;
  const shared = one.intersection(other).size;
  return shared / (all - shared);
}

/** How much of what `part` says beside `rest` comes from `whole`; nothing when most of it is in `rest` already. */
export function shareOf(
  part: ReadonlySet<string>,
  whole: ReadonlySet<string>,
  rest: ReadonlySet<string>,
): number {
  const own = part.difference(rest);
  return own.size === 0 || own.size * 2 < part.size ? 0 : own.intersection(whole).size / own.size;
}
