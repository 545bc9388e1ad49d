import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, isWorkingDay, NO_ONE_OFFS } from '../../../platform/clock/index.js';
import { PROCEDURES, type Procedure } from '../kinds/petition-kind.entity.js';
import { PROCEDURE_LAW, procedureAt, stepOf } from './procedures.law.js';
import { PROCEDURE_TEXTS } from './procedures.presentation.js';
import {
  assemblyNumbers,
  atLeast,
  citation,
  datedTerms,
  isDate,
  referendumNumbers,
  type Outcome,
} from './procedures.rules.js';

const counts = (needed: { key: string; count: number }[]) =>
  Object.fromEntries(needed.map(({ key, count }) => [key, count]));

const terms = (procedure: Procedure, dates: Record<string, string>, pause?: [string, string]) =>
  Object.fromEntries(
    datedTerms(procedure, dates, {
      oneOff: NO_ONE_OFFS,
      ...(pause && { pause: { from: pause[0], until: pause[1], reason: 'ГРАО' } }),
    }).map(({ key, outcome }) => [key, told(outcome)]),
  );

const told = (outcome: Outcome) =>
  outcome.kind === 'window' ? `${outcome.from} – ${outcome.until}` : outcome.day;

describe('needed signatures', () => {
  it('of Sandanski with 33,200 voters are 1,660 and 3,320; 13,280 have to vote', () => {
    expect(counts(referendumNumbers(33_200))).toEqual({ propose: 1_660, bind: 3_320, turnout: 13_280 });
  });

  it.each([
    [1, 20, 1],
    [20, 20, 1],
    [21, 20, 2],
    [33_201, 20, 1_661],
    [33_201, 10, 3_321],
  ])('of %i voters, 1/%i, are %i: never less than the share', (voters, share, needed) => {
    expect(atLeast(voters, share)).toBe(needed);
  });

  it.each([
    [
      { voters: 3_000, inhabitants: 3_500 },
      { call: 60, quorum: 750, quorumLater: 300 },
    ],
    [
      { voters: 1_001, inhabitants: 1_200 },
      { call: 21, quorum: 251, quorumLater: 101 },
    ],
    [
      { voters: 600, inhabitants: 151 },
      { call: 20, quorum: 150, quorumLater: 60 },
    ],
    [
      { voters: 100, inhabitants: 150 },
      { call: 20, quorumSmall: 34, quorumLater: 10 },
    ],
    [
      { voters: 8, inhabitants: 12 },
      { call: 20, quorumSmall: 3, quorumLater: 1 },
    ],
  ])('and quorum of a place with %j are %j', (place, needed) => {
    expect(counts(assemblyNumbers(place))).toEqual(needed);
  });

  it('grow with the voters, and cover their share exactly', () => {
    const voters = fc.integer({ min: 1, max: 10_000_000 });
    fc.assert(
      fc.property(voters, voters, fc.constantFrom(3, 4, 10, 20, 50), (one, more, share) => {
        const needed = atLeast(one, share);
        expect(needed * share >= one && (needed - 1) * share < one).toBe(true);
        expect(atLeast(one + more, share)).toBeGreaterThanOrEqual(needed);
      }),
    );
  });
});

describe('terms of an initiative', () => {
  test.each([
    ['2026-06-15', '2026-08-17', 'a Saturday moves to Monday'],
    ['2026-12-31', '2027-03-01', 'no 31 February; the 28th is a Sunday'],
    ['2027-12-31', '2028-02-29', 'a leap year'],
    ['2027-02-24', '2027-04-26', 'a Saturday before Easter week'],
    ['2026-10-24', '2026-12-29', 'Christmas, and the day that compensates it'],
  ])('from %s the signatures are in by %s: %s', (founded, last) => {
    expect(terms('localInitiative', { founded })).toEqual({ collect: last });
  });

  it('answer a month after they were handed in, and are silent about what was not typed', () => {
    expect(terms('localInitiative', { served: '2027-01-29' })).toEqual({
      decide: '2027-03-01',
      notify: '2027-03-01',
    });
    expect(terms('localInitiative', {})).toEqual({});
  });
});

describe('terms of a referendum', () => {
  it('follow the council from receipt to publication', () => {
    expect(
      terms('referendum', {
        notified: '2026-09-30',
        received: '2026-11-20',
        session: '2026-12-17',
        decided: '2026-12-17',
        voteOn: '2027-02-07',
        results: '2027-02-09',
        final: '2027-02-18',
      }),
    ).toEqual({
      handIn: '2026-12-30',
      inform: '2026-11-23',
      session: '2026-12-21',
      opinions: '2026-12-14',
      vote: '2027-01-31 – 2027-02-14',
      campaign: '2027-01-08 – 2027-02-05',
      againLost: '2028-02-07',
      dispute: '2027-02-16',
      publish: '2027-02-22',
    });
  });

  it('stop for the check of the register, from its first day', () => {
    const received = '2026-11-02';
    expect(terms('referendum', { received })['session']).toBe('2026-12-02');
    expect(terms('referendum', { received }, ['2026-11-04', '2026-11-12'])['session']).toBe('2026-12-10');
    expect(terms('referendum', { received }, ['2026-11-04', '2026-11-14'])['session']).toBe('2026-12-14');
    expect(terms('referendum', { received }, ['2026-11-04', '2026-11-12'])['inform']).toBe('2026-11-05');
  });

  it('begin anew after half a year or a year, and oppose a decision within a month', () => {
    expect(
      terms('referendum', {
        terminated: '2026-08-31',
        rejected: '2026-12-17',
        opposed: '2026-10-05',
        requested: '2026-11-02',
        irregular: '2026-11-13',
      }),
    ).toEqual({
      again: '2027-02-28',
      againRefused: '2027-12-17',
      cure: '2026-12-14',
      against: '2026-11-05',
      againstVote: '2026-11-07 – 2027-01-02',
    });
  });

  it('tell the opinions three days ahead, before days off', () => {
    expect(terms('referendum', { session: '2026-05-27' })).toEqual({ opinions: '2026-05-22' });
  });
});

describe('terms of an assembly', () => {
  it('announce it, hold it and carry it out', () => {
    expect(
      terms('generalAssembly', { meeting: '2026-12-12', told: '2026-11-25', held: '2026-12-18' }),
    ).toEqual({
      announce: '2026-11-27',
      hold: '2026-12-10 – 2026-12-25',
      appeal: '2026-12-29',
      order: '2026-12-29',
      acts: '2027-01-18',
    });
  });
});

describe('every term from 2024 to 2030', () => {
  const days = fc.integer({ min: 0, max: 2_500 }).map((offset) => addDays('2024-01-01', offset));
  const all = PROCEDURES.flatMap((procedure) =>
    PROCEDURE_LAW[procedure].terms.map(({ key, from }) => ({ procedure, key, from })),
  );
  const outcome = ({ procedure, key, from }: (typeof all)[number], day: string) =>
    datedTerms(procedure, { [from]: day }, { oneOff: NO_ONE_OFFS }).find((term) => term.key === key)!.outcome;
  const end = (found: Outcome) => (found.kind === 'window' ? found.until : found.day);

  it('never ends on a day off, except where a vote or an assembly is held', () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...all), (day, term) => {
        const found = outcome(term, day);
        if (found.kind === 'last' || found.kind === 'lastBefore') expect(isWorkingDay(found.day)).toBe(true);
        if (term.key === 'vote') expect([isWorkingDay(end(found)), found.kind]).toEqual([false, 'window']);
      }),
    );
  });

  it('is never earlier for a later event', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 40 }), fc.constantFrom(...all), (day, later, term) => {
        expect(end(outcome(term, addDays(day, later))) >= end(outcome(term, day))).toBe(true);
      }),
    );
  });

  it('lies on the right side of its event', () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...all), (day, term) => {
        const isAhead = ['opinions', 'campaign', 'announce'].includes(term.key);
        expect(end(outcome(term, day)) < day).toBe(isAhead);
      }),
    );
  });

  it('leaves at least two days off for a vote', () => {
    fc.assert(
      fc.property(days, (day) => {
        const found = outcome({ procedure: 'referendum', key: 'vote', from: 'decided' }, day);
        expect(found.kind === 'window' && found.from < found.until).toBe(true);
        if (found.kind !== 'window') return;
        expect(found.from >= addDays(day, 45) && found.until <= addDays(day, 60)).toBe(true);
      }),
    );
  });
});

describe('an article', () => {
  it.each([
    ['47(1)', 'чл. 47, ал. 1', 'Art. 47(1)'],
    ['28(8)-(9)', 'чл. 28, ал. 8–9', 'Art. 28(8)–(9)'],
    ['27(1).3', 'чл. 27, ал. 1, т. 3', 'Art. 27(1), item 3'],
    ['27(4), 30(1)', 'чл. 27, ал. 4 и чл. 30, ал. 1', 'Art. 27(4) and Art. 30(1)'],
    ['58, 60, 61', 'чл. 58, чл. 60 и чл. 61', 'Art. 58, Art. 60 and Art. 61'],
  ])('%s reads', (short, bg, en) => {
    expect([citation(short, 'bg'), citation(short, 'en')]).toEqual([bg, en]);
  });

  it('is one wherever the law is quoted', () => {
    for (const { steps, terms: quoted } of Object.values(PROCEDURE_LAW))
      for (const { article } of [...steps, ...quoted]) expect(citation(article, 'bg')).toMatch(/^чл\. \d/);
    expect(() => citation('28 (8)', 'bg')).toThrow('Not an article');
  });
});

describe('a procedure', () => {
  it('has words for each step, term and date, and no others', () => {
    for (const procedure of PROCEDURES) {
      const { steps, terms: quoted, dates } = PROCEDURE_LAW[procedure];
      const wanted = [
        ...['title', 'lead', 'when', 'who', 'numbersNote'],
        ...steps.flatMap(({ key }) => [`step.${key}`, `step.${key}.text`]),
        ...quoted.map(({ key }) => `term.${key}`),
        ...dates.flatMap(({ group, fields }) => [group, ...fields.map((name) => `date.${name}`)]),
      ];
      const notes = quoted.map(({ key }) => `note.${key}`);
      const written = Object.keys(PROCEDURE_TEXTS[procedure]).filter((key) => !notes.includes(key));
      expect([procedure, written.sort()]).toEqual([procedure, wanted.sort()]);
    }
  });

  it('has every date of a term in its form', () => {
    for (const { terms: quoted, dates } of Object.values(PROCEDURE_LAW)) {
      const fields = dates.flatMap((group) => group.fields);
      expect(quoted.filter(({ from }) => !fields.includes(from))).toEqual([]);
    }
  });

  it('is found by its address, a step by its key', () => {
    expect(procedureAt('general-assembly')).toBe('generalAssembly');
    expect(['', 'constructor', 'localInitiative'].map(procedureAt)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect([stepOf('referendum', 'notice')?.article, stepOf('referendum', 'meeting')]).toEqual([
      '28(2).3',
      undefined,
    ]);
  });
});

test.each([
  ['2026-02-28', true],
  ['2026-02-29', false],
  ['2028-02-29', true],
  ['2008-12-31', false],
  ['2100-01-01', false],
  ['26-2-3', false],
  ['15.03.2027', false],
  ['2026-13-01', false],
  ['-271821-04-20', false],
])('%s is a date: %s', (typed, is) => {
  expect(isDate(typed)).toBe(is);
});
