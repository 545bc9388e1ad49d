import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { slugify } from './slug.js';

describe('slugs by the Transliteration Act', () => {
  test.each([
    ['България', 'bulgaria'],
    ['София', 'sofia'],
    ['Наредба за зелената система', 'naredba-za-zelenata-sistema'],
    ['Проект на правилник (изм.) – 2026', 'proekt-na-pravilnik-izm-2026'],
    ['Общинска администрация и комисия', 'obshtinska-administratsia-i-komisia'],
    ['Щъркел, жълъд, цъфтеж, чешма, шофьор', 'shtarkel-zhalad-tsaftezh-cheshma-shofyor'],
    ['Юлия и Яна от Хърсово', 'yulia-i-yana-ot-harsovo'],
    ['Йовков, Пейо', 'yovkov-peyo'],
    ['приятел', 'priyatel'],
    ['Café für Bürger', 'cafe-fur-burger'],
    ['Бюджет „2027“ № 3', 'byudzhet-2027-3'],
    ['  <script>alert(1)</script> ', 'script-alert-1-script'],
    ['🎉', ''],
  ])('%s → %s', (title, slug) => {
    expect(slugify(title)).toBe(slug);
  });

  it('end at a word below 80 characters', () => {
    const slug = slugify(
      'Наредба за изменение и допълнение на наредбата за определяне и администриране на местните такси',
    );
    expect(slug).toBe('naredba-za-izmenenie-i-dopalnenie-na-naredbata-za-opredelyane-i-administrirane');
  });

  it('are safe in an address whatever the title, and stay the same when slugged again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
        const slug = slugify(title);
        expect(slug).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
        expect(slug.length).toBeLessThanOrEqual(80);
        expect(slugify(slug)).toBe(slug);
      }),
    );
  });
});
