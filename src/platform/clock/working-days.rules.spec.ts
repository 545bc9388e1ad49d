import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, daysBetween } from './sofia.js';
import { holidaysOf, orthodoxEaster } from './holidays.rules.js';
import {
  addWorkingDays,
  isWorkingDay,
  NO_ONE_OFFS,
  nextWorkingDay,
  workingDaysIn,
  type OneOffDays,
} from './working-days.rules.js';

const declared: OneOffDays = { off: new Set(['2025-12-31', '2026-01-02']), working: new Set() };
const days = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2030-12-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('the calendar of the Labour Code, art. 154', () => {
  test.each([
    [2024, '2024-05-05', ['2024-03-04', '2024-09-23']],
    [2025, '2025-04-20', ['2025-05-26', '2025-09-08']],
    [2026, '2026-04-12', ['2026-05-25', '2026-09-07', '2026-12-28']],
    [2027, '2027-05-02', ['2027-05-04', '2027-12-27', '2027-12-28']],
    [2028, '2028-04-16', ['2028-01-03', '2028-05-08', '2028-12-27']],
    [2029, '2029-04-08', ['2029-03-05', '2029-05-07', '2029-09-24']],
    [2030, '2030-04-28', ['2030-03-04', '2030-09-23']],
  ])('%i has Easter on %s and days off instead of weekends', (year, easter, compensating) => {
    expect(orthodoxEaster(year).toString()).toBe(easter);
    expect([...holidaysOf(year).compensating].sort()).toEqual(compensating);
    for (const offset of [-2, -1, 0, 1]) expect(isWorkingDay(addDays(easter, offset))).toBe(false);
    for (const day of compensating) expect(isWorkingDay(day)).toBe(false);
  });

  it('counts 248 working days in 2026, 18 in May and 23 in July', () => {
    expect(workingDaysIn(2026, declared)).toBe(248);
    const inMonth = (month: string) =>
      Array.from({ length: 31 }, (_, day) => `2026-${month}-${String(day + 1).padStart(2, '0')}`).filter(
        (day) => isWorkingDay(day, declared),
      ).length;
    expect([inMonth('05'), inMonth('07')]).toEqual([18, 23]);
  });

  it('does not compensate Easter, nor take 1 November off', () => {
    expect(isWorkingDay('2026-04-14')).toBe(true);
    expect(isWorkingDay('2027-11-01')).toBe(true);
  });

  it('follows what the Council of Ministers declared', () => {
    expect(isWorkingDay('2026-01-02')).toBe(true);
    expect(isWorkingDay('2026-01-02', declared)).toBe(false);
    const exchanged: OneOffDays = { off: new Set(), working: new Set(['2026-11-21']) };
    expect(isWorkingDay('2026-11-21')).toBe(false);
    expect(isWorkingDay('2026-11-21', exchanged)).toBe(true);
    expect(addWorkingDays('2026-11-20', 1, exchanged)).toBe('2026-11-21');
  });
});

describe('working days', () => {
  it('are counted from the day after', () => {
    expect(addWorkingDays('2026-11-20', 3)).toBe('2026-11-25');
    expect(addWorkingDays('2026-04-09', 1)).toBe('2026-04-14');
    expect(addWorkingDays('2025-12-30', 2, declared)).toBe('2026-01-06');
  });

  it('are not counted backwards or in parts', () => {
    expect(() => addWorkingDays('2026-11-20', -1)).toThrow(RangeError);
    expect(() => addWorkingDays('2026-11-20', 1.5)).toThrow(RangeError);
  });

  it('add up: n and then m is n + m, and the n-th has n working days up to it', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), (day, n, m) => {
        const nth = addWorkingDays(day, n, declared);
        expect(addWorkingDays(nth, m, declared)).toBe(addWorkingDays(day, n + m, declared));
        const between = Array.from({ length: daysBetween(day, nth) }, (_, offset) =>
          addDays(day, offset + 1),
        );
        expect(between.filter((date) => isWorkingDay(date, declared))).toHaveLength(n);
      }),
    );
  });

  it('the next one is working, not earlier, and stays itself', () => {
    fc.assert(
      fc.property(days, (day) => {
        const next = nextWorkingDay(day, NO_ONE_OFFS);
        expect(isWorkingDay(next)).toBe(true);
        expect(next >= day).toBe(true);
        expect(nextWorkingDay(next)).toBe(next);
        expect(daysBetween(day, next)).toBeLessThan(7);
      }),
    );
  });
});
