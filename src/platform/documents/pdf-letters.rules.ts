import type { PageLines } from './pdf-lines.rules.ts';

const LATIN_LETTER = /[A-Za-z]/g;
const UPPER_LATIN = /[\u00C0-\u00FF]/g;
const CYRILLIC = /\p{Script=Cyrillic}/gu;
const FIRST_CYRILLIC = 0x410;
const FIRST_UPPER_LATIN = 0xc0;

/**
 * Old programs wrote Cyrillic by the table of Windows-1251 and told nobody, so that „Наредба“ arrives as „Íàðåäáà“. No
 * language is written mostly in such letters, so they are turned back.
 */
export function repaired(pages: PageLines[]): PageLines[] {
  const text = pages.flatMap(({ lines }) => lines.map((line) => line.text)).join('\n');
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  if (count(UPPER_LATIN) <= count(LATIN_LETTER) + count(CYRILLIC)) return pages;
  return pages.map((page) => ({
    ...page,
    lines: page.lines.map((line) => ({ ...line, text: turnedBack(line.text) })),
  }));
}

function turnedBack(text: string): string {
  return text
    .replace(UPPER_LATIN, (letter) =>
      String.fromCharCode(FIRST_CYRILLIC + letter.charCodeAt(0) - FIRST_UPPER_LATIN),
    )
    .replaceAll('\u00b9', '№');
}
