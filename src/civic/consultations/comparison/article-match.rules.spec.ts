import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseText } from '../text/consultation.text.js';
import { movedAnchors } from './anchors-moved.rules.js';
import { countMatches, matchArticles, type Corrections } from './article-match.rules.js';

const match = (draft: string, final: string, corrections?: Corrections) =>
  matchArticles(parseText(draft), parseText(final), corrections).map(
    ({ kind, moved, draft: from, final: to }) =>
      `${kind}${moved ? ' moved' : ''}: ${from.join('+') || '–'} → ${to.join('+') || '–'}`,
  );

const COLLECTION =
  '(1) Отпадъците се събират разделно в съдове с различен цвят. (2) Съдовете се поставят от кмета на видно място.';
const TRANSPORT =
  'Извозването става веднъж седмично от ноември до март и два пъти седмично през останалите месеци.';
const FINES = 'Който изхвърля отпадъци извън съдовете, се наказва с глоба от 100 до 300 евро.';
const CONTROL = 'Контролът се упражнява от длъжностни лица, определени със заповед на кмета на общината.';

const text = (...articles: string[]) =>
  articles.map((article, index) => `Чл. ${index + 1}. ${article}`).join('\n\n');

describe('articles of a draft and of what was adopted', () => {
  it('are the same, changed, renumbered, new or dropped', () => {
    expect(
      match(
        text(COLLECTION, TRANSPORT, FINES, CONTROL),
        text(
          COLLECTION,
          'Кметът обявява графика на страницата на общината до края на всяка година.',
          TRANSPORT.replace('веднъж', 'два пъти'),
          CONTROL,
        ),
      ),
    ).toEqual([
      'same: chl-1 → chl-1',
      'added: – → chl-2',
      'changed moved: chl-2 → chl-3',
      'dropped: chl-3 → –',
      'same: chl-4 → chl-4',
    ]);
  });

  it('are split and merged', () => {
    const both = `${TRANSPORT} ${FINES}`;
    expect(match(text(both, CONTROL), text(TRANSPORT, FINES, CONTROL))).toEqual([
      'split: chl-1 → chl-1+chl-2',
      'same moved: chl-2 → chl-3',
    ]);
    expect(match(text(TRANSPORT, FINES, CONTROL), text(both, CONTROL))).toEqual([
      'merged: chl-1+chl-2 → chl-1',
      'same moved: chl-3 → chl-2',
    ]);
  });

  it('are known by their title when little else is left, and by their number when words are few', () => {
    expect(
      match(
        'Чл. 1. Глоби\nНаказва се с 50 лева всеки, който замърсява.',
        'Чл. 2. Глоби\nНаказва се с имуществена санкция всеки, който замърсява общински имот.',
      ),
    ).toEqual(['changed moved: chl-1 → chl-2']);
    expect(match('§ 1. Влиза в сила веднага.', '§ 1. Влиза в сила от 1 януари.')).toEqual([
      'changed: par-1 → par-1',
    ]);
  });

  it('are as a clerk corrects them', () => {
    const [draft, final] = [text(COLLECTION, TRANSPORT, FINES), text(COLLECTION, FINES, TRANSPORT)];
    expect(
      match(
        draft,
        final,
        new Map([
          ['chl-2', ['chl-2', 'chl-2', 'chl-77']],
          ['chl-3', []],
          ['chl-9', ['chl-1']],
        ]),
      ),
    ).toEqual(['same: chl-1 → chl-1', 'changed: chl-2 → chl-2', 'dropped: chl-3 → –', 'added: – → chl-3']);
    expect(countMatches(matchArticles(parseText(draft), parseText(final)))).toEqual({
      ...{ same: 1, moved: 2, changed: 0, split: 0, merged: 0, added: 0, dropped: 0 },
    });
  });
});

/** Articles of words that no other one has, as those of an ordinance mostly are. */
const articles = fc
  .uniqueArray(fc.nat(400), { minLength: 1, maxLength: 25 })
  .map((seeds) =>
    seeds.map(
      (seed) =>
        Array.from({ length: 4 + (seed % 9) }, (_, index) => `дума${seed * 20 + index}`).join(' ') + '.',
    ),
  );

describe('matching, whatever the articles', () => {
  it('finds equal texts equal, twins included', () => {
    fc.assert(
      fc.property(articles, fc.nat(3), (list, twins) => {
        const draft = text(...list, ...list.slice(0, twins));
        const found = match(draft, draft);
        expect(found).toHaveLength(list.length + Math.min(twins, list.length));
        expect(found.every((line) => line.startsWith('same: '))).toBe(true);
        expect(movedAnchors(draft, draft)).toEqual({});
      }),
    );
  });

  it('finds what was renumbered, dropped and added, and says each article once', () => {
    const shuffled = articles.chain((list) =>
      fc.record({
        list: fc.constant(list),
        order: fc.shuffledSubarray(list.map((_, index) => index)),
        fresh: fc.nat(3),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ list, order, fresh }) => {
        const added = Array.from(
          { length: fresh },
          (_, index) => `нова${index} разпоредба${index} без${index} образец${index}.`,
        );
        const draft = parseText(text(...list));
        const final = parseText(text(...order.map((index) => list[index]!), ...added));
        const matches = matchArticles(draft, final);
        const { same, moved, ...counts } = countMatches(matches);
        expect(same + moved).toBe(order.length);
        expect(counts).toMatchObject({ added: fresh, dropped: list.length - order.length, changed: 0 });
        expect(same).toBe(order.filter((index, at) => index === at).length);
        expect(matches.flatMap((found) => found.draft).sort()).toEqual(draft.map(({ id }) => id).sort());
        expect(matches.flatMap((found) => found.final)).toEqual(final.map(({ id }) => id));
      }),
    );
  });

  it('says each article once and gives one answer, also of texts that have much in common', () => {
    const common = fc.array(
      fc
        .array(fc.constantFrom('такса', 'срок', 'кмет', 'съд'), { maxLength: 6 })
        .map((words) => words.join(' ')),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(common, common, (one, other) => {
        const [draft, final] = [parseText(text(...one)), parseText(text(...other))];
        const matches = matchArticles(draft, final);
        expect(matches.flatMap((found) => found.draft).sort()).toEqual(draft.map(({ id }) => id).sort());
        expect(matches.flatMap((found) => found.final).sort()).toEqual(final.map(({ id }) => id).sort());
        expect(matchArticles(parseText(text(...one)), parseText(text(...other)))).toEqual(matches);
      }),
    );
  });
});

describe('a text of nothing but articles', () => {
  it('is matched as well, by what is equal', () => {
    const many = (word: string) => text(...Array.from({ length: 9_000 }, (_, index) => `${word}${index}`));
    const counts = countMatches(matchArticles(parseText(many('а')), parseText(many('б'))));
    expect(counts).toMatchObject({ added: 9_000, dropped: 9_000 });
  });
});

describe('what was said on a paragraph', () => {
  it('stays with it when its article is renumbered, split or rewritten, and knows when it is gone', () => {
    const before =
      'Глава първа\n\nЧл. 1. (1) Отпадъците се събират разделно.\n(2) Съдовете се поставят от кмета на видно място.\n\nЧл. 2. Извозва се веднъж седмично.\n\nЧл. 3. (1) Глобата е от 100 до 300 евро.\n(2) При повторно нарушение глобата е двойна.';
    const after =
      'Чл. 1. Тази наредба урежда чистотата в общината.\n\nЧл. 2. (1) Съдовете се поставят от кмета на видно и осветено място.\n(2) Отпадъците се събират разделно.\n\nЧл. 3. (1) Глобата е от 200 до 500 евро.\n(2) При повторно нарушение глобата е двойна.';
    expect(movedAnchors(before, after)).toEqual({
      'glava-parva': null,
      'chl-1': 'chl-2',
      'chl-1-al-1': 'chl-2-al-2',
      'chl-1-al-2': 'chl-2-al-1',
      'chl-2': null,
      'chl-2-1': null,
    });
  });
});
