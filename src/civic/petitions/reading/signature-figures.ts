import { addDays, daysBetween, type IsoDate } from '../../../platform/clock/index.js';

export interface DayCount {
  day: IsoDate;
  count: number;
}

export interface PlaceCount {
  /** EKATTE; '' for elsewhere. */
  settlement: string;
  count: number;
}

/** In a hamlet one signature may say who signed: fewer than this are told together, without the name of the place. */
export const FEWEST_FROM_A_PLACE = 3;

/** Every day from the one before the first signature, so that the line begins at nothing, with the sum so far. */
export function overTime(days: readonly DayCount[], until: IsoDate): (DayCount & { total: number })[] {
  const [first] = days;
  if (!first) return [];
  const counts = new Map(days.map(({ day, count }) => [day, count]));
  const last = [until, days.at(-1)!.day].sort().at(-1)!;
  const from = addDays(first.day, -1);
  let total = 0;
  return Array.from({ length: daysBetween(from, last) + 1 }, (_, at) => {
    const day = addDays(from, at);
    const count = counts.get(day) ?? 0;
    total += count;
    return { day, count, total };
  });
}

/** What may be told of where people signed, most first; `few` is the sum of the places that are not named. */
export function byPlace(counts: readonly PlaceCount[]): { told: PlaceCount[]; few: number } {
  const isTold = ({ settlement, count }: PlaceCount) => settlement === '' || count >= FEWEST_FROM_A_PLACE;
  const few = counts.filter((one) => !isTold(one)).reduce((sum, { count }) => sum + count, 0);
  return { told: counts.filter(isTold), few };
}
