import { expect, it } from '@jest/globals';
import { excerpt, langOf, sameWording } from './written.js';

it('Cyrillic is Bulgarian on every page, the rest is in the language of its page', () => {
  expect([
    langOf('Да, park', 'en'),
    langOf('Yes', 'en'),
    langOf('da, park', 'bg'),
    langOf('123', 'en'),
  ]).toEqual(['en', 'en', 'bg', 'en']);
  expect(langOf('Паркът да остане', 'en')).toBe('bg');
});

it('an excerpt ends with a whole word', () => {
  expect(excerpt('Паркът до\nреката да остане парк', 20)).toBe('Паркът до реката да…');
  expect(excerpt('Кратко')).toBe('Кратко');
  expect(excerpt('я'.repeat(100), 10)).toBe(`${'я'.repeat(10)}…`);
  expect(excerpt('👍'.repeat(10), 5)).toBe('👍👍…');
});

it('two texts that read the same are one', () => {
  expect(sameWording(' Да  остане\nПАРК ')).toBe(sameWording('да остане парк'));
});
