import { describe, expect, it } from '@jest/globals';
import { chosenIn, comparedPath } from './compare.rules.js';

describe('what is chosen for comparison', () => {
  it.each([
    [undefined, [], 0],
    ['3', ['3'], 0],
    [['3', '1', '3'], ['3', '1'], 0],
    [['3', 'x', '-1', '0', ''], ['3'], 3],
    [[{ a: 1 }, '2'], ['2'], 0],
  ])('is read from %j', (given, ids, nonsense) => {
    expect(chosenIn(given)).toEqual({ ids, nonsense });
  });

  it('is no endless list', () => {
    expect(chosenIn(Array.from({ length: 500 }, (_, index) => String(index + 1))).ids).toHaveLength(20);
  });

  it('stands in the address, with or without one of them', () => {
    expect(comparedPath('/c', ['1', '2'])).toBe('/c?p=1&p=2');
    expect(comparedPath('/c', ['1', '2'], '1')).toBe('/c?p=2');
    expect(comparedPath('/c', ['1'], '1')).toBe('/c');
  });
});
