import { describe, expect, it } from '@jest/globals';
import { ACCOUNT, NETWORK, isRefused, PAIR, slowedBy } from './throttle.rules.js';

describe('guessing passwords', () => {
  it('is slowed before it is refused', () => {
    expect(slowedBy(3, PAIR)).toBe(0);
    expect(slowedBy(4, PAIR)).toBeGreaterThan(0);
    expect(slowedBy(9, PAIR)).toBeGreaterThan(slowedBy(5, PAIR));
    expect(isRefused(9, PAIR)).toBe(false);
    expect(isRefused(10, PAIR)).toBe(true);
  });

  it('never refuses a whole account or a whole town hall, and never waits for ever', () => {
    expect(isRefused(10_000, ACCOUNT)).toBe(false);
    expect(isRefused(10_000, NETWORK)).toBe(false);
    expect(slowedBy(10_000, ACCOUNT)).toBeLessThanOrEqual(1_500);
  });
});
