import { sofia, SOFIA } from '../clock/index.js';

/** When something recurs. `slotAt` names the latest moment it was due, as one key a moment. */
export interface Recurrence {
  slotAt(now: Date): string;
}

const UNIT_MS = { seconds: 1_000, minutes: 60_000 };

export function every(count: number, unit: keyof typeof UNIT_MS): Recurrence {
  const length = count * UNIT_MS[unit];
  return { slotAt: (now) => new Date(Math.floor(now.getTime() / length) * length).toISOString() };
}

/**
 * Once a local day. The slot is the local date, so the hour that comes twice in autumn runs it once,
 * and the one that never comes in spring does not skip it.
 * @param time local time in Sofia, such as `08:00`
 */
export function dailyAt(time: string): Recurrence {
  return { slotAt: (now) => latestDue(now, time, () => true) };
}

/** @param weekday 1 is Monday; @param time local time in Sofia */
export function weeklyAt(weekday: number, time: string): Recurrence {
  return { slotAt: (now) => latestDue(now, time, (date) => date.dayOfWeek === weekday) };
}

function latestDue(now: Date, time: string, falls: (date: Temporal.PlainDate) => boolean): string {
  let date = sofia(now).toPlainDate();
  const isDue = () =>
    date.toZonedDateTime({ timeZone: SOFIA, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds <=
    now.getTime();
  while (!falls(date) || !isDue()) date = date.subtract({ days: 1 });
  return date.toString();
}
