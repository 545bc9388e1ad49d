import { describe, expect, it } from '@jest/globals';
import { PROCEDURES } from '../kinds/petition-kind.entity.js';
import { sheetColumns, sheetNumbers, textSize } from './sheets.rules.js';

describe('a sheet', () => {
  it('asks for the personal number where the law does, and nowhere else', () => {
    expect(sheetColumns(null)).not.toContain('egn');
    for (const procedure of PROCEDURES) expect(sheetColumns(procedure)).toContain('egn');
  });

  it('goes on from the number that is given', () => {
    expect([sheetNumbers(1, 1), sheetNumbers(31, 3)]).toEqual([[1], [31, 32, 33]]);
  });

  it.each([
    ['Осветление.', 'roomy'],
    ['а'.repeat(701), 'dense'],
    ['ред\n'.repeat(9), 'dense'],
    ['а'.repeat(2_000), 'tight'],
  ])('sets its text by how long it is', (text, size) => {
    expect(textSize(text)).toBe(size);
  });
});
