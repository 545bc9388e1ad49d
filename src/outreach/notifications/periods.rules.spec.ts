import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sofia } from '../../platform/clock/index.js';
import { dailyAt, weeklyAt } from '../../platform/queue/index.js';
import { dailyPeriod, daysTold, isInLastDays, nextDigestOn, weeklyPeriod } from './periods.rules.js';

const HOUR_MS = 3_600_000;
/** From before the first change of the clocks to after the last one of several years. */
const moments = fc
  .integer({ min: Date.UTC(2025, 0, 1) / 1_000, max: Date.UTC(2031, 0, 1) / 1_000 })
  .map((seconds) => new Date(seconds * 1_000));
const daily = dailyAt('08:00');
const weekly = weeklyAt(1, '08:00');

describe('periods', () => {
  it('are one a local day, whatever the clocks do', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 0, max: 72 * 60 }), (from, minutes) => {
        const to = new Date(from.getTime() + minutes * 60_000);
        const [first, second] = [dailyPeriod(daily.slotAt(from)), dailyPeriod(daily.slotAt(to))];
        expect(first <= second).toBe(true);
        const eights = eightsBetween(from, to);
        expect(first === second).toBe(eights === 0);
      }),
    );
  });

  it('are one an ISO week', () => {
    fc.assert(
      fc.property(moments, (moment) => {
        const period = weeklyPeriod(weekly.slotAt(moment));
        const aWeekOn = weeklyPeriod(
          weekly.slotAt(new Date(moment.getTime() + 7 * 24 * HOUR_MS + 2 * HOUR_MS)),
        );
        expect(period).toMatch(/^20\d\d-W[0-5]\d$/);
        expect(aWeekOn > period).toBe(true);
      }),
    );
  });

  it('number the week by its Thursday', () => {
    expect(weeklyPeriod('2027-01-01')).toBe('2026-W53');
    expect(weeklyPeriod('2026-11-23T08:00:00.000Z')).toBe('2026-W48');
  });

  it('are the same through the hour that comes twice, and none is lost to the one that never comes', () => {
    const autumn = ['2026-10-24T23:30:00Z', '2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'];
    expect(new Set(autumn.map((moment) => dailyPeriod(daily.slotAt(new Date(moment)))))).toEqual(
      new Set(['2026-10-24']),
    );
    expect(daily.slotAt(new Date('2026-10-25T05:59:59Z'))).toBe('2026-10-24');
    expect(daily.slotAt(new Date('2026-10-25T06:00:00Z'))).toBe('2026-10-25');
    const atHalfPastThree = dailyAt('03:30');
    expect(atHalfPastThree.slotAt(new Date('2026-10-25T00:30:00Z'))).toBe('2026-10-25');
    expect(atHalfPastThree.slotAt(new Date('2026-10-25T01:30:00Z'))).toBe('2026-10-25');
    expect(atHalfPastThree.slotAt(new Date('2027-03-28T02:00:00Z'))).toBe('2027-03-28');
  });
});

describe('the next digest', () => {
  it('is announced for the day on which it is due', () => {
    fc.assert(
      fc.property(moments, fc.constantFrom('daily' as const, 'weekly' as const), (moment, frequency) => {
        const on = Temporal.PlainDate.from(nextDigestOn(frequency, moment)!);
        const due = on.toZonedDateTime({ timeZone: 'Europe/Sofia', plainTime: '08:00' }).epochMilliseconds;
        expect(due).toBeGreaterThan(moment.getTime());
        expect(due - moment.getTime()).toBeLessThanOrEqual(
          (frequency === 'daily' ? 25 : 7 * 24 + 1) * HOUR_MS,
        );
        const recurrence = frequency === 'daily' ? daily : weekly;
        expect(recurrence.slotAt(new Date(due))).toBe(on.toString());
      }),
    );
  });

  it('is none for whoever is told at once', () => {
    expect(nextDigestOn('immediate', new Date())).toBeNull();
  });
});

describe('days', () => {
  it('are told from the first to the last', () => {
    expect(daysTold(new Date('2026-11-16T07:00:00Z'), new Date('2026-11-22T23:00:00Z'))).toEqual({
      from: '2026-11-16',
      to: '2026-11-23',
    });
  });

  it('are the last ones from five days before the end until the end', () => {
    const now = new Date('2026-11-22T10:00:00Z');
    const until = (date: string) => isInLastDays(new Date(`${date}T22:00:00Z`), now);
    expect([until('2026-11-22'), until('2026-11-27'), until('2026-11-28')]).toEqual([true, true, false]);
    expect(isInLastDays(new Date('2026-11-22T09:59:59Z'), now)).toBe(false);
    expect(isInLastDays(null, now)).toBe(false);
  });
});

function eightsBetween(from: Date, to: Date): number {
  let count = 0;
  let day = sofia(from).toPlainDate();
  const last = sofia(to).toPlainDate();
  for (; Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    const eight = day.toZonedDateTime({ timeZone: 'Europe/Sofia', plainTime: '08:00' }).epochMilliseconds;
    if (eight > from.getTime() && eight <= to.getTime()) count += 1;
  }
  return count;
}
