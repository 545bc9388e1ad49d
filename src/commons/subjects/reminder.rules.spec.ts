import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, dateIn, endOfDay } from '../../platform/clock/index.js';
import { remindedEnds, reminderFrom } from './reminder.rules.js';

describe('the reminder', () => {
  it('comes at nine in the morning, three days before the end, over the change of the clocks too', () => {
    expect(reminderFrom(endOfDay('2026-11-04')).toISOString()).toBe('2026-11-02T07:00:00.000Z');
    expect(reminderFrom(endOfDay('2026-10-26')).toISOString()).toBe('2026-10-24T06:00:00.000Z');
  });

  it('is due for exactly the ends that its query asks for, in every hour of the year', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 366 * 24 * 4 }),
        fc.integer({ min: -5, max: 10 }),
        (quarter, ahead) => {
          const now = new Date(Date.UTC(2026, 2, 1) + quarter * 900_000);
          const closesAt = endOfDay(addDays(dateIn(now), ahead));
          expect(closesAt <= remindedEnds(now)).toBe(reminderFrom(closesAt) <= now);
        },
      ),
    );
  });
});
