import { describe, expect, it } from '@jest/globals';
import { parseText } from '../text/consultation.text.js';
import { matchArticles } from './article-match.rules.js';
import { reasonsOf, type AcceptedContribution } from './change-reasons.rules.js';

const matches = matchArticles(
  parseText(
    'Чл. 1. Отпадъците се събират разделно.\n\nЧл. 2. Извозва се веднъж седмично до обяд.\n\nЧл. 3. Таксата се плаща до юни.',
  ),
  parseText(
    'Чл. 1. Отпадъците се събират разделно.\n\nЧл. 2. Всеки има право на съд.\n\nЧл. 3. Извозва се два пъти седмично до обяд.',
  ),
);
const accepted = (number: number, anchor: string | null, changedArticle = ''): AcceptedContribution => ({
  decision: '1',
  outcome: 'accepted',
  changedArticle,
  contribution: { number, path: `/contributions/${number}`, anchor },
});
const told = (...contributions: AcceptedContribution[]) =>
  [...reasonsOf(matches, contributions)].map(
    ([{ draft, final }, because]) =>
      `${draft.join()}→${final.join()}: ${because.map(({ number }) => number).join()}`,
  );

describe('the proposals behind a change', () => {
  it('are those whose decision names the article, otherwise those that spoke of it', () => {
    expect(
      told(accepted(9, 'chl-2-al-1'), accepted(4, 'chl-1', 'чл. 2, ал. 1'), accepted(5, null, 'Чл. 3')),
    ).toEqual(['chl-2→chl-3: 4,9', 'chl-3→: 5']);
  });

  it('stand behind an article that the decision calls new, by the number that it was adopted with', () => {
    expect(told(accepted(7, 'chl-1', 'нов чл. 2'), accepted(8, null, 'Създава се нов член: чл. 2.'))).toEqual(
      ['→chl-2: 7,8'],
    );
    expect(told(accepted(7, 'chl-1', 'новина за чл. 2'))).toEqual(['chl-2→chl-3: 7']);
  });

  it('stand behind no article that is as it was, nor behind one that nobody named', () => {
    expect(
      told(accepted(1, 'chl-1'), accepted(2, null), accepted(3, 'chl-77'), accepted(6, null, 'заглавието')),
    ).toEqual([]);
  });
});
