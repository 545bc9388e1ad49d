import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  daysBetween,
  isWorkingDay,
  NO_ONE_OFFS,
  termEndsOn,
  type Term,
} from '../../platform/clock/index.js';
import { KINDS } from './consultation.factory.js';
import { consultationSettings } from './consultation.settings.js';
import { PUBLISH_ACT_TERM, SEND_ACT_TERM } from './consultation-tasks.service.js';
import { consultationTerm } from './consultation.term.js';

const DAYS_2024_2030 = 2_556;
const days = fc.integer({ min: 0, max: DAYS_2024_2030 }).map((offset) => addDays('2024-01-01', offset));
const REPORT_TERM = { workingDays: consultationSettings.defaults.reportWorkingDays };

describe('what is owed after the term', () => {
  test.each<[string, Term, string, string]>([
    ['2026-12-17', PUBLISH_ACT_TERM, '2026-12-22', 'three working days after a Thursday'],
    ['2026-12-22', PUBLISH_ACT_TERM, '2026-12-30', 'Christmas and the Monday in its stead do not count'],
    ['2026-04-08', PUBLISH_ACT_TERM, '2026-04-15', 'nor does Easter'],
    ['2026-12-17', SEND_ACT_TERM, '2026-12-29', 'the 24th is a holiday, and so are all days to the 28th'],
    ['2026-09-15', SEND_ACT_TERM, '2026-09-23', 'Independence Day moves it by one'],
    ['2026-11-04', REPORT_TERM, '2026-11-18', 'ten working days for the report'],
    ['2024-02-26', SEND_ACT_TERM, '2024-03-05', 'the Monday for 3 March, a Sunday in 2024'],
  ])('%s with %j ends on %s: %s', (event, term, last) => {
    expect(termEndsOn(event, term)).toBe(last);
  });

  it('has exactly as many working days as the article says, from 2024 to 2030', () => {
    fc.assert(
      fc.property(days, fc.constantFrom(PUBLISH_ACT_TERM, REPORT_TERM), (event, term) => {
        const last = termEndsOn(event, term, NO_ONE_OFFS);
        const counted = Array.from({ length: daysBetween(event, last) }, (_, offset) =>
          addDays(event, offset + 1),
        ).filter((date) => isWorkingDay(date));
        expect(counted).toHaveLength(term.workingDays);
        expect(isWorkingDay(last)).toBe(true);
      }),
    );
  });

  it('is seven days or the next working one for acts of the council', () => {
    fc.assert(
      fc.property(days, (event) => {
        const last = termEndsOn(event, SEND_ACT_TERM);
        expect(isWorkingDay(last)).toBe(true);
        const between = Array.from({ length: daysBetween(addDays(event, 7), last) }, (_, offset) =>
          addDays(event, 7 + offset),
        );
        expect(between.some((date) => isWorkingDay(date))).toBe(false);
      }),
    );
  });
});

describe('the least term of each kind, from 2024 to 2030', () => {
  it('ends on the same date of the next month, or on its last day', () => {
    fc.assert(
      fc.property(days, (published) => {
        const { earliestEnd } = consultationTerm(KINDS.generalAdministrativeAct, published, '2031-12-31');
        const [from, to] = [Temporal.PlainDate.from(published), Temporal.PlainDate.from(earliestEnd)];
        expect(to.day).toBe(Math.min(from.day, to.daysInMonth));
        expect((to.year - from.year) * 12 + to.month - from.month).toBe(1);
      }),
    );
  });

  it.each([
    [KINDS.ordinance, 30, 14],
    [KINDS.budgetHearing, 7, 7],
  ])('$code: so many days after the day of publication, and not one less', (kind, least, shortest) => {
    fc.assert(
      fc.property(days, (published) => {
        const { earliestEnd, earliestShortEnd } = consultationTerm(kind, published, '2031-12-31');
        expect(daysBetween(published, earliestEnd)).toBe(least);
        expect(daysBetween(published, earliestShortEnd)).toBe(shortest);
        const short = consultationTerm(kind, published, addDays(published, shortest - 1));
        expect(short.length).toBe('tooShort');
      }),
    );
  });
});
