import { describe, expect, it } from '@jest/globals';
import { resultStatus } from './promised-results.rules.js';

const evidence = (counted: number, toCome = 0) => [
  ...Array.from({ length: counted }, () => ({ counts: true })),
  ...Array.from({ length: toCome }, () => ({ counts: false })),
];

describe('a promised result', () => {
  it.each([
    [0, 0, 'none'],
    [0, 2, 'toCome'],
    [1, 0, 'part'],
    [5, 9, 'part'],
    [6, 0, 'whole'],
    [7, 0, 'whole'],
  ])('with %i that count and %i to come is %s of six', (counted, toCome, status) => {
    expect(resultStatus(evidence(counted, toCome), 6)).toBe(status);
  });
});
