import { dateIn, type IsoDate } from '../../../platform/clock/index.js';

/** The last day of a block that ends at this instant: local 24:00 belongs to the day before. */
export function lastDayBefore(until: Date): IsoDate {
  return dateIn(new Date(until.getTime() - 1));
}
