import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseText, printText, type TextSection } from './consultation.text.js';

const idsOf = (sections: readonly TextSection[]) =>
  sections.flatMap(({ id, paragraphs }) => [id, ...paragraphs.map((paragraph) => paragraph.id)]);

/** A line as a clerk, a lawyer or a cat on the keyboard would type it. */
const anyLine = fc.oneof(
  fc.constantFrom(
    'Чл. 1. Предмет',
    'Чл. 1. (1) Наредбата урежда:',
    'Чл. 1а. Ред. Условия.',
    'Чл.2.(1) Без интервал',
    'Чл. 17, ал. 2 се изменя',
    'Чл. 3. Чл. 4. от закона.',
    'Чл. 5 Без точка',
    '(1) алинея;',
    '(2а) друга',
    '1. точка;',
    '1.2. подточка;',
    'а) буква;',
    'ж) буква',
    '- тире',
    '§ 1. Чл. 4 се отменя.',
    '§ 1.',
    '§ 2. (1) Срокът',
    'Глава първа',
    'Глава втора. Ред',
    'ГЛАВА ТРЕТА:',
    'Глава двадесет и първа',
    'Раздел I',
    'Раздел Iа Контрол',
    'Част от таксата',
    'ОБЩИ ПОЛОЖЕНИЯ',
    'Приложение № 1',
    'Приложение',
    'към чл. 5, ал. 2',
    'Преходни и заключителни разпоредби',
    '# Приходи',
    '# Чл. 9. Знак',
    '# # два',
    '#Не е заглавие',
    'Обикновено изречение.',
    'още едно',
    '',
    ' ',
  ),
  fc.string({
    unit: fc.constantFrom('Чл', '.', ' ', '1', '§', '(', ')', 'а', 'Б', '#', ':', 'Глава '),
    maxLength: 9,
  }),
  fc.string({ maxLength: 200 }),
);
const anyText = fc.array(anyLine, { maxLength: 25 }).map((lines) => lines.join('\n'));

describe('the text of a draft', () => {
  it('becomes articles and paragraphs with addresses of their own', () => {
    const sections = parseText(
      'Глава първа. Общи положения\n\nЧл. 1. Предмет\n(1) Наредбата урежда:\n1. едно;\n2. друго:\nа) първо;\nб) второ.\n(2) Тя се прилага за всички.\nи на втори ред\n\nЧл. 12а. (1) Без заглавие.\n\n§ 1. Влиза в сила веднага.',
    );
    expect(sections).toEqual([
      { id: 'glava-parva', kind: 'part', heading: 'Глава първа. Общи положения', paragraphs: [] },
      {
        id: 'chl-1',
        kind: 'article',
        heading: 'Чл. 1. Предмет',
        paragraphs: [
          { id: 'chl-1-al-1', text: '(1) Наредбата урежда:' },
          { id: 'chl-1-al-1-t-1', text: '1. едно;' },
          { id: 'chl-1-al-1-t-2', text: '2. друго:' },
          { id: 'chl-1-al-1-t-2-b-a', text: 'а) първо;' },
          { id: 'chl-1-al-1-t-2-b-b', text: 'б) второ.' },
          { id: 'chl-1-al-2', text: '(2) Тя се прилага за всички.\nи на втори ред' },
        ],
      },
      {
        id: 'chl-12a',
        kind: 'article',
        heading: 'Чл. 12а.',
        paragraphs: [{ id: 'chl-12a-al-1', text: '(1) Без заглавие.' }],
      },
      {
        id: 'par-1',
        kind: 'article',
        heading: null,
        paragraphs: [{ id: 'par-1-1', text: '§ 1. Влиза в сила веднага.' }],
      },
    ]);
  });

  it.each([
    ['Член на комисията не гласува.', 'plain'],
    ['Чл. 17, ал. 2 се изменя.', 'plain'],
    ['Чл. 17 се отменя.', 'plain'],
    ['чл. 12. Ако лицето', 'plain'],
    ['Част от таксата се връща', 'plain'],
    ['Глава първа се отменя.', 'plain'],
    ['§ 4 се изменя', 'plain'],
    ['Чл. 17.', 'article'],
    ['Чл. 17 (1) Да.', 'article'],
    ['Чл.17 Заглавие', 'article'],
    ['§ 4', 'article'],
    ['Раздел ІV', 'part'],
    ['ГЛАВА ЧЕТИРИНАДЕСЕТА', 'part'],
    ['Преходни и заключителни разпоредби', 'part'],
    ['Допълнителна разпоредба', 'part'],
    ['Приложение № 2 към чл. 14', 'part'],
    ['# Приходи', 'part'],
    [`# ${'а'.repeat(140)}`, 'plain'],
  ])('„%s“ is read as %s', (line, kind) => {
    expect(parseText(line).map((section) => section.kind)).toEqual([kind]);
  });

  it('takes the title of a chapter from the next line, and no sentence for one', () => {
    const headings = (text: string) => parseText(text).map(({ heading }) => heading);
    expect(headings('Глава първа\n\nОБЩИ ПОЛОЖЕНИЯ')).toEqual(['Глава първа. ОБЩИ ПОЛОЖЕНИЯ']);
    expect(headings('Приложение № 1\nкъм чл. 5, ал. 2')).toEqual(['Приложение № 1 към чл. 5, ал. 2']);
    expect(headings('Глава първа\nТова е изречение.')).toEqual(['Глава първа']);
  });

  it('keeps apart what is numbered anew in each chapter and annex', () => {
    const text =
      'Глава първа\nРаздел I\nЧл. 1. А.\nГлава втора\nРаздел I\nЧл. 2. Б.\n§ 1. В.\nПриложение № 1\nЧл. 1. Г.\n§ 1. Д.\nПриложение № 2\n§ 1. Е.\n§ 1. Ж.';
    expect(parseText(text).map(({ id }) => id)).toEqual([
      'glava-parva',
      'glava-parva-razdel-i',
      'chl-1',
      'glava-vtora',
      'glava-vtora-razdel-i',
      'chl-2',
      'par-1',
      'pril-1',
      'pril-1-chl-1',
      'pril-1-par-1',
      'pril-2',
      'pril-2-par-1',
      'pril-2-par-1_2',
    ]);
  });

  it('keeps an address when words change, or when an article comes or goes elsewhere', () => {
    const before = idsOf(parseText('Глава първа. Общи\nЧл. 1. (1) А.\n(2) Б.\nЧл. 2. Обхват\nВ.\n§ 1. Г.'));
    const after = idsOf(
      parseText(
        'Глава първа. Начало\nЧл. 1. Нов\n(1) Аа.\n1. нова точка;\n(2) Бб.\nЧл. 1а. Нов.\nЧл. 2. В.\n§ 1. Г.',
      ),
    );
    expect(before.filter((id) => !after.includes(id))).toEqual([]);
  });

  it('gives no address twice, loses no word, and reads what it prints', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const sections = parseText(text);
        const ids = idsOf(sections);
        expect(new Set(ids).size).toBe(ids.length);
        const shown = sections.flatMap(({ heading, paragraphs }) => [
          heading ?? '',
          ...paragraphs.map((paragraph) => paragraph.text),
        ]);
        const words = (typed: string) => typed.match(/[\p{L}\p{N}]+/gu) ?? [];
        expect(words(shown.join('\n'))).toEqual(words(text));
        expect(parseText(printText(sections))).toEqual(sections);
      }),
      { numRuns: 400 },
    );
  });

  it('reads the worst lines without delay', () => {
    const long = `Глава ${'двадесет и '.repeat(9_000)}`;
    expect(parseText(long)).toHaveLength(1);
    expect(parseText(`# ${' '.repeat(100_000)}x`)).toHaveLength(1);
  });
});
