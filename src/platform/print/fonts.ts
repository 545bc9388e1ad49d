import { existsSync, readFileSync } from 'node:fs';

// Beside the compiled module where the build copied them, in the sources otherwise.
const folder = [
  new URL('./fonts/', import.meta.url),
  new URL('../../../../src/platform/print/fonts/', import.meta.url),
].find((place) => existsSync(place));

const read = new Map<string, Buffer>();

/** Sofia Sans whole, with Latin, Greek and Cyrillic in one file (SIL Open Font License, see fonts/SofiaSans-OFL.txt). */
export function fontFile(name: string): Buffer {
  let font = read.get(name);
  if (!font) {
    font = readFileSync(new URL(name, folder));
    read.set(name, font);
  }
  return font;
}

/** Marks that spell the same as one that the font has. */
const SAME: Record<string, string> = {
  '\u202f': '\u00a0',
  '\u2007': '\u00a0',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '–',
  '\u2015': '—',
};
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|\p{Variation_Selector}/gu;
const UNDRAWN =
  /[^ -~\u00a0-\u0107\u010a-\u0113\u0116-\u011b\u011e-\u0123\u012a\u012b\u0130-\u0133\u0141-\u0148\u0150-\u015b\u015e-\u0167\u016a\u016b\u016e-\u017e\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce\u0400-\u045f\u0490\u0491\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2116\u2122\u2190-\u2193\u2212\u2260\u2264\u2265]/gu;
const UNKNOWN = '?';

/** Accents over letters that have no letter of their own are left away: the word stays. */
const ACCENT = /\p{Mn}/gu;

/** What the font can draw of a text; every other sign is told by a question mark rather than left out. */
export function drawable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u202f\u2007\u2010-\u2012\u2015]/g, (sign) => SAME[sign] ?? sign)
    .replaceAll('\t', ' ')
    .replace(INVISIBLE, '')
    .replace(ACCENT, '')
    .replace(UNDRAWN, UNKNOWN);
}
