import { describe, expect, it } from '@jest/globals';
import { csvTable } from './csv-table.js';
import { dayIn, headingProblems, imported, numberIn, type Register } from './import.rules.js';

const register: Register = {
  topics: [{ code: 'environment', name: { bg: 'Околна среда', en: 'Environment' } }],
  units: [{ id: '7', code: 'works', name: { bg: 'Дирекция „Строителство“', en: 'Works' } }],
};
const HEAD =
  'Препоръка накратко,Проблем,Какво препоръчвате,Очакван резултат,Област,Срок до,Отговорно звено,Етап на политиката,Тежест,Индикатор 1: наименование,Индикатор 1: целева стойност';
const GOOD =
  'Публичен регистър на концесиите,Договорите не се намират на едно място.,Общината да създаде регистър на концесиите.,Всеки може да провери договор.,Околна среда,30.06.2027,Дирекция „Строителство“,Мониторинг на политика,3,Договори,24';

const read = (...rows: string[]) =>
  imported(csvTable(Buffer.from([HEAD, ...rows].join('\n'))), register, { lang: 'bg', setId: null });
const bad = (row: string) =>
  read(row).bad.map(({ row: number, field, problem }) => [number, field, problem.code]);
const cell = (at: number, value: string) => {
  const cells = GOOD.split(',');
  cells[at] = value;
  return cells.join(',');
};

describe('the headings', () => {
  it('are known in both languages, however they are spelt, and by their own names', () => {
    const typed = [
      'ПРЕПОРЪКА  НАКРАТКО',
      'Problem',
      'measure',
      '"Очакван резултат"',
      'Област*',
      'Срок до',
      '',
    ];
    expect(headingProblems(typed)).toEqual({ missing: [], unknown: [], twice: [] });
  });

  it('are named where they miss, are not known, or stand twice', () => {
    expect(headingProblems(['Проблем', 'Problem', 'Бюджет'])).toEqual({
      missing: ['title', 'measure', 'expectedResult', 'topic', 'termTo'],
      unknown: ['Бюджет'],
      twice: ['Problem'],
    });
  });
});

describe('a row', () => {
  it('becomes a draft', () => {
    const { drafts, bad: problems } = read(GOOD);
    expect(problems).toEqual([]);
    expect(drafts).toMatchObject([
      {
        title: 'Публичен регистър на концесиите',
        topic: 'environment',
        unitId: '7',
        stage: 'monitoring',
        addressee: 'mayor',
        weight: 3,
        termTo: '2027-06-30',
        indicators: [{ name: 'Договори', target: 24, baseline: null, unit: '' }],
      },
    ]);
  });

  it.each([
    ['a unit that is none', cell(6, 'Дирекция „Мечти“'), ['unitId', 'unknownUnit']],
    ['an area that is none', cell(4, 'Космос'), ['topic', 'unknownTopic']],
    ['no area', cell(4, ''), ['topic', 'draftRequired']],
    ['no day', cell(5, '31.02.2027'), ['termTo', 'badDate']],
    ['no measure', cell(2, ''), ['measure', 'draftRequired']],
    ['a stage that is none', cell(7, 'Накрая'), ['stage', 'unknownStage']],
    ['a weight that is none', cell(8, '3,5'.replace(',', '.')), ['weight', 'badWhole']],
    ['a target that is no number', cell(10, 'много'), ['indicatorTarget1', 'draftBadNumber']],
    ['a title without end', cell(0, 'я'.repeat(300)), ['title', 'draftTooLong']],
    [
      'a turning letter',
      cell(1, 'Договорите не се намират \u202Eникъде'),
      ['problem', 'draftStrangeCharacters'],
    ],
  ])('with %s is named by number and column', (_what, row, expected) => {
    expect(bad(row)).toEqual([[2, ...expected]]);
  });

  it('is told with all its faults, each row by its own number', () => {
    const { bad: problems } = read(GOOD, cell(6, 'Никое'), GOOD, cell(5, 'утре'));
    expect(problems.map(({ row, field }) => [row, field])).toEqual([
      [3, 'unitId'],
      [5, 'termTo'],
    ]);
  });

  it('is not looked at any more where hundreds were bad', () => {
    const { bad: problems, isCut } = read(...Array.from({ length: 400 }, () => cell(5, 'утре')));
    expect([problems.length, isCut]).toEqual([200, true]);
  });
});

describe('days and numbers as people type them', () => {
  it.each([
    ['2027-06-30', '2027-06-30'],
    ['30.06.2027', '2027-06-30'],
    ['30.6.2027 г.', '2027-06-30'],
    ['30/06/2027', '2027-06-30'],
    ['2027-06-30T00:00:00', '2027-06-30'],
    ['46568', '2027-06-30'],
    ['29.02.2028', '2028-02-29'],
    ['29.02.2027', null],
    ['06/30/2027', null],
    ['юни 2027', null],
    ['12345', null],
    ['', null],
  ])('%s is %s', (typed, day) => {
    expect(dayIn(typed)).toBe(day);
  });

  it.each([
    ['', null],
    ['12,5', 12.5],
    ['1 000', 1000],
    ['-3', -3],
    ['1.2E+3', 1200],
    ['12 %', Number.NaN],
    ['0x10', Number.NaN],
  ])('%s is %s', (typed, number) => {
    expect(numberIn(typed)).toBe(number);
  });
});
