import { addDays, sofia, startOfDay } from '../../platform/clock/index.js';

/** Early enough to still have a say, at an hour at which people read. */
const REMINDER = { days: 3, hour: 9 } as const;

/** From this moment on the followers of what ends at `closesAt` are reminded. */
export function reminderFrom(closesAt: Date): Date {
  const reminder = sofia(closesAt).subtract({ days: REMINDER.days }).withPlainTime({ hour: REMINDER.hour });
  return new Date(reminder.epochMilliseconds);
}

/** The latest end whose followers are to be reminded by `now`: the reverse of `reminderFrom`, for one query over all. */
export function remindedEnds(now: Date): Date {
  const local = sofia(now);
  const ahead = local.hour >= REMINDER.hour ? REMINDER.days : REMINDER.days - 1;
  return startOfDay(addDays(local.toPlainDate().toString(), ahead));
}
