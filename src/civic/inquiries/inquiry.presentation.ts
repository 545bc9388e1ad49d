import { dateIn, type IsoDate } from '../../platform/clock/index.js';

/** Of a term that runs out at local 24:00. */
export function lastDayOf(until: Date): IsoDate {
  return dateIn(new Date(until.getTime() - 1));
}
