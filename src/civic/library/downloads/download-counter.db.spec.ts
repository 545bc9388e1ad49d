import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CLERK, libraryAtWork, type LibraryAtWork } from '../library-at-work.factory.js';
import { later, NOW } from '../publication.factory.js';

let work: LibraryAtWork;
beforeAll(async () => void (work = await libraryAtWork()));
afterAll(() => work.db.close());

const filesOf = async (id: string) => (await work.versionQueries.of(id)).flatMap(({ files }) => files);

describe('downloads', () => {
  it('add up by file and day, however many write them', async () => {
    const id = await work.published();
    const [file] = await filesOf(id);
    const taken = { id: file!.id, publicationId: id };
    for (let n = 0; n < 3; n++) work.counter.count(taken, NOW);
    work.counter.count(taken, later(1));
    await Promise.all([work.counter.flush(), work.counter.flush()]);
    work.counter.count(taken, NOW);
    await work.counter.flush();
    expect(
      await work.database.read(
        'SELECT day::text, count FROM publication_download WHERE file_id = $1 ORDER BY day',
        [file!.id],
      ),
    ).toEqual([
      { day: '2026-11-02', count: 4 },
      { day: '2026-11-03', count: 1 },
    ]);
    expect(await filesOf(id)).toMatchObject([{ downloads: 5 }]);
  });

  it('of a file that is gone are forgotten, and those of others kept', async () => {
    const [gone, kept] = [await work.drafted(), await work.published()];
    const [lost] = await filesOf(gone);
    const [file] = await filesOf(kept);
    work.counter.count({ id: lost!.id, publicationId: gone }, NOW);
    work.counter.count({ id: file!.id, publicationId: kept }, NOW);
    await work.inTx((tx) => work.publications.discard(tx, gone, CLERK, NOW));
    await work.counter.flush();
    expect(await filesOf(kept)).toMatchObject([{ downloads: 1 }]);
  });
});
