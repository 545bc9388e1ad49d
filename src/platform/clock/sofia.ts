/** Civil time of the municipality. Instants are stored in UTC; days, terms and schedules are counted here. */
export const SOFIA = 'Europe/Sofia';

/** A calendar date, 'YYYY-MM-DD'. */
export type IsoDate = string;

export function sofia(date: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime()).toZonedDateTimeISO(SOFIA);
}

/** The date on the wall in Sofia at this instant. */
export function dateIn(date: Date): IsoDate {
  return sofia(date).toPlainDate().toString();
}

/** ISO 8601 with the offset of the place: „2026-11-05T00:00:00+02:00“. */
export function localTime(date: Date): string {
  return sofia(date).toString({ timeZoneName: 'never', fractionalSecondDigits: 0 });
}

/** Local 00:00 of the date. */
export function startOfDay(isoDate: IsoDate): Date {
  return new Date(Temporal.PlainDate.from(isoDate).toZonedDateTime(SOFIA).epochMilliseconds);
}

/** Local 24:00 of the date: the instant at which a term that ends on it is over. */
export function endOfDay(isoDate: IsoDate): Date {
  return startOfDay(addDays(isoDate, 1));
}

export function addDays(isoDate: IsoDate, days: number): IsoDate {
  return Temporal.PlainDate.from(isoDate).add({ days }).toString();
}

/** Whole calendar days from one date to another, negative when the second is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days;
}

/**
 * Days from today to the last day of a term that runs out at `until`: 6 on the 22nd for a term until the 28th,
 * 24:00; 0 all through its last day; negative when it is overdue by days.
 */
export function daysLeft(until: Date, now: Date): number {
  return daysBetween(dateIn(now), dateIn(new Date(until.getTime() - 1)));
}
