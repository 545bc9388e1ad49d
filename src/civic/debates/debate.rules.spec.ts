import { describe, expect, it, test } from '@jest/globals';
import { conclusionInput, day, debateInput, NOW } from './debate.factory.js';
import {
  checkApproval,
  checkConclusion,
  checkInput,
  checkSubmission,
  LIMITS,
  lastDayOf,
  summaryOf,
  termOf,
  type DebateInput,
} from './debate.rules.js';

const TERMS = { conclusionDays: 30, shortestDays: 7, usualDays: 30, longestDays: 90 };
const CHOICES = { topics: new Set(['urban', 'budget']), places: new Set(['65334']), units: new Set(['1']) };

const problemsOf = (change: Partial<DebateInput>, now = NOW) =>
  checkInput({ ...debateInput.build(), ...change }, CHOICES, TERMS, now);

describe('a proposal', () => {
  it('is taken as people write it', () => {
    expect(problemsOf({})).toEqual({});
    expect(problemsOf({ topics: [], unitId: null, closesOn: null, why: 'а'.repeat(LIMITS.why) })).toEqual({});
  });

  test.each<[string, Partial<DebateInput>, object]>([
    ['no question', { title: '' }, { title: { code: 'required' } }],
    ['a word', { title: 'Коли?' }, { title: { code: 'tooShort', params: { min: 10 } } }],
    ['two lines', { title: 'Да стане ли\nпешеходен?' }, { title: { code: 'strangeCharacters' } }],
    ['a turned text', { title: 'Да стане ли \u202eпешеходен?' }, { title: { code: 'strangeCharacters' } }],
    ['half a sign', { why: `${'а'.repeat(50)}\ud800` }, { why: { code: 'strangeCharacters' } }],
    [
      'too much',
      { why: 'а'.repeat(5_001) },
      { why: { code: 'tooLong', params: { max: 5_000, length: 5_001 } } },
    ],
    ['an unknown topic', { topics: ['weather'] }, { topics: { code: 'unknownChoice' } }],
    [
      'four topics',
      { topics: ['urban', 'urban', 'budget', 'urban'] },
      { topics: { code: 'tooMany', params: { max: 3 } } },
    ],
    ['an unknown place', { places: ['00001'] }, { places: { code: 'unknownChoice' } }],
    ['another unit', { unitId: '2' }, { unitId: { code: 'unknownChoice' } }],
    ['yesterday', { closesOn: day(-1) }, { closesOn: { code: 'closesInPast' } }],
    [
      'six days',
      { closesOn: day(6) },
      { closesOn: { code: 'debateTooShort', params: { min: 7, date: day(7) } } },
    ],
    [
      '91 days',
      { closesOn: day(91) },
      { closesOn: { code: 'debateTooLong', params: { max: 90, date: day(90) } } },
    ],
    [
      'an end before the beginning',
      { opensOn: day(20), closesOn: day(10) },
      { closesOn: { code: 'debateTooShort', params: { min: 7, date: day(27) } } },
    ],
    ['in two years', { opensOn: day(400), closesOn: null }, { opensOn: { code: 'opensTooFar' } }],
  ])('with %s is refused at its field', (_what, change, problems) => {
    expect(problemsOf(change)).toEqual(problems);
  });

  it('counts characters as people do', () => {
    expect(problemsOf({ title: '🚗'.repeat(LIMITS.title) })).toEqual({});
  });

  it('needs a topic before it is sent, and a unit before it is public', () => {
    const input = debateInput.build({ topics: [], unitId: null });
    expect(Object.keys(checkSubmission(input))).toEqual(['topics']);
    expect(Object.keys(checkApproval(input)).sort()).toEqual(['topics', 'unitId']);
  });
});

describe('the term of an approved debate', () => {
  const term = (opensOn: string | null, closesOn: string | null) => {
    const { opensAt, closesAt } = termOf({ opensOn, closesOn }, TERMS, NOW);
    return [opensAt.toISOString(), lastDayOf(closesAt)];
  };

  it('is what was wished for', () => {
    expect(term(day(3), day(20))).toEqual(['2026-10-10T06:00:00.000Z', day(20)]);
  });

  it('begins at once when nothing was wished, or the day has passed', () => {
    expect(term(null, null)).toEqual([NOW.toISOString(), day(30)]);
    expect(term(day(-5), day(20))).toEqual([NOW.toISOString(), day(20)]);
    expect(term(day(0), day(20))).toEqual([NOW.toISOString(), day(20)]);
  });

  it('is never shorter than the shortest', () => {
    expect(term(day(-5), day(2))).toEqual([NOW.toISOString(), day(7)]);
    expect(term(null, day(-2))).toEqual([NOW.toISOString(), day(7)]);
  });
});

describe('a conclusion', () => {
  const check = (change: object) => checkConclusion({ ...conclusionInput.build(), ...change }, CHOICES, NOW);

  it('is made of lines', () => {
    const { points, problems } = check({
      taken: '- Едно\n\n• Друго',
      declined: 'Трето - защото\nЧетвърто – не – и точка',
    });
    expect(problems).toEqual({});
    expect(points).toEqual([
      { taken: true, text: 'Едно', reason: '' },
      { taken: true, text: 'Друго', reason: '' },
      { taken: false, text: 'Трето', reason: 'защото' },
      { taken: false, text: 'Четвърто', reason: 'не – и точка' },
    ]);
  });

  test.each<[string, object, object]>([
    ['nothing said', { text: '' }, { text: { code: 'required' } }],
    ['nobody', { official: '' }, { official: { code: 'required' } }],
    ['no unit', { unitId: null }, { unitId: { code: 'required' } }],
    ['neither taken nor declined', { taken: '', declined: '' }, { taken: { code: 'required' } }],
    [
      'a refusal without a reason',
      { declined: 'Без причина' },
      { declined: { code: 'pointWithoutReason', params: { text: 'Без причина' } } },
    ],
    [
      '31 lines',
      { taken: Array.from({ length: 31 }, (_, index) => `Точка ${index}`).join('\n') },
      { taken: { code: 'tooMany', params: { max: 30 } } },
    ],
    ['a review today', { reviewOn: day(0) }, { reviewOn: { code: 'reviewInPast' } }],
    ['a review in the next century', { reviewOn: '2126-01-01' }, { reviewOn: { code: 'reviewTooFar' } }],
  ])('with %s is refused', (_what, change, problems) => {
    expect(check(change).problems).toEqual(problems);
  });

  it('may do without a review', () => {
    expect(check({ reviewOn: null }).problems).toEqual({});
  });
});

describe('the summary', () => {
  it('is the first paragraph, cut between words', () => {
    expect(summaryOf('\n\nКратко.\nОще.')).toBe('Кратко.');
    const long = summaryOf(`${'дума '.repeat(60)}край`);
    expect(long.length).toBeLessThanOrEqual(221);
    expect(long).toMatch(/дума…$/);
  });
});
