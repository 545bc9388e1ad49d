import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { authorCodeOf, editProblem, placeOf, textHash, wilson, type Place } from './comment.rules.js';

const NOW = new Date('2026-10-07T07:30:00Z');

describe('the order „best“', () => {
  it('trusts many votes more than few', () => {
    expect(wilson(95, 5)).toBeGreaterThan(wilson(1, 0));
    expect(wilson(1, 0)).toBeCloseTo(0.2065, 4);
    expect(wilson(95, 5)).toBeCloseTo(0.8882, 4);
    expect(wilson(0, 0)).toBe(0);
    expect(wilson(0, 50)).toBe(0);
  });

  it('is a share that grows with every vote for and falls with every vote against', () => {
    const votes = fc.integer({ min: 0, max: 100_000 });
    fc.assert(
      fc.property(votes, votes, (ups, downs) => {
        const score = wilson(ups, downs);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThan(1);
        expect(wilson(ups + 1, downs)).toBeGreaterThanOrEqual(score);
        expect(wilson(ups, downs + 1)).toBeLessThanOrEqual(score);
      }),
      { examples: [[0, 56_802]] },
    );
  });
});

describe('the place of a reply', () => {
  it('is below what it answers for three levels, and beside it from then on', () => {
    const places: (Place & { id: string })[] = [];
    for (const id of ['1', '2', '3', '4', '5', '6']) places.push({ ...placeOf(places.at(-1) ?? null), id });
    expect(places.map(({ depth }) => depth)).toEqual([0, 1, 2, 3, 3, 3]);
    expect(places.map(({ parentId }) => parentId)).toEqual([null, '1', '2', '3', '3', '3']);
    expect(places.map(({ rootId }) => rootId)).toEqual([null, '1', '1', '1', '1', '1']);
    expect(places.map(({ answersId }) => answersId)).toEqual([null, null, null, null, '4', '5']);
  });
});

describe('editing', () => {
  const written = (minutesAgo: number, replies = 0) => ({
    createdAt: new Date(NOW.getTime() - minutesAgo * 60_000),
    replies,
  });

  it('ends with the first reply, or after a quarter of an hour', () => {
    expect(editProblem(written(15), NOW)).toBeNull();
    expect(editProblem(written(15.01), NOW)).toBe('editTooLate');
    expect(editProblem(written(1, 1), NOW)).toBe('editAnswered');
  });
});

describe('an unnamed author', () => {
  it('has a code of letters and digits that are not mistaken for each other', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9a-f]{64}$/), (fingerprint) => {
        expect(authorCodeOf(fingerprint)).toMatch(/^(?:[А-Я][2-9]){3}$/);
        expect(authorCodeOf(fingerprint)).toBe(authorCodeOf(fingerprint));
      }),
    );
  });

  it('is told from others: five thousand people, next to no two with one code', () => {
    const codes = Array.from({ length: 5_000 }, (_, index) => authorCodeOf(textHash(String(index))));
    expect(new Set(codes).size).toBeGreaterThan(4_990);
  });
});

it('two texts that read the same are one', () => {
  expect(textHash('Да,\n остане  парк')).toBe(textHash('да, остане ПАРК'));
  expect(textHash('Да')).not.toBe(textHash('Не'));
});
