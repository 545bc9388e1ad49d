import { describe, expect, it } from '@jest/globals';
import { blankRecord, changedFields, withoutPerson, type PracticeRecord } from './practice-record.js';
import { recordProblems, unstorable, type Choices } from './practice-record.rules.js';
import { NOW, practiceRecord } from './practice.factory.js';
import { stepsOf } from './practice.rules.js';
import { sentencesOf } from './practices.problems.messages.js';
import { numberIn } from './typed-numbers.js';

const CHOICES: Choices = {
  topics: new Set(['environment', 'transport']),
  places: new Set(['65334']),
  files: new Map([
    ['1', { isPicture: true }],
    ['2', { isPicture: false }],
  ]),
};
const problems = (more: Partial<PracticeRecord> = {}) =>
  recordProblems({ ...practiceRecord.build(), ...more }, CHOICES, NOW);
const codes = (more: Partial<PracticeRecord>) =>
  Object.fromEntries(Object.entries(problems(more)).map(([field, { code }]) => [field, code]));

describe('a record', () => {
  it('that is complete has no problem', () => {
    expect(problems()).toEqual({});
    expect(problems({ ekatte: '65334', place: '', country: '' })).toEqual({});
    expect(problems({ costKind: 'none', costAmount: null, costPayer: '' })).toEqual({});
    expect(problems({ photoId: '1', photoAlt: 'Две кофи пред врата' })).toEqual({});
  });

  it('with everything empty says so at every field that is needed, and keeps no draft without a title', () => {
    const found = recordProblems(blankRecord('bg'), CHOICES, NOW);
    expect(Object.keys(found).sort()).toEqual(
      [
        ...['title', 'summary', 'problem', 'solution', 'actorName', 'success', 'steps', 'contactName'],
        ...['actorKind', 'ekatte', 'fromYear', 'costKind', 'contactEmail', 'topics'],
      ].sort(),
    );
    expect(Object.keys(unstorable(found))).toEqual(['title']);
    for (const sentence of Object.values(sentencesOf(found, 'bg'))) expect(sentence).not.toContain('{');
  });

  it.each<[Partial<PracticeRecord>, Record<string, string>]>([
    [{ costAmount: -1 }, { costAmount: 'practiceCost' }],
    [{ costAmount: Number.NaN }, { costAmount: 'practiceCost' }],
    [
      { costAmount: null, costPayer: '' },
      { costAmount: 'practiceRequired', costPayer: 'practiceRequired' },
    ],
    [{ fromYear: 1800 }, { fromYear: 'practiceYear' }],
    [{ fromYear: 2090 }, { fromYear: 'practiceYear' }],
    [{ fromYear: 2022, toYear: 2020 }, { toYear: 'practiceYearsBackwards' }],
    [{ topics: ['ghost'] }, { topics: 'practiceUnknownChoice' }],
    [{ topics: ['environment', 'transport', 'environment', 'transport'] }, { topics: 'practiceTooMany' }],
    [{ photoId: '1' }, { photoAlt: 'practicePhotoAlt' }],
    [{ photoId: '2', photoAlt: 'Отчет' }, { photoFile: 'practiceNotPicture' }],
    [{ photoId: '3', photoAlt: 'Чужда' }, { photoFile: 'practiceFileUnknown' }],
    [{ contactEmail: 'не е имейл' }, { contactEmail: 'practiceEmail' }],
    [{ contactEmail: '' }, { contactEmail: 'practiceReach' }],
    [{ contactPerson: true }, { contactConsent: 'practiceConsent' }],
    [
      { evidence: [{ label: 'Отчет', url: 'http://a.example', fileId: null }] },
      { evidenceUrl1: 'practiceLink' },
    ],
    [
      { evidence: [{ label: 'Отчет', url: 'javascript:alert(1)', fileId: null }] },
      { evidenceUrl1: 'practiceLink' },
    ],
    [
      { evidence: [{ label: '', url: '', fileId: '9' }] },
      { evidenceLabel1: 'practiceRequired', evidenceFile1: 'practiceFileUnknown' },
    ],
    [{ problem: `${'Обърнат \u202E текст, който '.repeat(3)}` }, { problem: 'practiceStrangeCharacters' }],
    [{ summary: 'я'.repeat(301) }, { summary: 'practiceTooLong' }],
    [{ title: 'Късо' }, { title: 'practiceTooShort' }],
    [{ ekatte: '00000' }, { ekatte: 'practiceUnknownChoice' }],
  ])('with %j is told %j', (more, told) => {
    expect(codes(more)).toEqual(told);
  });

  it('has results with both numbers, when and from where', () => {
    const result = { indicator: '', unit: '', before: Number.NaN, after: null, measured: '', source: '' };
    expect(codes({ results: [practiceRecord.build().results[0]!, result] })).toEqual({
      resultIndicator2: 'practiceRequired',
      resultBefore2: 'practiceNumber',
      resultAfter2: 'practiceRequired',
      resultMeasured2: 'practiceRequired',
      resultSource2: 'practiceRequired',
    });
  });

  it('tells which of its fields changed, and forgets a person', () => {
    const before = practiceRecord.build();
    expect(changedFields(before, { ...before, costAmount: 1, steps: 'Друго' })).toEqual([
      'costAmount',
      'steps',
    ]);
    const shown = withoutPerson({ ...before, contactPerson: true });
    expect([shown.contactName, shown.contactEmail, shown.contactPhone]).toEqual(['', '', '']);
    expect(withoutPerson(before)).toEqual(before);
  });
});

describe('what is typed', () => {
  it.each([
    ['', null],
    ['12 500,50', 12_500.5],
    ['−3', -3],
    ['+4 €', 4],
    ['много', Number.NaN],
    ['1,2,3', Number.NaN],
  ])('%j is the number %j', (typed, value) => {
    expect(numberIn(typed)).toEqual(value);
  });

  it('is a step a line, without the numbers that somebody put before them', () => {
    expect(stepsOf('1. Първо\n\n- Второ\n  3) Трето')).toEqual(['Първо', 'Второ', 'Трето']);
  });
});
