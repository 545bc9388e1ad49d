import { describe, expect, it } from '@jest/globals';
import { stem } from './word-stem.js';

describe('the stem of a word', () => {
  it.each([
    ['гражданско', 'гражданск'],
    ['гражданския', 'гражданск'],
    ['гражданският', 'гражданск'],
    ['гражданите', 'граждан'],
    ['проучването', 'проучван'],
    ['проучвания', 'проучвани'],
    ['бюджетът', 'бюджет'],
    ['бюджета', 'бюджет'],
    ['сигурността', 'сигурност'],
    ['градовете', 'град'],
    ['градове', 'град'],
    ['стратегията', 'стратеги'],
    ['стратегии', 'стратеги'],
    ['документи', 'документ'],
  ])('of „%s“ is „%s“', (word, expected) => expect(stem(word)).toBe(expected));

  it('has four letters at least', () => {
    for (const word of ['вода', 'път', 'деца', 'поле', 'ионът']) expect(stem(word)).toBe(word);
    expect(stem('кмета')).toBe('кмет');
  });

  it('is the word itself in other languages and of numbers', () => {
    for (const word of ['participation', 'data', 'europe', '2026']) expect(stem(word)).toBe(word);
  });
});
