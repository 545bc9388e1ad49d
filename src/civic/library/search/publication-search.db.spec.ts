import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { affected } from '../../../platform/database/index.js';
import { libraryAtWork, type LibraryAtWork } from '../library-at-work.factory.js';
import { MOST_RANKED } from '../reading/publication-lists.queries.js';

/** Of one day after the other; one of them says it in its title. */
const MANY = `
  WITH made AS (
    INSERT INTO publication (kind, state, title, summary, lang, publisher, dated_on, licence, published_at, created_at, changed_at)
    SELECT 'report', 'published', CASE n WHEN 500 THEN 'Навсякъдедумие' ELSE 'Доклад' END, 'Навсякъдедумие', 'bg', 'Община',
           DATE '2000-01-01' + n, 'publicSector', now(), now(), now()
    FROM generate_series(1, $1::int) AS n RETURNING id, title, summary)
  INSERT INTO publication_words (publication_id, words)
  SELECT id, setweight(to_tsvector('simple', library_folded(title)), 'A') ||
             setweight(to_tsvector('simple', library_folded(summary)), 'B') FROM made`;

let work: LibraryAtWork;
beforeAll(async () => void (work = await libraryAtWork()));
afterAll(() => work.db.close());

async function piecesOf(q: string) {
  return work.lists.pieces((await work.lists.list({ q }, 50, null)).found, { q });
}

describe('a search', () => {
  it('finds beginnings of words in titles first, then in summaries, then in files', async () => {
    const word = 'хиперлокалност';
    const [inTitle, inSummary, inFile, nowhere] = [
      await work.published({ title: `За ${word}та на общините` }),
      await work.published({ summary: `Говорим за ${word}.` }),
      await work.published(),
      await work.published(),
    ];
    await work.readText(inFile, `Дълъг текст за ${word.toUpperCase()}ТА и друго. `.repeat(50));
    expect(await work.found({ q: 'ХИПЕРЛОКАЛН' })).toEqual([inTitle, inSummary, inFile]);
    expect(await work.found({ q: word })).not.toContain(nowhere);
    expect((await piecesOf(word)).get(inFile)).toContain('ХИПЕРЛОКАЛНОСТТА');
  });

  it('needs all words, wherever each of them stands, and takes й for и and ё for е', async () => {
    const id = await work.published({ title: 'Районът на Ёлка, стоянка-паркинг' });
    await work.readText(id, 'Осветлението e ремонтирано през 2025-2026 г.');
    for (const q of ['раион', 'РАЙОН елка', 'паркинг', 'осветл елка', '2026 районът'])
      expect([q, await work.found({ q })]).toEqual([q, [id]]);
    for (const q of ['районът вертолет', 'йонът', '!!!', "' OR 1=1 --"])
      expect([q, await work.found({ q })]).toEqual([q, []]);
  });

  it('reads the files of the current version alone', async () => {
    const id = await work.published();
    await work.readText(id, 'старозаветнодума');
    expect(await work.found({ q: 'старозаветн' })).toEqual([id]);
    await work.begin(id);
    expect(await work.found({ q: 'старозаветн' })).toEqual([id]);
    await work.publishVersion(id);
    expect(await work.found({ q: 'старозаветн' })).toEqual([]);
  });

  it('finds the forms of a word from one another', async () => {
    const id = await work.published({ title: 'Отзоваване на мегдански съветници' });
    for (const q of ['мегданско', 'мегданския', 'мегданският съветниците'])
      expect([q, await work.found({ q })]).toEqual([q, [id]]);
  });

  it('finds й and ё inside of files in whatever way they are written', async () => {
    const id = await work.published();
    await work.readText(id, 'Преди това. Цвета\u0438\u0306на Ёлка_ без друго.');
    for (const q of ['цветаина', 'цветайна']) expect((await piecesOf(q)).get(id)).toContain('Цвета');
    expect((await piecesOf('елка')).get(id)).toContain('Ёлка');
  });

  it('knows a text that was read again by its new words alone', async () => {
    const id = await work.published();
    await work.readText(id, 'предишнодумие');
    await work.inTx((tx) =>
      affected(tx, `UPDATE publication_file_text SET text = 'сегашнодумие' WHERE text = 'предишнодумие'`, []),
    );
    expect(await work.found({ q: 'сегашнодумие' })).toEqual([id]);
    expect(await work.found({ q: 'предишнодумие' })).toEqual([]);
    await work.edit(id, { title: 'Заглавиеизменено' });
    expect(await work.found({ q: 'заглавиеизменено сегашнодумие' })).toEqual([id]);
  });

  it('keeps to what fits of files that are too long together', async () => {
    const id = await work.published({ title: 'Безбройнодумие' });
    // Some 400,000 letters of words of which each is another; a third such file would be too much for one index entry.
    for (const part of ['а', 'б', 'в', 'г']) {
      const words = Array.from({ length: 40_000 }, (_, n) => `${part}ж${n.toString().padStart(6, '0')}`);
      await work.readFurther(id, words.join(' '));
    }
    expect(await work.found({ q: 'аж000001' })).toEqual([id]);
    expect(await work.found({ q: 'безбройнодумие' })).toEqual([id]);
    expect(await work.found({ q: 'гж000001' })).toEqual([]);
  });

  it('puts the latest first where more was found than is weighed, page after page', async () => {
    const count = MOST_RANKED + 1;
    await work.inTx((tx) => affected(tx, MANY, [count]));
    const first = await work.lists.counted({ q: 'навсякъдедумие' }, 3, null);
    expect(first.count).toBe(count);
    expect(first.found.map(({ datedOn }) => datedOn)).toEqual(['2002-09-28', '2002-09-27', '2002-09-26']);
    const second = await work.lists.counted({ q: 'навсякъдедумие' }, 2, first.next);
    expect(second.found.map(({ datedOn }) => datedOn)).toEqual(['2002-09-25', '2002-09-24']);
    const few = await work.lists.counted({ q: 'навсякъдедумие', year: '2001' }, 1, null);
    expect(few).toMatchObject({ count: 365, found: [{ title: 'Навсякъдедумие' }] });
  });

  it('goes on from page to page without a gap, in both orders', async () => {
    const title = 'Пагинацияпроба';
    const all: string[] = [];
    for (let n = 0; n < 5; n++) all.push(await work.published({ title: `${title} ${n}`, publisher: title }));
    for (const filters of [{ q: 'пагинацияпр' }, { publisher: title }]) {
      const seen: string[] = [];
      let after = null;
      do {
        const { found, next }: Awaited<ReturnType<LibraryAtWork['lists']['list']>> = await work.lists.list(
          filters,
          2,
          after,
        );
        seen.push(...found.map(({ id }) => id));
        after = next;
      } while (after);
      expect(seen.toSorted()).toEqual(all.toSorted());
    }
  });

  it('does not fail on a place that no list has', async () => {
    const after = { place: '999999999999999', id: '1' };
    await expect(work.lists.list({}, 5, after)).rejects.toThrow('wrongCursor');
    expect((await work.lists.list({ q: 'нещо' }, 5, after)).found).toEqual([]);
  });
});
