import { addWorkingDays, nextWorkingDay, NO_ONE_OFFS, type OneOffDays } from './working-days.rules.js';
import { endOfDay, type IsoDate } from './sofia.js';

export type Term = { days: number } | { months: number } | { workingDays: number };

/**
 * The last day of a term whose day of the event is not counted (art. 60 of the Civil Procedure Code): months end on
 * the same date or on the last day of a shorter month, and a non-working last day moves to the next working one.
 */
export function termEndsOn(event: IsoDate, term: Term, oneOff: OneOffDays = NO_ONE_OFFS): IsoDate {
  if ('workingDays' in term) return addWorkingDays(event, term.workingDays, oneOff);
  return nextWorkingDay(
    Temporal.PlainDate.from(event).add(term, { overflow: 'constrain' }).toString(),
    oneOff,
  );
}

/** The instant at which the term is over: local 24:00 of its last day. */
export function termEndsAt(event: IsoDate, term: Term, oneOff: OneOffDays = NO_ONE_OFFS): Date {
  return endOfDay(termEndsOn(event, term, oneOff));
}
