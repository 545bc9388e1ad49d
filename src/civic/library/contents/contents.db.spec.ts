import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Clock } from '../../../platform/clock/index.js';
import { affected } from '../../../platform/database/index.js';
import type { Files } from '../../../platform/files/index.js';
import { PageVersions } from '../../../platform/page-versions/index.js';
import { libraryAtWork, type LibraryAtWork } from '../library-at-work.factory.js';
import { NOW } from '../publication.factory.js';
import { ContentsQueries } from './contents.queries.js';
import { FileReadings } from './file-readings.service.js';
import { ReadingResults, type FileToRead } from './reading-results.service.js';

const MINUTE = 60_000;
const after = (minutes: number) => new Date(NOW.getTime() + minutes * MINUTE);
const reading = (...titles: string[]) => ({
  reading: {
    state: 'read' as const,
    text: titles.join('\n\n'),
    chapters: titles.map((title) => ({ level: 1, title, paragraphs: [`За ${title}.`] })),
    pages: 3,
  },
  covers: null,
});

describe('the reading of files', () => {
  let work: LibraryAtWork;
  let readings: FileReadings;
  let results: ReadingResults;
  let opened: number;
  beforeEach(async () => {
    work = await libraryAtWork();
    opened = 0;
    // Content that is never there: each attempt ends as one that was killed.
    const files = { open: () => Promise.resolve(((opened += 1), null)) } as unknown as Files;
    results = new ReadingResults(work.database, files, new PageVersions(work.database));
    readings = new FileReadings(work.database, { now: () => at } as Clock, files, results);
  });
  afterEach(() => work.db.close());
  let at = NOW;

  const state = async () =>
    (
      await work.database.read<{ state: string; attempts: number }>(
        'SELECT state, attempts FROM publication_file_text ORDER BY file_id',
      )
    ).map(({ state, attempts }) => [state, attempts]);

  it('is tried four times, ever later, and left to the staff then', async () => {
    await work.published();
    at = NOW;
    expect(await readings.due(at)).toBe(true);
    for (const [attempt, minutes] of [0, 3, 13, 43].entries()) {
      at = after(minutes - 1);
      if (minutes > 0) {
        await readings.drain();
        expect([minutes, opened]).toEqual([minutes, attempt]);
      }
      at = after(minutes);
      await readings.drain();
      expect([minutes, opened, ...(await state())]).toEqual([minutes, attempt + 1, ['waiting', attempt + 1]]);
    }
    at = after(500);
    await readings.drain();
    expect(opened).toBe(4);
    expect(await readings.due(at)).toBe(false);
    expect(await state()).toEqual([['failed', 4]]);
  });

  it('writes what the last one to take it read, and keeps chapters over versions', async () => {
    const id = await work.published();
    await work.inTx((tx) => affected(tx, `UPDATE publication SET changed_at = changed_at`, []));
    at = NOW;
    await readings.due(at);
    const [file] = await new ContentsQueries(work.database).files(id);
    const taken = (attempts: number): FileToRead => ({
      id: file!.id,
      attempts,
      publicationId: id,
      title: 'Проучване',
      key: '',
      mediaType: file!.mediaType,
    });
    await work.inTx((tx) => affected(tx, 'UPDATE publication_file_text SET attempts = 2', []));
    await results.write(taken(1), reading('Стар'), NOW);
    expect(await state()).toEqual([['waiting', 2]]);
    await Promise.all([
      results.write(taken(2), reading('1. Увод', '2. Извод'), NOW),
      results.write(taken(2), reading('1. Увод', '2. Извод'), NOW),
    ]);
    const queries = new ContentsQueries(work.database);
    const first = await queries.contents(file!.id);
    expect(first.map(({ slug }) => slug)).toEqual(['uvod', 'izvod']);
    expect(await work.found({ q: 'извод' })).toEqual([id]);

    await work.begin(id);
    await work.publishVersion(id);
    await readings.due(at);
    const [next] = await queries.files(id);
    await work.inTx((tx) =>
      affected(tx, 'UPDATE publication_file_text SET attempts = 1 WHERE file_id = $1', [next!.id]),
    );
    await results.write({ ...taken(1), id: next!.id }, reading('1. Извод', '2. Ново'), NOW);
    const second = await queries.contents(next!.id);
    expect(second[0]).toMatchObject({ chapterId: first[1]!.chapterId, title: '1. Извод' });
    expect((await queries.former(id)).map(({ slug, number }) => [slug, number])).toEqual([['uvod', 1]]);
  });

  it('survives words of scripts whose signs take three bytes, and half of a sign', async () => {
    const id = await work.published();
    at = NOW;
    await readings.due(at);
    const [file] = await new ContentsQueries(work.database).files(id);
    const words = Array.from({ length: 80_000 }, (_, index) =>
      String.fromCodePoint(
        0x4e00 + (index % 20_000),
        0x4e00 + Math.floor(index / 7),
        0x5000 + (index % 997),
        0x6000 + (index % 13),
      ),
    ).join(' ');
    const hostile = { ...reading('Глава').reading, text: words };
    const taken = {
      id: file!.id,
      attempts: 0,
      publicationId: id,
      title: 'Проучване',
      key: '',
      mediaType: file!.mediaType,
    };
    await results.write(taken, { reading: hostile, covers: null }, NOW);
    expect(await state()).toEqual([['read', 0]]);
  });
});
