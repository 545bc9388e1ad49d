import { slugify, type Locale } from '../../../platform/i18n/index.js';
import { anchorMessages } from './anchors.messages.js';

type Word = keyof typeof anchorMessages.texts;

/** What an address is made of, in the order in which it is told. */
const PARTS: readonly (readonly [word: Word, pattern: RegExp])[] = [
  ['pril', /^pril(?:-(\d+[a-z]{0,3})(?=-[a-z]|-\d+$|_|$))?(?=-|_|$)/],
  ['glava', /^glava-([a-z]+(?:-i-[a-z]+)?|\d+[a-z]?)(?=-razdel|-\d+$|_|$)/],
  ['razdel', /^razdel-([a-z]+|\d+[a-z]?)(?=-|_|$)/],
  ['chl', /^chl-(\d+[a-z]{0,3})(?=-|_|$)/],
  ['par', /^par-(\d+[a-z]{0,3})(?=-|_|$)/],
  ['al', /^al-(\d+[a-z]{0,3})(?=-|_|$)/],
  ['t', /^t-(\d+[a-z]{0,3}(?:-\d+)*)(?=-|_|$)/],
  ['b', /^b-([a-z]{1,3})(?=-|_|$)/],
  ['unnumbered', /^(\d+)(?=_|$)/],
];

const LETTERS = new Map([...'юящшчцхфутсрпонмлкйизжедгвба'].map((letter) => [slugify(letter), letter]));
const ORDINALS = new Map(
  [
    ...['първа', 'втора', 'трета', 'четвърта', 'пета', 'шеста', 'седма', 'осма', 'девета', 'десета'],
    ...['единадесета', 'дванадесета', 'тринадесета', 'четиринадесета', 'петнадесета', 'шестнадесета'],
    ...['седемнадесета', 'осемнадесета', 'деветнадесета', 'двадесета'],
  ].map((word) => [slugify(word), word]),
);

/** „чл. 12, ал. 3“: how people call what `chl-12-al-3` points at. */
export function anchorLabel(anchor: string, locale: Locale): string {
  const t = anchorMessages(locale);
  const told: string[] = [];
  let rest = anchor;
  for (const [word, pattern] of PARTS) {
    const found = pattern.exec(rest);
    if (!found) continue;
    const number = found[1];
    if (number === undefined) told.push(t('annex'));
    else if (word !== 'unnumbered' || number !== '1')
      told.push(t(word, { number: numberLabel(word, number, locale) }));
    rest = rest.slice(found[0].length);
    const copy = /^_(\d+)/.exec(rest);
    if (copy) told.push(t('copy', { number: copy[1]! }));
    rest = rest.slice(copy?.[0].length ?? 0).replace(/^-/, '');
  }
  return told.length > 0 && rest === '' ? told.join(', ') : t('elsewhere');
}

/** The articles that are named in a sentence, such as „чл. 12, ал. 3 и § 4“. */
export function articlesNamed(text: string): string[] {
  const named = [
    ...text.matchAll(/(чл\.|art\.)\s*(\d+[а-яa-z]?)(?![\p{L}\d])|§\s*(\d+[а-яa-z]?)(?![\p{L}\d])/giu),
  ];
  return [
    ...new Set(
      named.map(([, , article, provision]) =>
        article ? `chl-${slugify(article)}` : `par-${slugify(provision!)}`,
      ),
    ),
  ];
}

/** The article that an address is in: `chl-12` for `chl-12-al-3`. */
export function articleOf(anchor: string): string {
  return /^(?:pril(?:-\d+[a-z]*)?-)?(?:chl|par)-\d+[a-z]*(?:_\d+)?/.exec(anchor)?.[0] ?? anchor;
}

function numberLabel(word: Word, slug: string, locale: Locale): string {
  if (word === 'glava') return ordinal(slug);
  if (word === 'razdel') return slug.toUpperCase();
  const number = slug.replace(/-/g, '.');
  return locale === 'bg' ? number.replace(/[a-z]+/g, (letters) => LETTERS.get(letters) ?? letters) : number;
}

function ordinal(slug: string): string {
  return slug
    .split('-')
    .map((word) => ORDINALS.get(word) ?? word)
    .join(' ')
    .replace(/ i /, ' и ');
}
