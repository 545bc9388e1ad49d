import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PROCEDURES, type Procedure } from './petition-kind.entity.js';
import { BY_LAW, checkKind, type KindInput } from './petition-kind.rules.js';

const input = (change: Partial<KindInput> = {}): KindInput => ({
  labelBg: 'Младежка подписка',
  labelEn: 'Youth petition',
  backers: 5,
  backingDays: 60,
  collectingDays: 60,
  minimumAge: 18,
  answerThreshold: 50,
  answerFollowsBg: 'Отговаря кметът.',
  answerFollowsEn: 'The mayor answers.',
  hearingThreshold: 300,
  hearingFollowsBg: 'Изслушва се в съвета.',
  hearingFollowsEn: 'Heard in the council.',
  committeeMin: 3,
  committeeMax: 5,
  position: 1,
  active: true,
  ...change,
});

describe('a kind of petition', () => {
  it.each<[string, Partial<KindInput>]>([
    ['as it is', {}],
    ['that asks for nobody before it is seen', { backers: 0 }],
    ['without a hearing, whose texts are of no account', { hearingThreshold: null, hearingFollowsBg: '' }],
    ['for children', { minimumAge: 0 }],
    ['of one person', { committeeMin: 0, committeeMax: 0 }],
    ['one day long', { collectingDays: 1, backingDays: 1 }],
  ])('%s is one', (_what, change) => {
    expect(checkKind(input(change), null)).toEqual({});
  });

  it.each<[Partial<KindInput>, ReturnType<typeof checkKind>]>([
    [
      { labelBg: '', labelEn: 'x'.repeat(121) },
      { labelBg: 'kindLabel', labelEn: 'kindLabel' },
    ],
    [{ answerFollowsEn: '' }, { answerFollowsEn: 'kindFollows' }],
    [{ hearingFollowsBg: '' }, { hearingFollowsBg: 'kindFollows' }],
    [{ backers: -1 }, { backers: 'kindBackers' }],
    [{ backers: 2.5 }, { backers: 'kindBackers' }],
    [
      { backingDays: 0, collectingDays: 367 },
      { backingDays: 'kindDays', collectingDays: 'kindDays' },
    ],
    [{ minimumAge: 101 }, { minimumAge: 'kindAge' }],
    [{ answerThreshold: 0 }, { answerThreshold: 'kindThreshold' }],
    [{ answerThreshold: 300 }, { hearingThreshold: 'kindHearingHigher' }],
    [{ committeeMin: 6 }, { committeeMax: 'kindCommittee' }],
    [{ committeeMax: 10 }, { committeeMax: 'kindCommittee' }],
    [{ position: Number.NaN }, { position: 'kindPosition' }],
  ])('with %j is none', (change, problems) => {
    expect(checkKind(input(change), null)).toEqual(problems);
  });

  it.each<[Procedure, Partial<KindInput>, ReturnType<typeof checkKind>]>([
    ['localInitiative', { minimumAge: 16 }, { minimumAge: 'kindVotersOnly' }],
    ['localInitiative', { collectingDays: 63 }, { collectingDays: 'kindDaysByLaw' }],
    ['localInitiative', { committeeMax: 7 }, { committeeMax: 'kindCommitteeByLaw' }],
    ['referendum', { committeeMax: 7, collectingDays: 92 }, {}],
    ['referendum', { collectingDays: 93 }, { collectingDays: 'kindDaysByLaw' }],
    ['referendum', { committeeMin: 2 }, { committeeMin: 'kindCommitteeByLaw' }],
    ['generalAssembly', { committeeMax: 9, collectingDays: 300 }, {}],
  ])('of the law (%s) with %j has problems %j', (procedure, change, problems) => {
    expect(checkKind(input(change), procedure)).toEqual(problems);
  });

  it('never lets a committee that the law does not know', () => {
    const members = fc.integer({ min: -1, max: 12 });
    fc.assert(
      fc.property(
        members,
        members,
        fc.constantFrom(...PROCEDURES),
        (committeeMin, committeeMax, procedure) => {
          const [least, most] = BY_LAW[procedure].committee;
          const allowed = committeeMin >= least && committeeMin <= committeeMax && committeeMax <= most;
          const problems = checkKind(input({ committeeMin, committeeMax, collectingDays: 30 }), procedure);
          expect(Object.keys(problems).length === 0).toBe(allowed);
        },
      ),
    );
  });
});
