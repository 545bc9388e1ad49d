import { addDays, dateIn, sofia, SOFIA, type IsoDate } from '../../platform/clock/index.js';

export type Frequency = 'immediate' | 'daily' | 'weekly';
export const FREQUENCIES = ['immediate', 'daily', 'weekly'] as const;

const HOUR = Temporal.PlainTime.from('08:00');
const MONDAY = 1;

/** The local date of a slot, whatever the slot carries beside it. */
export function dailyPeriod(slot: string): string {
  return Temporal.PlainDate.from(slot.slice(0, 10)).toString();
}

/** The ISO week of a slot's local date: `2026-W47`. */
export function weeklyPeriod(slot: string): string {
  const date = Temporal.PlainDate.from(slot.slice(0, 10));
  return `${date.yearOfWeek}-W${String(date.weekOfYear).padStart(2, '0')}`;
}

/** The local date on which the next digest may come; null for whoever is told at once. */
export function nextDigestOn(frequency: Frequency, now: Date): IsoDate | null {
  if (frequency === 'immediate') return null;
  const isDue = (date: Temporal.PlainDate) =>
    date.toZonedDateTime({ timeZone: SOFIA, plainTime: HOUR }).epochMilliseconds > now.getTime() &&
    (frequency === 'daily' || date.dayOfWeek === MONDAY);
  let date = sofia(now).toPlainDate();
  while (!isDue(date)) date = date.add({ days: 1 });
  return date.toString();
}

/** The days that a digest tells of: whole local days, yesterday the last one unless something of today is in it. */
export function daysTold(first: Date, last: Date): { from: IsoDate; to: IsoDate } {
  const [from, to] = [dateIn(first), dateIn(last)];
  return from <= to ? { from, to } : { from: to, to: from };
}

/** A term that runs out on one of the next days, today included. */
export const LAST_DAYS = 5;

export function isInLastDays(closesAt: Date | null, now: Date): boolean {
  if (!closesAt || closesAt <= now) return false;
  const lastDay = dateIn(new Date(closesAt.getTime() - 1));
  return lastDay <= addDays(dateIn(now), LAST_DAYS);
}
