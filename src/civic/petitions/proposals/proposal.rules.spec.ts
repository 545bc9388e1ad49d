import { describe, expect, it, test } from '@jest/globals';
import {
  checkReason,
  checkStep,
  hasPersonalNumber,
  LIMITS,
  mayCopy,
  mayHandIn,
  mayWithdraw,
  missingSteps,
  unstorable,
  type Choices,
  type Proposal,
  type StepName,
} from './proposal.rules.js';

const choices: Choices = {
  topics: new Set(['urban', 'roads', 'water', 'schools']),
  places: new Set(['65334', '62459']),
  kinds: new Map([
    ['online', { committeeMin: 0, committeeMax: 5 }],
    ['referendum', { committeeMin: 3, committeeMax: 7 }],
  ]),
  organisation: null,
};
const organisation = { id: '4', name: 'Сдружение „Река“' };

const whole: Proposal = {
  title: 'Да се освети паркът край реката',
  demand: 'Общината да осветли алеите до края на годината.',
  why: 'След залез никой не минава оттам, а това е най-прекият път до гарата.',
  topics: ['urban'],
  places: [],
  as: 'participant',
  name: 'Ана Стойкова',
  members: [],
  kindCode: 'online',
};
const member = (name: string, settlement: string | null = null) => ({ name, settlement });
const problemsOf = (step: StepName, change: Partial<Proposal>, more: Partial<Choices> = {}) =>
  Object.fromEntries(
    Object.entries(checkStep(step, { ...whole, ...change }, { ...choices, ...more })).map(
      ([field, { code }]) => [field, code],
    ),
  );

describe('a petition that is being written', () => {
  it('is whole when every step is answered', () => {
    expect(missingSteps(whole, choices)).toEqual([]);
    const blank = { ...whole, demand: '', topics: [], name: '' };
    expect(missingSteps(blank, choices).map(({ step }) => step)).toEqual(['demand', 'about', 'who']);
  });

  test.each<[StepName, Partial<Proposal>, Record<string, string>]>([
    ['title', { title: '' }, { title: 'required' }],
    ['title', { title: 'Кратко' }, { title: 'tooShort' }],
    ['title', { title: 'а'.repeat(LIMITS.title) }, {}],
    ['title', { title: '🙂'.repeat(LIMITS.title) }, {}],
    ['title', { title: 'а'.repeat(LIMITS.title + 1) }, { title: 'tooLong' }],
    ['title', { title: 'Два реда\nв заглавието' }, { title: 'strangeCharacters' }],
    ['title', { title: 'Обърнат \u202E надпис тук' }, { title: 'strangeCharacters' }],
    ['title', { title: 'Половин знак \ud800 тук' }, { title: 'strangeCharacters' }],
    ['demand', { demand: 'Да стане.' }, { demand: 'tooShort' }],
    ['demand', { demand: 'Първо едно,\n\tпосле друго нещо.' }, {}],
    ['demand', { demand: 'а'.repeat(LIMITS.demand + 1) }, { demand: 'tooLong' }],
    [
      'why',
      { why: 'Нула \u0000 байт в текста, който иначе е достатъчно дълъг.' },
      { why: 'strangeCharacters' },
    ],
    ['why', { why: `Аз съм 7523169263 и искам това, защото е нужно на всички.` }, { why: 'personalNumber' }],
    ['why', { why: 'а'.repeat(LIMITS.why + 1) }, { why: 'tooLong' }],
    ['about', { topics: [] }, { topics: 'required' }],
    ['about', { topics: ['weather'] }, { topics: 'unknownChoice' }],
    ['about', { topics: ['urban', 'roads', 'water', 'schools'] }, { topics: 'tooMany' }],
    ['about', { places: ['00000'] }, { places: 'unknownChoice' }],
    ['who', { name: '' }, { name: 'required' }],
    ['who', { name: '12345' }, { name: 'noName' }],
    ['who', { name: 'ana@poshta.bg' }, { name: 'noName' }],
    ['who', { name: 'Ана\nСтойкова' }, { name: 'strangeCharacters' }],
    ['who', { name: 'а'.repeat(LIMITS.name + 1) }, { name: 'tooLong' }],
    ['who', { name: `Мария-Луиза О'Нийл` }, {}],
    ['who', { as: 'organisation', name: '' }, { as: 'organisationGone' }],
    ['who', { members: [member('Борис Костов', '65334'), member('')] }, { memberName2: 'required' }],
    ['who', { members: [member('Борис Костов', '11111')] }, { memberPlace1: 'unknownChoice' }],
    ['who', { members: [member('Борис 7523169263')] }, { memberName1: 'personalNumber' }],
    ['who', { members: Array.from({ length: 6 }, () => member('Борис Костов')) }, { memberName6: 'tooMany' }],
    ['who', { kindCode: 'referendum', members: [member('Борис Костов')] }, { memberName2: 'tooFew' }],
    ['kind', { kindCode: 'retired' }, { kindCode: 'unknownChoice' }],
  ])('%s: %j is %j', (step, change, expected) => {
    expect(problemsOf(step, change)).toEqual(expected);
  });

  it('may be in the name of the organisation that one speaks for', () => {
    expect(problemsOf('who', { as: 'organisation', name: '' }, { organisation })).toEqual({});
  });

  it('may be kept unfinished, not without a title and not with what cannot be shown', () => {
    const kept = (step: StepName, change: Partial<Proposal>) =>
      Object.keys(unstorable(checkStep(step, { ...whole, ...change }, choices)));
    expect(kept('demand', { demand: '' })).toEqual([]);
    expect(kept('title', { title: 'Кратко' })).toEqual([]);
    expect(kept('title', { title: '' })).toEqual(['title']);
    expect(kept('demand', { demand: 'Знак \u202E' })).toEqual(['demand']);
    expect(kept('who', { name: '', members: [member('7523169263')] })).toEqual(['memberName1']);
  });
});

describe('ЕГН', () => {
  test.each([
    ['ЕГН 7523169263', true],
    ['7523169264', false],
    ['0888123456', false],
    ['12345678901', false],
    ['BG80BNBG96611020345678', false],
    ['2026-11-29', false],
  ])('%s → %s', (text, expected) => {
    expect(hasPersonalNumber(text)).toBe(expected);
  });
});

describe('what its initiator may do', () => {
  it('hand in once the municipality has to answer', () => {
    const collecting = { state: 'collecting', answerThreshold: 50 } as const;
    expect(mayHandIn(collecting, { total: 49 })).toBe(false);
    expect(mayHandIn(collecting, { total: 50 })).toBe(true);
    expect(mayHandIn({ ...collecting, state: 'closed' }, { total: 50 })).toBe(false);
  });

  it('withdraw until the municipality has received it, with a reason', () => {
    const states = ['draft', 'seeking', 'moderation', 'collecting', 'closed', 'answered'] as const;
    expect(states.filter((state) => mayWithdraw({ state }))).toEqual(['seeking', 'moderation', 'collecting']);
    expect([checkReason(''), checkReason('Няма.'), checkReason('Вече е направено.')]).toMatchObject([
      { code: 'required' },
      { code: 'tooShort' },
      null,
    ]);
  });

  it('begin anew from what came to nothing', () => {
    const published = new Date('2026-11-01T10:00:00Z');
    expect(mayCopy({ state: 'rejected', publishedAt: null })).toBe(true);
    expect(mayCopy({ state: 'archived', publishedAt: null })).toBe(true);
    expect(mayCopy({ state: 'archived', publishedAt: published })).toBe(false);
    expect(mayCopy({ state: 'collecting', publishedAt: published })).toBe(false);
  });
});
