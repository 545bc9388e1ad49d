import { describe, expect, it } from '@jest/globals';
import { corrected, itemsOf } from './minutes.rules.js';

describe('the items of minutes', () => {
  it('are parted by blank lines, numbered, and headed where a line says so', () => {
    expect(itemsOf('# Откриване\n\n\nПрисъстват 31 души.\nКворум няма.\n \nРешиха.')).toEqual([
      { id: 'heading-1', number: null, text: 'Откриване' },
      { id: 'item-1', number: 1, text: 'Присъстват 31 души.\nКворум няма.' },
      { id: 'item-2', number: 2, text: 'Решиха.' },
    ]);
    expect(itemsOf(' \n\n ')).toEqual([]);
  });
});

describe('a correction', () => {
  it('takes the place of a passage that stands there once', () => {
    expect(corrected('Бяха 30 души. Тръгнаха.', '30 души', '$& 31 души')).toBe('Бяха $& 31 души. Тръгнаха.');
  });

  it('is left to a person where the passage is not there, or there twice', () => {
    expect(corrected('Бяха 30 души.', '29 души', '31 души')).toBeNull();
    expect(corrected('Да. Да.', 'Да.', 'Не.')).toBeNull();
  });
});
