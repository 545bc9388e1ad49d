import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseText } from './consultation.text.js';

describe('the text of a draft', () => {
  it('becomes articles and paragraphs with addresses of their own', () => {
    const sections = parseText(
      'Глава първа. Общи положения\n\nЧл. 1. Предмет\n(1) Наредбата урежда:\n1. едно;\n2. друго.\n(2) Тя се прилага за всички.\nи на втори ред\n\nЧл. 12а. (1) Без заглавие.\n\n§ 1. Влиза в сила веднага.',
    );
    expect(sections).toEqual([
      {
        id: 'glava-parva-obshti-polozhenia',
        kind: 'part',
        heading: 'Глава първа. Общи положения',
        paragraphs: [],
      },
      {
        id: 'chl-1',
        kind: 'article',
        heading: 'Чл. 1. Предмет',
        paragraphs: [
          { id: 'chl-1-al-1', text: '(1) Наредбата урежда:' },
          { id: 'chl-1-2', text: '1. едно;' },
          { id: 'chl-1-3', text: '2. друго.' },
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

  it('takes a sentence that only begins like an article for text', () => {
    const [section] = parseText('Член на комисията не гласува.');
    expect(section).toMatchObject({
      kind: 'plain',
      heading: null,
      paragraphs: [{ text: 'Член на комисията не гласува.' }],
    });
  });

  it('reads headings of plain documents', () => {
    expect(parseText('# Приходи\n\nОбщо 41 млн.').map(({ kind, heading }) => [kind, heading])).toEqual([
      ['part', 'Приходи'],
    ]);
  });

  it('never gives one address twice and never loses a word', () => {
    const line = fc.constantFrom(
      'Чл. 1. А',
      'Чл. 1. (1) Б',
      '(1) в',
      '§ 1. г',
      '# д',
      '',
      'е',
      '- ж',
      'Раздел I',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const sections = parseText(lines.join('\n'));
        const ids = sections.flatMap(({ id, paragraphs }) => [
          id,
          ...paragraphs.map((paragraph) => paragraph.id),
        ]);
        expect(new Set(ids).size).toBe(ids.length);
        const shown = sections
          .map(({ heading, paragraphs }) => [heading, ...paragraphs.map(({ text }) => text)].join(' '))
          .join(' ');
        for (const word of ['А', 'Б', 'в', 'г', 'д', 'е', 'ж']) {
          expect(shown.includes(word)).toBe(lines.some((typed) => typed.includes(word)));
        }
      }),
    );
  });
});
