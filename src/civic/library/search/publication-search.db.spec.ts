import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { libraryAtWork, type LibraryAtWork } from '../library-at-work.factory.js';

let work: LibraryAtWork;
beforeAll(async () => void (work = await libraryAtWork()));
afterAll(() => work.db.close());

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
    expect((await work.queries.pieces([inFile], word)).get(inFile)).toContain('ХИПЕРЛОКАЛНОСТТА');
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

  it('goes on from page to page without a gap, in both orders', async () => {
    const title = 'Пагинацияпроба';
    const all: string[] = [];
    for (let n = 0; n < 5; n++) all.push(await work.published({ title: `${title} ${n}`, publisher: title }));
    for (const filters of [{ q: 'пагинацияпр' }, { publisher: title }]) {
      const seen: string[] = [];
      let after = null;
      do {
        const { found, next }: Awaited<ReturnType<LibraryAtWork['queries']['list']>> =
          await work.queries.list(filters, 2, after);
        seen.push(...found.map(({ id }) => id));
        after = next;
      } while (after);
      expect(seen.toSorted()).toEqual(all.toSorted());
    }
  });

  it('does not fail on a place that no list has', async () => {
    const after = { place: '999999999999999', id: '1' };
    await expect(work.queries.list({}, 5, after)).rejects.toThrow('wrongCursor');
    expect((await work.queries.list({ q: 'нещо' }, 5, after)).found).toEqual([]);
  });
});
