import { describe, expect, it } from '@jest/globals';
import { isToBeFrozen, sameSpan, yearOf, yearsSince, yearSpan } from './year.rules.js';

describe('a year of participation', () => {
  it('begins and ends at midnight in Sofia', () => {
    expect(yearSpan(2026)).toEqual({
      from: new Date('2025-12-31T22:00:00Z'),
      until: new Date('2026-12-31T22:00:00Z'),
    });
    expect([yearOf(new Date('2025-12-31T21:59:59Z')), yearOf(new Date('2025-12-31T22:00:00Z'))]).toEqual([
      2025, 2026,
    ]);
  });

  it('is compared with as much of the one before as has gone by, leap days among it', () => {
    const until = (now: string) => sameSpan(2027, new Date(now)).until.toISOString();
    expect(until('2028-02-29T10:00:00Z')).toBe('2027-02-28T22:00:00.000Z');
    expect(until('2028-07-01T10:00:00Z')).toBe('2027-07-01T21:00:00.000Z');
  });

  it('is closed from 15 January on', () => {
    expect(isToBeFrozen(2026, new Date('2027-01-14T21:59:59Z'))).toBe(false);
    expect(isToBeFrozen(2026, new Date('2027-01-14T22:00:00Z'))).toBe(true);
    expect(isToBeFrozen(2027, new Date('2027-06-01T10:00:00Z'))).toBe(false);
  });

  it('stands in the list with all since the first, the latest first', () => {
    const now = new Date('2027-06-01T10:00:00Z');
    expect(yearsSince(2025, now)).toEqual([2027, 2026, 2025]);
    expect(yearsSince(2027, now)).toEqual([2027]);
  });
});
