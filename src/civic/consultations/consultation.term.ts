import { addDays, dateIn, daysBetween, endOfDay, type IsoDate } from '../../platform/clock/index.js';
import type { Kind, TermRule } from './kinds/consultation.kinds.js';

/** How the term of a consultation was computed, for the page and for the rules alike. */
export interface ConsultationTerm {
  rule: TermRule;
  /** When the text was published: as it opens, or before on the page of the municipality; that day is not counted. */
  publishedOn: IsoDate;
  firstDay: IsoDate;
  lastDay: IsoDate;
  days: number;
  /** The earliest last day that the law allows, without and with a reason. */
  earliestEnd: IsoDate;
  earliestShortEnd: IsoDate;
  length: 'full' | 'short' | 'tooShort';
}

export function consultationTerm(
  { term: rule }: Pick<Kind, 'term'>,
  published: Date | IsoDate,
  closesOn: IsoDate,
): ConsultationTerm {
  const publishedOn = published instanceof Date ? dateIn(published) : published;
  const earliestEnd = after(publishedOn, rule.minimum);
  const earliestShortEnd = rule.shortest ? after(publishedOn, rule.shortest) : earliestEnd;
  return {
    rule,
    publishedOn,
    firstDay: addDays(publishedOn, 1),
    lastDay: closesOn,
    days: daysBetween(publishedOn, closesOn),
    earliestEnd,
    earliestShortEnd,
    length: closesOn >= earliestEnd ? 'full' : closesOn >= earliestShortEnd ? 'short' : 'tooShort',
  };
}

/** The last day of a term that is over at local 24:00 of that day. */
export function lastDayOf(closesAt: Date): IsoDate {
  return dateIn(new Date(closesAt.getTime() - 1));
}

/**
 * A draft that an outage published on a later day has the whole of its term from that day on; null when it was in time.
 * @returns the dates as they really are, and by how many days they moved
 */
export function movedTerm(
  { opensAt, closesAt }: { opensAt: Date; closesAt: Date },
  publishedAt: Date,
): { opensAt: Date; closesAt: Date; days: number } | null {
  const days = daysBetween(dateIn(opensAt), dateIn(publishedAt));
  if (days <= 0) return null;
  return { opensAt: publishedAt, closesAt: endOfDay(addDays(lastDayOf(closesAt), days)), days };
}

/** The minimum is counted in plain calendar days: a closing day is chosen, it does not move over a weekend by itself. */
function after(date: IsoDate, term: TermRule['minimum']): IsoDate {
  return Temporal.PlainDate.from(date).add(term).toString();
}
