import { expect, it } from '@jest/globals';
import { locales } from '../../src/platform/backoffice/adminjs.js';
import { bg } from '../../src/platform/backoffice/locale/bg.js';

type Words = { [key: string]: string | Words };

function paths(words: Words, before = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[before + key, value]] : paths(value, `${before}${key}.`),
  );
}

const english = paths(locales.en as Words);
const bulgarian = new Map(paths(bg));

it('has every word of the installed AdminJS, in Bulgarian, and no other', () => {
  expect(english.length).toBeGreaterThan(80);
  expect(english.map(([key]) => key).filter((key) => !bulgarian.has(key))).toEqual([]);
  expect([...bulgarian.keys()].filter((key) => !english.some(([known]) => known === key))).toEqual([]);
  expect([...bulgarian].filter(([, text]) => !/[а-яА-Я]/.test(text)).map(([key]) => key)).toEqual([]);
});

it('fills in nothing that AdminJS does not give', () => {
  const holes = (text: string): string[] => text.match(/\{\{\w+\}\}/g) ?? [];
  for (const [key, text] of english) {
    const known = holes(text);
    expect([key, holes(bulgarian.get(key)!).filter((hole) => !known.includes(hole))]).toEqual([key, []]);
  }
});
