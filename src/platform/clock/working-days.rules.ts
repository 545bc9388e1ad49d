import { holidaysOf } from './holidays.rules.js';
import type { IsoDate } from './sofia.js';

/** Single days that the Council of Ministers declares off, or working in exchange. */
export interface OneOffDays {
  off: ReadonlySet<IsoDate>;
  working: ReadonlySet<IsoDate>;
}

export const NO_ONE_OFFS: OneOffDays = { off: new Set(), working: new Set() };

const SATURDAY = 6;

function isWorking(date: Temporal.PlainDate, oneOff: OneOffDays): boolean {
  const iso = date.toString();
  if (oneOff.working.has(iso)) return true;
  if (oneOff.off.has(iso)) return false;
  return date.dayOfWeek < SATURDAY && !holidaysOf(date.year).all.has(iso);
}

export function isWorkingDay(isoDate: IsoDate, oneOff: OneOffDays = NO_ONE_OFFS): boolean {
  return isWorking(Temporal.PlainDate.from(isoDate), oneOff);
}

/** The n-th working day after the date, which itself is not counted; n = 0 gives the date or the next working one. */
export function addWorkingDays(isoDate: IsoDate, n: number, oneOff: OneOffDays = NO_ONE_OFFS): IsoDate {
  if (!Number.isInteger(n) || n < 0)
    throw new RangeError(`Working days are counted forward in whole days, not ${n}`);
  if (n === 0) return nextWorkingDay(isoDate, oneOff);
  let date = Temporal.PlainDate.from(isoDate);
  for (let counted = 0; counted < n;) {
    date = date.add({ days: 1 });
    if (isWorking(date, oneOff)) counted += 1;
  }
  return date.toString();
}

/** The date itself when it is a working day, otherwise the first one after it. */
export function nextWorkingDay(isoDate: IsoDate, oneOff: OneOffDays = NO_ONE_OFFS): IsoDate {
  let date = Temporal.PlainDate.from(isoDate);
  while (!isWorking(date, oneOff)) date = date.add({ days: 1 });
  return date.toString();
}

export function workingDaysIn(year: number, oneOff: OneOffDays = NO_ONE_OFFS): number {
  let count = 0;
  const end = Temporal.PlainDate.from({ year: year + 1, month: 1, day: 1 });
  for (let date = end.subtract({ years: 1 }); !date.equals(end); date = date.add({ days: 1 })) {
    if (isWorking(date, oneOff)) count += 1;
  }
  return count;
}
