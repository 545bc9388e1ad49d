import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dailyAt, every, type Recurrence, weeklyAt } from './index.js';

const slotsBetween = (recurrence: Recurrence, from: string, to: string, stepMinutes = 1): string[] => {
  const slots = new Set<string>();
  for (let at = Date.parse(from); at <= Date.parse(to); at += stepMinutes * 60_000)
    slots.add(recurrence.slotAt(new Date(at)));
  return [...slots];
};

describe('slots', () => {
  it('of a daily job are the local date of the latest due moment', () => {
    const daily = dailyAt('08:00');
    expect(daily.slotAt(new Date('2026-11-22T05:59:59Z'))).toBe('2026-11-21');
    expect(daily.slotAt(new Date('2026-11-22T06:00:00Z'))).toBe('2026-11-22');
  });

  it('of a weekly job are the local date of the latest due Monday', () => {
    const weekly = weeklyAt(1, '08:00');
    expect(weekly.slotAt(new Date('2026-11-22T12:00:00Z'))).toBe('2026-11-16');
    expect(weekly.slotAt(new Date('2026-11-23T06:00:00Z'))).toBe('2026-11-23');
  });

  it('come once on the day when 03:30 comes twice', () => {
    expect(slotsBetween(dailyAt('03:30'), '2026-10-24T22:00:00Z', '2026-10-25T20:00:00Z')).toEqual([
      '2026-10-24',
      '2026-10-25',
    ]);
  });

  it('come once on the day when 03:30 never comes', () => {
    expect(slotsBetween(dailyAt('03:30'), '2027-03-27T22:30:00Z', '2027-03-28T20:00:00Z')).toEqual([
      '2027-03-27',
      '2027-03-28',
    ]);
  });

  it('never go back while time goes on, and never skip a local day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 23 }),
        fc.date({ min: new Date('2026-01-01'), max: new Date('2028-01-01'), noInvalidDate: true }),
        (hour, start) => {
          const slots = slotsBetween(
            dailyAt(`${String(hour).padStart(2, '0')}:30`),
            start.toISOString(),
            new Date(start.getTime() + 4 * 86_400_000).toISOString(),
            30,
          );
          const days = slots.map((slot) => Temporal.PlainDate.from(slot));
          for (const [index, day] of days.entries()) {
            if (index > 0) expect(days[index - 1]!.until(day).days).toBe(1);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('of an interval are its beginnings', () => {
    expect(every(15, 'seconds').slotAt(new Date('2026-11-22T10:00:44Z'))).toBe('2026-11-22T10:00:30.000Z');
    expect(every(5, 'minutes').slotAt(new Date('2026-11-22T10:04:59Z'))).toBe('2026-11-22T10:00:00.000Z');
  });
});
