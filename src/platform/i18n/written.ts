import type { Locale } from './locale.js';

/** What is written in Cyrillic is Bulgarian on whichever page; anything else is in the page's language. */
export function langOf(text: string, locale: Locale): Locale {
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return cyrillic > latin ? 'bg' : locale;
}

/** Two texts that read the same are one text. */
export function sameWording(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** The beginning of a text, where a title is needed. */
export function excerpt(text: string, most = 80): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const space = line.lastIndexOf(' ', most);
  const cut = line.slice(0, space > 0 ? space : most);
  // Half a character at the end is no character.
  return `${cut.replace(/[\ud800-\udbff]$/, '').trimEnd()}…`;
}

/** Something that the eye can see: spaces and invisible signs alone are no text. */
export function isReadable(text: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(text);
}
