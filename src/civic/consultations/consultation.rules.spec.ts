import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, endOfDay } from '../../platform/clock/index.js';
import { consultationInput, day, gateFacts, KINDS, morning, NOW } from './consultation.factory.js';
import {
  checkExtension,
  checkInput,
  checkReason,
  checkScheduling,
  type Choices,
  type ConsultationInput,
} from './consultation.rules.js';
import { consultationTerm } from './consultation.term.js';

const choices: Choices = {
  topics: new Set(['environment']),
  places: new Set(['65334']),
  units: new Set(['1']),
  kinds: new Map(Object.values(KINDS).map((kind) => [kind.code, kind])),
};
const check = (change: Partial<ConsultationInput>, saved: Parameters<typeof checkInput>[1] = null) =>
  checkInput({ ...consultationInput.build(), ...change }, saved, choices, NOW);

describe('the term of a consultation', () => {
  it('is counted from the day after publication', () => {
    const term = consultationTerm(KINDS.ordinance, new Date('2026-10-05T06:00:00Z'), '2026-11-04');
    expect(term).toMatchObject({
      publishedOn: '2026-10-05',
      firstDay: '2026-10-06',
      lastDay: '2026-11-04',
      days: 30,
      length: 'full',
    });
  });

  it('is thirty days, over a change of the clock too', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 1, max: 60 }), (start, days) => {
        const opensOn = addDays('2024-01-01', start);
        const term = consultationTerm(
          KINDS.ordinance,
          new Date(endOfDay(addDays(opensOn, -1)).getTime() + 9 * 3_600_000),
          addDays(opensOn, days),
        );
        expect(term.days).toBe(days);
        expect(term.length).toBe(days >= 30 ? 'full' : days >= 14 ? 'short' : 'tooShort');
      }),
    );
  });

  it('is a month for a general administrative act, and never shorter', () => {
    const opensAt = new Date('2026-01-30T08:00:00Z');
    expect(consultationTerm(KINDS.generalAdministrativeAct, opensAt, '2026-02-28').length).toBe('full');
    expect(consultationTerm(KINDS.generalAdministrativeAct, opensAt, '2026-02-27').length).toBe('tooShort');
  });
});

describe('what a clerk types', () => {
  it('passes when it is complete and lawful', () => {
    expect(check({})).toEqual({});
  });

  it('may be unfinished in a draft, except for the title', () => {
    expect(check({ summary: '', text: '', topics: [], unitId: null, opensAt: null, closesOn: null })).toEqual(
      {},
    );
    expect(check({ title: '' })).toEqual({ title: { code: 'required' } });
  });

  it.each([
    ['closes before it opens', { closesOn: day(1) }, { closesOn: { code: 'closesBeforeOpening' } }],
    ['closes on the day it opens', { closesOn: day(2) }, { closesOn: { code: 'closesBeforeOpening' } }],
    ['opens in the past', { opensAt: morning(-1), closesOn: day(32) }, { opensAt: { code: 'opensInPast' } }],
    [
      'is 13 days long',
      { closesOn: day(15) },
      {
        closesOn: {
          code: 'termTooShort',
          params: { days: 13, shortest: 14, article: 'чл. 26, ал. 4 от ЗНА', date: day(16) },
        },
      },
    ],
    [
      'is 29 days long without a reason',
      { closesOn: day(31) },
      {
        shortTermReason: {
          code: 'shortTermNeedsReason',
          params: { days: 29, article: 'чл. 26, ал. 4 от ЗНА' },
        },
      },
    ],
    ['is longer than a year', { closesOn: day(400) }, { closesOn: { code: 'closesTooFar' } }],
    [
      'opens in another century',
      { opensAt: morning(40_000), closesOn: day(40_040) },
      { opensAt: { code: 'opensTooFar' } },
    ],
    ['is on an unknown topic', { topics: ['money'] }, { topics: { code: 'unknownChoice' } }],
    ['is in an unknown place', { places: ['00000'] }, { places: { code: 'unknownChoice' } }],
    ['belongs to an unknown unit', { unitId: '99' }, { unitId: { code: 'unknownChoice' } }],
    [
      'has a title beyond the limit',
      { title: 'я'.repeat(201) },
      { title: { code: 'tooLong', params: { max: 200, length: 201 } } },
    ],
    ['has a NUL in the text', { text: 'а\0б' }, { text: { code: 'strangeCharacters' } }],
    ['has half a surrogate in the title', { title: 'а\ud800' }, { title: { code: 'strangeCharacters' } }],
    ['has two lines in the title', { title: 'а\r\nБ: в' }, { title: { code: 'strangeCharacters' } }],
    ['has an odd e-mail', { contactEmail: 'zeleno@' }, { contactEmail: { code: 'emailInvalid' } }],
  ])('is refused at its field when it %s', (_what, change, problems) => {
    expect(check(change as Partial<ConsultationInput>)).toEqual(problems);
  });

  it('may be short for a published reason, and counts an emoji as one character', () => {
    expect(check({ closesOn: day(31), shortTermReason: 'Законът се промени.' })).toEqual({});
    expect(check({ title: '🌳'.repeat(200) })).toEqual({});
  });

  it('keeps dates that were saved before, although they have passed since', () => {
    const saved = { opensAt: morning(-3), closesOn: day(40) };
    expect(check({ ...saved }, saved)).toEqual({});
  });
});

describe('scheduling', () => {
  it('needs everything that the public has to know', () => {
    const empty = {
      title: '',
      summary: '',
      text: '',
      topics: [],
      unitId: null,
      opensAt: null,
      closesOn: null,
    };
    const problems = checkScheduling(
      { ...consultationInput.build(), ...empty },
      gateFacts.build({ text: '' }),
      NOW,
    );
    expect(Object.keys(problems).sort()).toEqual([
      'closesOn',
      'opensAt',
      'summary',
      'text',
      'title',
      'topics',
      'unitId',
    ]);
  });

  it('refuses an opening that has passed while the draft lay', () => {
    const problems = checkScheduling(
      { ...consultationInput.build(), opensAt: morning(-1), closesOn: day(30) },
      gateFacts.build(),
      NOW,
    );
    expect(problems).toEqual({ opensAt: { code: 'opensInPast' } });
  });

  it('takes the present minute', () => {
    expect(
      checkScheduling(
        { ...consultationInput.build(), opensAt: NOW, closesOn: day(30) },
        gateFacts.build(),
        new Date(NOW.getTime() + 30_000),
      ),
    ).toEqual({});
  });
});

describe('an extension', () => {
  it('has to extend', () => {
    expect(checkExtension({ closesOn: day(10) }, day(10))).toEqual({ code: 'extendsNothing' });
    expect(checkExtension({ closesOn: day(10) }, null)).toEqual({ code: 'required' });
    expect(checkExtension({ closesOn: day(10) }, day(500))).toEqual({ code: 'closesTooFar' });
    expect(checkExtension({ closesOn: day(10) }, day(11))).toBeNull();
  });

  it('needs a reason that can be read', () => {
    expect(checkReason('')).toEqual({ code: 'required' });
    expect(checkReason('x'.repeat(2_001))?.code).toBe('tooLong');
    expect(checkReason('Искане на три сдружения.')).toBeNull();
  });
});
