import { describe, expect, it } from '@jest/globals';
import { countMatches, matchArticles } from '../../comparison/article-match.rules.js';
import { parseText, type TextSection } from '../../text/consultation.text.js';
import { docxOf } from '../../text/docx/docx-of.js';
import { docxText, recognised } from '../../text/docx/docx-text.js';
import { wasteOrdinanceDraft, wasteOrdinanceFinal, wasteOrdinanceTitle } from './ordinance-waste.js';

const articlesOf = (sections: readonly TextSection[]) => sections.filter(({ kind }) => kind === 'article');

describe('an ordinance of the usual length', () => {
  it('is read whole: chapters, articles, paragraphs, provisions and an annex', () => {
    expect(recognised(wasteOrdinanceDraft)).toBe(
      'Разпознати: 71 члена, 131 алинеи, 5 параграфа, 18 заглавия.',
    );
    const sections = parseText(wasteOrdinanceDraft);
    expect(sections.filter(({ paragraphs, kind }) => kind === 'article' && paragraphs.length === 0)).toEqual(
      [],
    );
    expect(new Set(articlesOf(sections).map(({ heading, id }) => heading ?? id)).size).toBe(76);
    expect(sections.at(-1)).toMatchObject({ id: 'pril-1', paragraphs: { length: 6 } });
  });

  it.each([false, true])(
    'comes back from a Word document, article by article; numbered by Word: %s',
    async (isNumberedByWord) => {
      const document = await docxOf(wasteOrdinanceDraft, {
        title: ['ПРОЕКТ', wasteOrdinanceTitle],
        isNumberedByWord,
      });
      const { text, warnings } = await docxText(document);
      expect(warnings).toEqual([]);
      const read = parseText(text);
      expect(articlesOf(read)).toEqual(articlesOf(parseText(wasteOrdinanceDraft)));
      expect(read.slice(2)).toEqual(parseText(wasteOrdinanceDraft));
    },
  );

  it('is compared with what was adopted: changed, split, dropped, new, and numbered anew', () => {
    const matches = matchArticles(parseText(wasteOrdinanceDraft), parseText(wasteOrdinanceFinal));
    expect(countMatches(matches)).toMatchObject({ changed: 12, split: 1, merged: 0, added: 2, dropped: 1 });
    const found = (kind: string) => matches.filter((match) => match.kind === kind);
    expect(found('split')).toMatchObject([{ draft: ['chl-20'], final: ['chl-20', 'chl-21'] }]);
    expect(found('dropped')).toMatchObject([{ draft: ['chl-62'] }]);
    expect(found('added').map(({ final }) => final)).toEqual([['chl-25'], ['chl-60']]);
  });
});
