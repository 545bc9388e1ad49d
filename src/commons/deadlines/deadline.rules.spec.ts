import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  daysBetween,
  endOfDay,
  isWorkingDay,
  NO_ONE_OFFS,
  startOfDay,
  termEndsOn,
  type OneOffDays,
} from '../../platform/clock/index.js';
import { howComputed } from './deadline.computed.js';
import {
  ALERTS,
  alertsReached,
  alertToGive,
  computed,
  isLater,
  lastDay,
  mayActOn,
  prolonged,
  prolongingProblem,
  resumed,
  type DeadlineTerm,
} from './deadline.rules.js';

const declared: OneOffDays = { off: new Set(['2026-12-31']), working: new Set(['2026-11-28']) };
const soft = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const how = (event: string, term: DeadlineTerm, oneOff = NO_ONE_OFFS) =>
  howComputed({ ...computed(event, term, oneOff), pausedAt: null, pauseReason: null }, 'bg').map(soft);
const events = fc.integer({ min: 0, max: 2500 }).map((offset) => addDays('2024-01-01', offset));
const terms = fc.oneof(
  fc.record({ days: fc.integer({ min: 1, max: 180 }) }),
  fc.record({ months: fc.integer({ min: 1, max: 8 }) }),
  fc.record({ workingDays: fc.integer({ min: 1, max: 60 }) }),
);

describe('a deadline', () => {
  test.each<[string, DeadlineTerm, string, string]>([
    ['2026-01-31', { months: 1 }, '2026-03-02', 'there is no 31 February, and the 28th is a Saturday'],
    ['2028-01-31', { months: 1 }, '2028-02-29', 'a leap year'],
    ['2026-08-31', { months: 1 }, '2026-09-30', 'the last day of a shorter month'],
    [
      '2026-10-11',
      { days: 14 },
      '2026-10-26',
      'winter time begins on the Sunday that it would have ended on',
    ],
    [
      '2027-03-14',
      { days: 14 },
      '2027-03-29',
      'summer time begins on the Sunday that it would have ended on',
    ],
    ['2026-04-07', { days: 3 }, '2026-04-14', 'Good Friday moves past Orthodox Easter Monday'],
    ['2026-04-09', { workingDays: 1 }, '2026-04-14', 'the four days of Easter are left out'],
    ['2026-11-20', { workingDays: 3 }, '2026-11-25', 'a weekend is left out'],
    ['2026-11-21', { on: '2026-12-05' }, '2026-12-05', 'an agreed Saturday stays'],
  ])('from %s, %o, is due on %s: %s', (event, term, day) => {
    expect(lastDay(computed(event, term, NO_ONE_OFFS))).toBe(day);
  });

  it('follows the days that the Council of Ministers declared', () => {
    expect(lastDay(computed('2026-12-17', { days: 14 }, declared))).toBe('2027-01-04');
    expect(lastDay(computed('2026-11-14', { days: 14 }, declared))).toBe('2026-11-28');
  });

  it('ends as the calendar of the house says, whatever the term, and each step leads on', () => {
    fc.assert(
      fc.property(events, terms, (event, term) => {
        const made = computed(event, term, declared);
        expect(lastDay(made)).toBe(termEndsOn(event, term, declared));
        expect(made.steps.map(({ day }) => day)).toEqual([...made.steps.map(({ day }) => day)].sort());
      }),
    );
  });
});

describe('how it was computed', () => {
  it('says what is not counted and why', () => {
    expect(how('2026-11-20', { workingDays: 3 })).toEqual([
      'Броенето започва след 20 ноември 2026 г.: самият ден не се брои.',
      '3 работни дни: до 25 ноември 2026 г. Не се броят: 21 ноември (почивен ден), 22 ноември (почивен ден).',
    ]);
    expect(how('2026-11-20', { workingDays: 30 }).at(-1)).toContain(
      'Не се броят 18 неработни дни между тях.',
    );
  });

  it('says why the end moved', () => {
    expect(how('2026-12-17', { days: 14 }, declared).slice(1)).toEqual([
      '14 календарни дни: до 31 декември 2026 г.',
      'Последният ден не е работен – 31 декември (обявен за неработен), 1 януари (празник), 2 януари (почивен ден), 3 януари (почивен ден), затова срокът изтича на следващия работен: 4 януари 2027 г.',
    ]);
  });

  it('says when a month has no such date', () => {
    expect(how('2026-08-31', { months: 1 }).at(-1)).toBe(
      '1 месец: до 30 септември 2026 г. В този месец няма такова число, затова се брои до последния му ден.',
    );
    expect(how('2026-08-28', { months: 1 })[1]).toBe('1 месец: до 28 септември 2026 г.');
  });

  it('says of an agreed day that it is one', () => {
    expect(how('2026-11-21', { on: '2026-12-05' })).toEqual([
      'Определен на 21 ноември 2026 г.',
      'Денят, за който е определен: 5 декември 2026 г.',
    ]);
  });

  it('tells a pause, also one that still lasts', () => {
    const before = computed('2026-11-02', { days: 14 }, NO_ONE_OFFS);
    const pause = { from: '2026-11-06', until: '2026-11-09', reason: 'Чака се становище.' };
    const after = resumed(before, pause, NO_ONE_OFFS);
    const told = howComputed(
      { ...after, pausedAt: startOfDay('2026-11-12'), pauseReason: 'Чака се протокол.' },
      'bg',
    );
    expect(told.slice(-2).map(soft)).toEqual([
      'Спрян от 6 ноември 2026 г. до 9 ноември 2026 г.: 3 дни не се броят, срокът е до 19 ноември 2026 г. Причина: Чака се становище.',
      'Спрян от 12 ноември 2026 г.; докато е спрян, дните не се броят. Причина: Чака се протокол.',
    ]);
    expect(howComputed({ ...after, pausedAt: null, pauseReason: null }, 'en').at(-1)).toBe(
      'Paused from 6 November 2026 until 9 November 2026: 3 days are not counted, the term ends on 19 November 2026. Reason: Чака се становище.',
    );
  });
});

describe('prolonging', () => {
  const before = computed('2026-11-02', { workingDays: 10 }, NO_ONE_OFFS);

  it('tells the new last day and its ground, and goes on from it', () => {
    const after = prolonged(before, {
      on: '2026-11-10',
      until: '2026-12-04',
      reason: 'Чл. 118, ал. 2 от АПК.',
    });
    expect(lastDay(after)).toBe('2026-12-04');
    expect(soft(howComputed({ ...after, pausedAt: null, pauseReason: null }, 'bg').at(-1)!)).toBe(
      'Удължен на 10 ноември 2026 г.: срокът е до 4 декември 2026 г. Основание: Чл. 118, ал. 2 от АПК.',
    );
    expect(prolongingProblem(after, '2026-12-04')).toBe('prolongsNothing');
  });

  it('is for a later day, within a year', () => {
    const end = lastDay(before);
    expect(prolongingProblem(before, null)).toBe('prolongedDayMissing');
    expect(prolongingProblem(before, end)).toBe('prolongsNothing');
    expect(prolongingProblem(before, addDays(end, 1))).toBeNull();
    expect(prolongingProblem(before, addDays(end, 366))).toBeNull();
    expect(prolongingProblem(before, addDays(end, 367))).toBe('prolongsTooFar');
  });
});

describe('a pause', () => {
  const overWeekend = { from: '2026-11-06', until: '2026-11-09', reason: 'x' };
  const shifted = (event: string, term: DeadlineTerm, pause = overWeekend) =>
    lastDay(resumed(computed(event, term, NO_ONE_OFFS), pause, NO_ONE_OFFS));

  test.each<[string, DeadlineTerm, string]>([
    ['three calendar days', { days: 14 }, '2026-11-19'],
    ['one working day, the Friday', { workingDays: 10 }, '2026-11-17'],
    ['three days of a term in months', { months: 1 }, '2026-12-07'],
    ['three days of what was agreed, and no further', { on: '2026-12-02' }, '2026-12-05'],
  ])('over a weekend moves the end by %s', (_what, term, day) => {
    expect(shifted('2026-11-02', term)).toBe(day);
  });

  it('moves the end past a day that is not a working one', () => {
    expect(shifted('2026-11-02', { days: 16 })).toBe('2026-11-23');
  });

  it('of an hour moves nothing', () => {
    fc.assert(
      fc.property(events, terms, (event, term) => {
        const same = { from: event, until: event, reason: 'x' };
        expect(shifted(event, term, same)).toBe(lastDay(computed(event, term, NO_ONE_OFFS)));
      }),
    );
  });

  it('never takes a day from the term, and ends it on a working one', () => {
    fc.assert(
      fc.property(events, terms, fc.integer({ min: 0, max: 90 }), (event, term, length) => {
        const before = lastDay(computed(event, term, NO_ONE_OFFS));
        const pause = { from: event, until: addDays(event, length), reason: 'x' };
        const after = shifted(event, term, pause);
        expect(isWorkingDay(after)).toBe(true);
        if ('workingDays' in term) expect(after >= before).toBe(true);
        else expect(daysBetween(before, after)).toBeGreaterThanOrEqual(length);
      }),
    );
  });
});

describe('warnings', () => {
  const due = endOfDay('2026-11-30');
  const at = (day: string, hour = 10) => new Date(startOfDay(day).getTime() + hour * 3_600_000);

  test.each([
    ['2026-11-22', [], null],
    ['2026-11-23', [], 7],
    ['2026-11-24', [7], null],
    ['2026-11-27', [7], 3],
    ['2026-11-28', [7, 3], null],
    ['2026-11-30', [7, 3], 0],
    ['2026-12-01', [7, 3, 0], -1],
    ['2026-12-09', [7, 3, 0, -1], null],
  ])('on %s, after %j, are %j', (day, given, alert) => {
    expect(alertToGive(due, given, at(day))).toBe(alert);
  });

  it('are one, the most urgent, after days in which nobody could warn', () => {
    expect(alertToGive(due, [], at('2026-12-05'))).toBe(-1);
    expect(alertsReached(due, at('2026-12-05'))).toEqual(ALERTS);
  });

  it('begin with the local day, also when winter time has begun', () => {
    const end = endOfDay('2026-10-28');
    expect(alertToGive(end, [7], new Date(startOfDay('2026-10-25').getTime() - 1))).toBeNull();
    expect(alertToGive(end, [7], startOfDay('2026-10-25'))).toBe(3);
  });
});

describe('an agreed day', () => {
  it('comes back as a task seven days before', () => {
    const due = endOfDay('2027-05-20');
    const term = { on: '2027-05-20' };
    expect(isLater(term, due, new Date(startOfDay('2027-05-13').getTime() - 1))).toBe(true);
    expect(isLater(term, due, startOfDay('2027-05-13'))).toBe(false);
    expect(isLater({ days: 365 }, due, startOfDay('2026-05-20'))).toBe(false);
  });
});

describe('who may act', () => {
  const matter = { permission: 'debates.conclude', unitId: '5', exceptStaffId: null };
  const acting = (units: string[], ...held: string[]) => ({ staffId: '1', everywhere: new Set(held), units });

  it('is whoever holds the permission: of those bound to units, those of this one', () => {
    expect(mayActOn(acting([], 'debates.conclude'), matter)).toBe(true);
    expect(mayActOn(acting(['5'], 'debates.conclude'), matter)).toBe(true);
    expect(mayActOn(acting(['6'], 'debates.conclude'), matter)).toBe(false);
    expect(mayActOn(acting(['6'], 'debates.conclude'), { ...matter, unitId: null })).toBe(true);
    expect(mayActOn(acting(['5'], 'debates.read'), matter)).toBe(false);
    expect(mayActOn(acting([], 'debates.conclude'), { ...matter, exceptStaffId: '1' })).toBe(false);
    expect(mayActOn(acting([], 'debates.conclude'), { ...matter, exceptStaffId: '2' })).toBe(true);
  });
});
