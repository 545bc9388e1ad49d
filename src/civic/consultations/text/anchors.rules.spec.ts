import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anchorLabel, articleOf, articlesNamed } from './anchors.rules.js';
import { parseText } from './consultation.text.js';

describe('the places of a text', () => {
  it.each([
    ['chl-12', 'чл. 12', 'Art. 12'],
    ['chl-12-al-3', 'чл. 12, ал. 3', 'Art. 12, para. 3'],
    ['chl-12a-al-3b-t-2-b-zh', 'чл. 12а, ал. 3б, т. 2, буква „ж“', 'Art. 12a, para. 3b, item 2, letter “zh”'],
    ['chl-5-t-1-2', 'чл. 5, т. 1.2', 'Art. 5, item 1.2'],
    ['chl-12-1', 'чл. 12', 'Art. 12'],
    ['chl-12-2', 'чл. 12, абзац 2', 'Art. 12, passage 2'],
    ['par-4-1', '§ 4', '§ 4'],
    ['pril-2-par-1_2', 'приложение № 2, § 1, повторение 2', 'Annex 2, § 1, repeated 2'],
    ['pril-1-t-3', 'приложение № 1, т. 3', 'Annex 1, item 3'],
    ['pril', 'приложение', 'Annex'],
    ['glava-dvadeseta', 'глава двадесета', 'Chapter двадесета'],
    ['glava-parva-razdel-iv', 'глава първа, раздел IV', 'Chapter първа, Section IV'],
    ['tekst-1', 'друга част от текста', 'another part of the text'],
    ['', 'друга част от текста', 'another part of the text'],
  ])('%s → %s', (anchor, bg, en) => {
    expect([anchorLabel(anchor, 'bg'), anchorLabel(anchor, 'en')]).toEqual([bg, en]);
  });

  it('are found in a sentence, each once', () => {
    expect(articlesNamed('В чл. 12, ал. 3, чл. 12а и § 4; също чл.12, ал. 1')).toEqual([
      'chl-12',
      'chl-12a',
      'par-4',
    ]);
    expect(articlesNamed('Съответните числа се коригират.')).toEqual([]);
  });

  it('lead back to the article, whatever the letters and numbers are', () => {
    const letter = fc.constantFrom(...'абвгдежз');
    fc.assert(
      fc.property(fc.nat(300), fc.option(letter), fc.nat(30), letter, (article, added, item, sub) => {
        const number = `${article}${added ?? ''}`;
        const [section] = parseText(`Чл. ${number}. (1) Едно:\n${item}. две:\n${sub}) три.`);
        const { id } = section!.paragraphs.at(-1)!;
        expect(anchorLabel(id, 'bg')).toBe(`чл. ${number}, ал. 1, т. ${item}, буква „${sub}“`);
        expect(articleOf(id)).toBe(section!.id);
        expect(articlesNamed(`в чл. ${number}.`)).toEqual([section!.id]);
      }),
    );
    expect(['pril-1-par-1_2-al-1', 'glava-parva', 'par-4-1'].map(articleOf)).toEqual([
      'pril-1-par-1_2',
      'glava-parva',
      'par-4',
    ]);
  });
});
