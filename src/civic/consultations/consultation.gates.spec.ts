import { describe, expect, it } from '@jest/globals';
import { day, gateFacts, KINDS } from './consultation.factory.js';
import { gateProblem } from './consultation.gate-problems.js';
import { problemSentence } from './consultation.errors.js';
import { checkGates, closedGates, type GateFacts, type Stage } from './consultation.gates.js';
import type { ConsultationState } from './consultation.lifecycle.js';
import type { Kind } from './kinds/consultation.kinds.js';

const closed = (facts: Partial<GateFacts>, stage: Stage) =>
  closedGates(checkGates({ ...gateFacts.build(), ...facts }), stage);
const told = (facts: Partial<GateFacts>, stage: Stage) =>
  closed(facts, stage).map((gate) => problemSentence('documents', gateProblem(gate)));
const hearing: Kind = { ...KINDS.budgetHearing };

describe('before the public is told', () => {
  it('a complete draft passes', () => {
    expect(closed({}, 'schedule')).toEqual([]);
  });

  it.each<[string, Partial<GateFacts>, RegExp[]]>([
    ['neither text nor file', { text: '' }, [/проектът.*чл\. 26, ал\. 3 от ЗНА/]],
    [
      'two points of the motives',
      { motives: { ...gateFacts.build().motives, means: ' ', euLaw: '' } },
      [/„Мотиви: финансови и други средства“, „Мотиви: съответствие с правото на ЕС“.*чл\. 28, ал\. 2 и 4/],
    ],
    ['a term of 13 days', { closesOn: day(15) }, [/Срокът.*чл\. 26, ал\. 4 от ЗНА/]],
    ['29 days and no reason', { closesOn: day(31) }, [/Срокът.*чл\. 26, ал\. 4 от ЗНА/]],
    ['a closing before the opening', { closesOn: day(1) }, [/Срокът/]],
    [
      'a document that the kind asks for',
      { kind: { ...KINDS.generalAdministrativeAct, requiredDocuments: ['report'] }, closesOn: day(40) },
      [/„Доклад“.*чл\. 66 и чл\. 69, ал\. 2 от АПК/],
    ],
    ['a declared page, or proof of another', { siteIsDeclared: false }, [/адреса, датата.*чл\. 26, ал\. 3/]],
    [
      'the proof of a publication elsewhere',
      { publishedPlace: 'elsewhere', publishedUrl: 'https://sandanski.bg/1', publishedOn: day(0) },
      [/доказателство/],
    ],
  ])('%s is missed, with the article', (_what, facts, sentences) => {
    const found = told(facts, 'schedule');
    expect(found).toHaveLength(sentences.length);
    for (const [index, sentence] of sentences.entries()) expect(found[index]).toMatch(sentence);
  });

  it('a file is a draft as well, and motives are not asked of other acts', () => {
    expect(closed({ text: '', documents: new Set(['draft'] as const) }, 'schedule')).toEqual([]);
    const order = { kind: KINDS.generalAdministrativeAct, motives: {}, closesOn: day(40) };
    expect(closed(order, 'schedule')).toEqual([]);
  });

  it('counts from a publication elsewhere, once it is proved', () => {
    const elsewhere = {
      publishedPlace: 'elsewhere',
      publishedUrl: 'https://sandanski.bg/1',
      publishedProofFileId: '5',
    } as const;
    const ends = { closesOn: day(31), ...elsewhere };
    expect(closed({ ...ends, publishedOn: day(1) }, 'schedule')).toEqual([]);
    expect(closed({ ...ends, publishedOn: day(2) }, 'schedule').map(({ code }) => code)).toEqual(['term']);
  });

  it('asks neither term nor report under § 1a, but motives still', () => {
    const exempt = { exemptGround: 'Наводнение.', closesOn: day(4), motives: {} };
    expect(closed(exempt, 'schedule').map(({ code }) => code)).toEqual(['motives']);
    expect(closed({ ...exempt, state: 'closed' }, 'table').map(({ code }) => code)).toEqual(['motives']);
  });
});

describe('after the term', () => {
  const codes = (facts: Partial<GateFacts>, stage: Stage) => closed(facts, stage).map(({ code }) => code);

  it.each<[ConsultationState, Stage, string[]]>([
    ['open', 'report', ['over']],
    ['closed', 'report', []],
    ['closed', 'table', ['report']],
    ['summarising', 'adopt', ['report', 'tabling']],
    ['reported', 'table', []],
    ['reported', 'adopt', ['tabling']],
    ['reported', 'notAdopt', ['tabling']],
    ['tabled', 'adopt', []],
    ['tabled', 'notAdopt', []],
  ])('in state %s, before „%s“, it lacks %j', (state, stage, lacking) => {
    expect(codes({ state }, stage)).toEqual(lacking);
  });

  it('names art. 26(5) for the report that is missing', () => {
    expect(told({ state: 'closed' }, 'table')).toEqual([
      expect.stringMatching(/нито че няма постъпили предложения \(чл\. 26, ал\. 5 от ЗНА\)/),
    ]);
  });

  it('lets the mayor decide without the council', () => {
    expect(codes({ state: 'reported', kind: KINDS.generalAdministrativeAct }, 'adopt')).toEqual([]);
  });

  it('does not let a budget hearing pass without minutes', () => {
    const facts = { state: 'reported', kind: hearing } as const;
    expect(told(facts, 'table')).toEqual([expect.stringMatching(/протоколът.*чл\. 84, ал\. 6 от ЗПФ/)]);
    expect(codes({ ...facts, state: 'closed' }, 'report')).toEqual(['protocol']);
    expect(codes({ ...facts, documents: new Set(['protocol'] as const) }, 'table')).toEqual([]);
  });
});
