import { describe, expect, it } from '@jest/globals';
import type { Chapter } from '../../../platform/documents/index.js';
import { sectionsOf, slugOf } from './section.rules.js';

const chapter = (level: number, title: string, ...paragraphs: string[]): Chapter => ({
  level,
  title,
  paragraphs,
});
const long = (letter: string, length: number) => `${letter} `.repeat(length / 2).trim();

describe('pages of a document', () => {
  it('are its main headings, with the smaller ones inside', () => {
    const sections = sectionsOf([
      chapter(1, '1. Увод', 'Защо.'),
      chapter(2, 'За кого', 'За всички.'),
      chapter(1, '2. Метод', 'Как.'),
    ]);
    expect(sections.map(({ title, slug }) => [title, slug])).toEqual([
      ['1. Увод', 'uvod'],
      ['2. Метод', 'metod'],
    ]);
    expect(sections[0]!.parts).toEqual([
      { title: '', anchor: '', paragraphs: ['Защо.'] },
      { title: 'За кого', anchor: 'za-kogo', paragraphs: ['За всички.'] },
    ]);
  });

  it('begin below the title of the whole, and keep what stands before', () => {
    const titled = [chapter(1, 'Проучване'), chapter(2, 'Увод', 'Защо.'), chapter(2, 'Метод', 'Как.')];
    expect(sectionsOf(titled).map(({ slug }) => slug)).toEqual(['uvod', 'metod']);
    const fronted = [
      chapter(0, '', 'Издание на общината.'),
      chapter(1, 'Увод', 'Защо.'),
      chapter(1, 'Метод'),
    ];
    expect(sectionsOf(fronted).map(({ slug }) => slug)).toEqual(['uvod', 'metod']);
    const covered = [
      chapter(0, '', 'Издание на общината.'),
      chapter(1, 'Проучване', 'Версия 2'),
      ...titled.slice(1),
    ];
    const [first, ...rest] = sectionsOf(covered);
    expect(first!.slug).toBe('uvod');
    expect(first!.parts.flatMap(({ paragraphs }) => paragraphs)).toEqual([
      'Издание на общината.',
      'Версия 2',
      'Защо.',
    ]);
    expect(rest.map(({ slug }) => slug)).toEqual(['metod']);
    const [cover, ...body] = [chapter(1, 'ПРОУЧВАНЕ', 'Версия 2'), chapter(1, 'Увод', 'Защо.')];
    const level = [chapter(0, '', 'Издание на общината.'), cover!, ...body];
    expect(sectionsOf(level, 'Проучване').map(({ slug }) => slug)).toEqual(['uvod']);
    expect(sectionsOf([chapter(0, '', 'Само текст.')]).map(({ title }) => title)).toEqual(['']);
  });

  it('have addresses of their own where headings repeat', () => {
    const slugs = sectionsOf(
      ['Извод', 'Извод', 'Извод 2', '🎉', 'Извод'].map((title) => chapter(1, title, 'Текст.')),
    );
    expect(slugs.map(({ slug }) => slug)).toEqual(['izvod', 'izvod-2', 'izvod-2-2', 'razdel', 'izvod-3']);
    expect(new Set(slugs.map(({ slug }) => slug)).size).toBe(slugs.length);
  });

  it('go on where one is too long for a phone, and lose nothing', () => {
    const paragraphs = ['а', 'б', 'в', 'г', 'д'].map((letter) => long(letter, 12_000));
    const sections = sectionsOf([chapter(1, 'Дълга', ...paragraphs), chapter(1, 'Къса', 'Край.')]);
    expect(sections.map(({ slug }) => slug)).toEqual(['dalga', 'dalga-2', 'kasa']);
    const said = sections.flatMap(({ parts }) => parts).flatMap((part) => part.paragraphs);
    expect(said.join(' ')).toBe([...paragraphs, 'Край.'].join(' '));
    for (const paragraph of said) expect(paragraph.length).toBeLessThanOrEqual(10_000);
  });
});

describe('addresses of chapters', () => {
  it('do without numbers, which change from version to version', () => {
    expect(slugOf('3. Какво работи')).toBe('kakvo-raboti');
    expect(slugOf('4. Какво работи')).toBe('kakvo-raboti');
    expect(slugOf('2.1 Обществени консултации')).toBe('obshtestveni-konsultatsii');
    expect(slugOf('Глава III. Изводи')).toBe('izvodi');
    expect(slugOf('IV. Изводи')).toBe('izvodi');
    expect(slugOf('2026 г.')).toBe('2026-g');
    expect(slugOf('Чл. 5. Предмет')).toBe('chl-5-predmet');
  });
});
