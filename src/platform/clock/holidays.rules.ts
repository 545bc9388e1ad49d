import type { IsoDate } from './sofia.js';

/** Art. 154 of the Labour Code; month and day. 1 November is off for schools alone and so not here. */
const FIXED = ['01-01', '03-03', '05-01', '05-06', '05-24', '09-06', '09-22', '12-24', '12-25', '12-26'];

const SATURDAY = 6;

/** Orthodox Easter Sunday: Meeus's Julian algorithm, carried over to the Gregorian calendar. */
export function orthodoxEaster(year: number): Temporal.PlainDate {
  const moon = (19 * (year % 19) + 15) % 30;
  const sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
  const month = Math.floor((moon + sunday + 114) / 31);
  const day = ((moon + sunday + 114) % 31) + 1;
  const julianLag = Math.floor(year / 100) - Math.floor(year / 400) - 2;
  return Temporal.PlainDate.from({ year, month, day }).add({ days: julianLag });
}

/** The holidays by law: the fixed ones, the four days of Easter, and the days off that compensate a weekend. */
export interface Holidays {
  all: ReadonlySet<IsoDate>;
  compensating: readonly IsoDate[];
}

const known = new Map<number, Holidays>();

export function holidaysOf(year: number): Holidays {
  let holidays = known.get(year);
  if (!holidays) {
    holidays = holidaysByLaw(year);
    known.set(year, holidays);
  }
  return holidays;
}

function holidaysByLaw(year: number): Holidays {
  const fixed = FIXED.map((day) => Temporal.PlainDate.from(`${year}-${day}`));
  const easter = orthodoxEaster(year);
  const days = [...fixed, ...[-2, -1, 0, 1].map((offset) => easter.add({ days: offset }))];
  const all = new Set<IsoDate>(days.map(String));

  // „…първият или първите два работни дни след тях са неприсъствени“; Easter itself is not compensated.
  const compensating: IsoDate[] = [];
  for (const holiday of fixed) {
    if (holiday.dayOfWeek < SATURDAY) continue;
    let substitute = holiday;
    while (substitute.dayOfWeek >= SATURDAY || all.has(substitute.toString())) {
      substitute = substitute.add({ days: 1 });
    }
    all.add(substitute.toString());
    compensating.push(substitute.toString());
  }
  return { all, compensating };
}
