import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, daysLeft, dateIn, endOfDay, sofia, startOfDay } from './sofia.js';
import { termEndsAt, termEndsOn, type Term } from './term.rules.js';
import { isWorkingDay } from './working-days.rules.js';

describe('the end of a term', () => {
  test.each<[string, Term, string, string]>([
    ['2019-03-19', { days: 30 }, '2019-04-18', 'the practice for consultations: 19.3.–18.4.2019'],
    ['2026-10-05', { days: 30 }, '2026-11-04', 'an ordinary month'],
    ['2026-11-13', { days: 14 }, '2026-11-27', 'two weeks'],
    ['2026-11-21', { days: 14 }, '2026-12-07', 'a Saturday moves to Monday'],
    ['2026-11-30', { days: 24 }, '2026-12-29', 'Christmas moves past the compensating day'],
    ['2026-01-31', { months: 1 }, '2026-03-02', 'no 31 February: the 28th, a Saturday, moves to Monday'],
    ['2028-01-31', { months: 1 }, '2028-02-29', 'a leap year'],
    ['2026-09-22', { months: 2 }, '2026-11-23', 'a Sunday moves'],
    ['2026-11-20', { workingDays: 3 }, '2026-11-25', 'working days'],
  ])('%s and %o is %s: %s', (event, term, last) => {
    expect(termEndsOn(event, term)).toBe(last);
    expect(termEndsAt(event, term)).toEqual(endOfDay(last));
  });

  it('is always a working day and never before the bare term', () => {
    const events = fc.integer({ min: 0, max: 2500 }).map((offset) => addDays('2024-01-01', offset));
    fc.assert(
      fc.property(events, fc.integer({ min: 1, max: 180 }), (event, days) => {
        const last = termEndsOn(event, { days });
        expect(isWorkingDay(last)).toBe(true);
        expect(last >= addDays(event, days)).toBe(true);
      }),
    );
  });
});

describe('days in Sofia', () => {
  it('begin at local midnight, summer and winter', () => {
    expect(startOfDay('2026-07-01').toISOString()).toBe('2026-06-30T21:00:00.000Z');
    expect(startOfDay('2026-12-01').toISOString()).toBe('2026-11-30T22:00:00.000Z');
  });

  it('have 25 hours when summer time ends and 23 when it begins', () => {
    const hours = (day: string) => (endOfDay(day).getTime() - startOfDay(day).getTime()) / 3_600_000;
    expect([hours('2026-10-25'), hours('2027-03-28'), hours('2026-11-22')]).toEqual([25, 23, 24]);
  });

  it('tell 03:30 apart when it comes twice', () => {
    const [first, second] = [new Date('2026-10-25T00:30:00Z'), new Date('2026-10-25T01:30:00Z')];
    expect([sofia(first).toPlainTime().toString(), sofia(second).toPlainTime().toString()]).toEqual([
      '03:30:00',
      '03:30:00',
    ]);
    expect([dateIn(first), dateIn(second)]).toEqual(['2026-10-25', '2026-10-25']);
  });

  it('meet where one ends and the next begins', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), (offset) => {
        const day = addDays('2024-01-01', offset);
        expect(endOfDay(day)).toEqual(startOfDay(addDays(day, 1)));
        expect(dateIn(startOfDay(day))).toBe(day);
        expect(dateIn(new Date(endOfDay(day).getTime() - 1))).toBe(day);
      }),
    );
  });
});

describe('days left', () => {
  const until = endOfDay('2026-11-28');

  test.each([
    ['2026-11-22T08:00:00Z', 6],
    ['2026-11-27T21:59:59Z', 1],
    ['2026-11-27T22:00:00Z', 0],
    ['2026-11-28T21:59:59Z', 0],
    ['2026-11-28T22:00:00Z', -1],
  ])('at %s are %i', (now, left) => {
    expect(daysLeft(until, new Date(now))).toBe(left);
  });

  it('do not lose a day over the change to winter time', () => {
    expect(daysLeft(endOfDay('2026-10-26'), startOfDay('2026-10-24'))).toBe(2);
  });
});
