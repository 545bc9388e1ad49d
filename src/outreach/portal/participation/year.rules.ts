import { addDays, dateIn, sofia, startOfDay } from '../../../platform/clock/index.js';
import type { Span } from '../../../commons/subjects/index.js';

export const PARTICIPATION_PATH = '/participation';
export const API_PATH = '/api/v1/participation';

/** A year stays open for two weeks, so that what was answered at its end is written down before it is closed. */
const CLOSES_ON = { month: '01', day: '15' };

export function participationPath(year: number): string {
  return `${PARTICIPATION_PATH}/${year}`;
}

/** In which year something is on the clocks of Sofia. */
export function yearOf(at: Date): number {
  return sofia(at).year;
}

export function yearSpan(year: number): Span {
  return { from: startOfDay(`${year}-01-01`), until: startOfDay(`${year + 1}-01-01`) };
}

/** As much of a year as has gone by of the present one: to the end of the same day. */
export function sameSpan(year: number, now: Date): Span {
  const { month, day } = sofia(now).toPlainDate();
  const last = Temporal.PlainDate.from({ year, month, day }, { overflow: 'constrain' }).toString();
  return { from: yearSpan(year).from, until: startOfDay(addDays(last, 1)) };
}

/** Whether the figures of a year are due to be written down for good. */
export function isToBeFrozen(year: number, now: Date): boolean {
  return dateIn(now) >= `${year + 1}-${CLOSES_ON.month}-${CLOSES_ON.day}`;
}

/** From the first year on, the latest first. */
export function yearsSince(first: number, now: Date): number[] {
  const last = yearOf(now);
  return Array.from({ length: Math.max(1, last - first + 1) }, (_, back) => last - back);
}
