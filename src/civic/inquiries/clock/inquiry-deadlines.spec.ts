import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { computed, resumed, type Computed, type DeadlineTerm } from '../../../commons/deadlines/index.js';
import {
  addDays,
  dateIn,
  daysBetween,
  endOfDay,
  isWorkingDay,
  NO_ONE_OFFS,
  startOfDay,
} from '../../../platform/clock/index.js';
import { INQUIRY_KINDS, type InquiryKind } from '../inquiry.rules.js';
import { ANSWER_RULE, answerTerm, daysLate, inquiryDeadlines } from './inquiry-deadlines.js';

const settings = { questionDays: 14, meetingDays: 10 };
const lastOf = ({ steps }: Computed) => steps.at(-1)!.day;
const due = (event: string, term: DeadlineTerm) => lastOf(computed(event, term, NO_ONE_OFFS));
const events = fc.integer({ min: 0, max: 2500 }).map((offset) => addDays('2024-01-01', offset));
const kinds = fc.constantFrom(...INQUIRY_KINDS);

describe('the term of the answer', () => {
  test.each<[InquiryKind, string, string, string]>([
    ['apcProposal', '2026-12-31', '2027-03-01', 'there is no 31 February, and the 28th is a Sunday'],
    ['apcSignal', '2027-12-31', '2028-02-29', 'a leap year'],
    ['apcProposal', '2026-02-10', '2026-04-14', 'Good Friday is followed by Easter Monday'],
    [
      'apcSignal',
      '2026-10-24',
      '2026-12-29',
      'Christmas is followed by a weekend, and by a day given for it',
    ],
    ['question', '2026-10-11', '2026-10-26', 'winter time begins on the Sunday that it would have ended on'],
    ['question', '2027-03-14', '2027-03-29', 'summer time begins on the Sunday that it would have ended on'],
    ['meeting', '2026-12-15', '2026-12-29', 'the tenth day is Christmas'],
  ])('of a %s received on %s is %s: %s', (kind, event, day) => {
    expect(due(event, answerTerm(kind, settings))).toBe(day);
  });

  it('ends on a working day, not before its months or days are over, whatever the kind and the day', () => {
    fc.assert(
      fc.property(events, kinds, (event, kind) => {
        const last = due(event, answerTerm(kind, settings));
        expect(isWorkingDay(last, NO_ONE_OFFS)).toBe(true);
        const shortest = { question: 14, meeting: 10, apcProposal: 59, apcSignal: 59 }[kind];
        const days = daysBetween(event, last);
        expect(days).toBeGreaterThanOrEqual(shortest);
        expect(days).toBeLessThanOrEqual(shortest + 3 + 9);
      }),
    );
  });

  it('moves by the days of a pause, and never closer', () => {
    fc.assert(
      fc.property(events, kinds, fc.nat(40), fc.nat(90), (event, kind, begins, lasts) => {
        const before = computed(event, answerTerm(kind, settings), NO_ONE_OFFS);
        const from = addDays(event, begins);
        const pause = { from, until: addDays(from, lasts), reason: 'Чакаме документи от подателя.' };
        const later = lastOf(resumed(before, pause, NO_ONE_OFFS));
        expect(daysBetween(lastOf(before), later)).toBeGreaterThanOrEqual(lasts);
        expect(daysBetween(lastOf(before), later)).toBeLessThanOrEqual(lasts + 9);
      }),
    );
  });

  it('has a rule for each kind, with the most that the law allows a superior to give', () => {
    const most = (kind: keyof typeof ANSWER_RULE) =>
      inquiryDeadlines.find(({ key }) => key === ANSWER_RULE[kind])!.prolonging?.mostMonths;
    expect(INQUIRY_KINDS.map(most)).toEqual([2, 6, 3, 2]);
    for (const { key, prolonging } of inquiryDeadlines)
      if (key.startsWith('inquiry.answer')) expect(prolonging?.by).toBe('inquiries.prolong');
  });

  it('never shows the clock of a signal to the public', () => {
    expect(inquiryDeadlines.find(({ key }) => key === ANSWER_RULE.apcSignal)!.public).toBe(false);
  });
});

describe('late', () => {
  it('is what comes after 24:00 of the last day, and is told in days of the calendar, when the clocks change too', () => {
    fc.assert(
      fc.property(
        events,
        fc.integer({ min: -20, max: 20 }),
        fc.integer({ min: 0, max: 22 }),
        (last, off, hour) => {
          const day = addDays(last, off);
          const at = new Date(startOfDay(day).getTime() + hour * 3_600_000);
          expect(dateIn(at)).toBe(day);
          expect(daysLate(endOfDay(last), at)).toBe(Math.max(0, off));
        },
      ),
    );
  });

  it('is not one minute before', () => {
    const end = endOfDay('2026-10-25');
    expect(daysLate(end, new Date(end.getTime() - 1))).toBe(0);
    expect(daysLate(end, end)).toBe(1);
  });
});
