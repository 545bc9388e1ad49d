import {
  addDays,
  addWorkingDays,
  daysBetween,
  daysLeft,
  holidaysOf,
  isWorkingDay,
  nextWorkingDay,
  termEndsOn,
  type IsoDate,
  type OneOffDays,
  type Term,
} from '../../platform/clock/index.js';

/** A term counted from the event, or a day that was agreed upon. */
export type DeadlineTerm = Term | { on: IsoDate };

/** A day that does not count, and why: Saturday or Sunday, a holiday by law, a day that the Council of Ministers declared. */
export interface DayOff {
  day: IsoDate;
  why: 'weekend' | 'holiday' | 'declared';
}

/** How a last day came about, step by step; `day` is where each step leads. */
export type DeadlineStep =
  | { kind: 'event'; day: IsoDate }
  /** `over` holds the days left out while counting working days. */
  | { kind: 'counted'; day: IsoDate; over: DayOff[] }
  | { kind: 'moved'; day: IsoDate; over: DayOff[] }
  | { kind: 'agreed'; day: IsoDate }
  /** `days` are working days for a term in working days. */
  | { kind: 'paused'; from: IsoDate; until: IsoDate; days: number; reason: string; day: IsoDate }
  /** The new last day was chosen, so it is no working day of itself. */
  | { kind: 'prolonged'; on: IsoDate; reason: string; day: IsoDate };

export interface Computed {
  term: DeadlineTerm;
  steps: DeadlineStep[];
}

/** Days before the end on which whoever may act is warned; the last one when it is over. */
export const OVERDUE = -1;
export const ALERTS: readonly number[] = [7, 3, 0, OVERDUE];

/** The day of the event is not counted (art. 60 of the Civil Procedure Code). */
export function computed(event: IsoDate, term: DeadlineTerm, oneOff: OneOffDays): Computed {
  const steps: DeadlineStep[] = [{ kind: 'event', day: event }];
  if ('on' in term) return { term, steps: [...steps, { kind: 'agreed', day: term.on }] };
  if ('workingDays' in term) {
    const day = addWorkingDays(event, term.workingDays, oneOff);
    return {
      term,
      steps: [...steps, { kind: 'counted', day, over: daysOff(addDays(event, 1), day, oneOff) }],
    };
  }
  const counted = Temporal.PlainDate.from(event).add(term, { overflow: 'constrain' }).toString();
  steps.push({ kind: 'counted', day: counted, over: [] });
  return { term, steps: [...steps, ...movedFrom(counted, oneOff)] };
}

/** The same deadline after a pause: the day of the pause no longer counted, the day of resuming counts again. */
export function resumed(
  before: Computed,
  pause: { from: IsoDate; until: IsoDate; reason: string },
  oneOff: OneOffDays,
): Computed {
  const { term, steps } = before;
  const last = lastDay(before);
  if ('workingDays' in term) {
    const whole = daysBetween(pause.from, pause.until);
    const days = whole - daysOff(pause.from, pause.until, oneOff).length;
    const day = days === 0 ? last : addWorkingDays(last, days, oneOff);
    return { term, steps: [...steps, { kind: 'paused', ...pause, days, day }] };
  }
  const days = daysBetween(pause.from, pause.until);
  const day = addDays(last, days);
  const moved = days > 0 && !('on' in term) ? movedFrom(day, oneOff) : [];
  return { term, steps: [...steps, { kind: 'paused', ...pause, days, day }, ...moved] };
}

/** Nobody prolongs a term by more than this at once. */
export const LONGEST_PROLONGING_DAYS = 366;

export type ProlongingProblem =
  | 'prolongedDayMissing'
  | 'prolongsNothing'
  | 'prolongsTooFar'
  | 'prolongsBeyondLaw';

/** Whether the new last day is later than the present one, and neither out of all proportion nor against the law. */
export function prolongingProblem(
  before: Computed,
  until: IsoDate | null,
  mostMonths?: number,
): ProlongingProblem | null {
  if (!until) return 'prolongedDayMissing';
  if (until <= lastDay(before)) return 'prolongsNothing';
  if (mostMonths !== undefined && until > termEndsOn(before.steps[0]!.day, { months: mostMonths }))
    return 'prolongsBeyondLaw';
  return until > addDays(lastDay(before), LONGEST_PROLONGING_DAYS) ? 'prolongsTooFar' : null;
}

/** The same deadline with a later last day, on a ground that everybody reads. */
export function prolonged(
  { term, steps }: Computed,
  { on, until, reason }: { on: IsoDate; until: IsoDate; reason: string },
): Computed {
  return { term, steps: [...steps, { kind: 'prolonged', on, reason, day: until }] };
}

export function lastDay({ steps }: Computed): IsoDate {
  return steps.at(-1)!.day;
}

/** The warnings whose time has come, the most urgent one last. */
export function alertsReached(dueAt: Date, now: Date): number[] {
  const left = daysLeft(dueAt, now);
  return ALERTS.filter((days) => left <= days);
}

/** The warning to give now: only the most urgent one, and only once. */
export function alertToGive(dueAt: Date, given: readonly number[], now: Date): number | null {
  const alert = alertsReached(dueAt, now).at(-1);
  return alert === undefined || given.includes(alert) ? null : alert;
}

/** An agreed day that is still far away: it comes back as a task with its first warning. */
export function isLater(term: DeadlineTerm, dueAt: Date, now: Date): boolean {
  return 'on' in term && alertsReached(dueAt, now).length === 0;
}

/** Who may act: `everywhere` are the permissions that are not bound to settlements. */
export interface Acting {
  staffId: string;
  everywhere: ReadonlySet<string>;
  units: readonly string[];
}

export function mayActOn(
  { staffId, everywhere, units }: Acting,
  {
    permission,
    unitId,
    exceptStaffId,
  }: { permission: string; unitId: string | null; exceptStaffId: string | null },
): boolean {
  if (exceptStaffId === staffId) return false;
  return everywhere.has(permission) && (unitId === null || units.length === 0 || units.includes(unitId));
}

/** A last day that is not a working one moves to the next that is. */
function movedFrom(day: IsoDate, oneOff: OneOffDays): DeadlineStep[] {
  const next = nextWorkingDay(day, oneOff);
  return next === day ? [] : [{ kind: 'moved', day: next, over: daysOff(day, next, oneOff) }];
}

/** The days that are no working days, from the first on and before the last. */
function daysOff(first: IsoDate, last: IsoDate, oneOff: OneOffDays): DayOff[] {
  const all = Array.from({ length: Math.max(0, daysBetween(first, last)) }, (_, offset) =>
    addDays(first, offset),
  );
  return all.filter((day) => !isWorkingDay(day, oneOff)).map((day) => ({ day, why: whyOff(day, oneOff) }));
}

function whyOff(day: IsoDate, oneOff: OneOffDays): DayOff['why'] {
  if (oneOff.off.has(day)) return 'declared';
  const { year } = Temporal.PlainDate.from(day);
  return holidaysOf(year).all.has(day) ? 'holiday' : 'weekend';
}
