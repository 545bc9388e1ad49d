import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Conflict, IllegalTransition } from '../../platform/errors/index.js';
import { CLERK, fieldsOf, libraryAtWork, type LibraryAtWork } from './library-at-work.factory.js';
import { later, NOW } from './publication.factory.js';

const ROUNDS = 5;

type File = Awaited<ReturnType<LibraryAtWork['versionQueries']['of']>>[number]['files'][number];

let work: LibraryAtWork;
beforeAll(async () => void (work = await libraryAtWork()));
afterAll(() => work.db.close());

const publish = (id: string) => work.inTx((tx) => work.publications.publish(tx, id, CLERK, NOW));
const filesOf = async (id: string) => (await work.versionQueries.of(id)).flatMap(({ files }) => files);
const won = (outcomes: PromiseSettledResult<unknown>[]) =>
  outcomes.filter(({ status }) => status === 'fulfilled').length;

describe('a publication', () => {
  it('is there for nobody until it is published, and then once', async () => {
    const id = await work.drafted();
    expect(await work.found({})).not.toContain(id);
    await publish(id);
    expect(await work.found({})).toContain(id);
    expect(await work.row(id)).toMatchObject({
      state: 'published',
      current_version: 1,
      pending_version: null,
      published_at: NOW,
    });
    expect(await work.told(id)).toEqual(['published']);
    await expect(publish(id)).rejects.toThrow(IllegalTransition);
  });

  it('is published by one of two who press at once', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const id = await work.drafted();
      expect(won(await Promise.allSettled([publish(id), publish(id)]))).toBe(1);
      expect(await work.told(id)).toEqual(['published']);
    }
  });

  it('needs a file, unless it is a video, and somebody to ask', async () => {
    const create = (more: object) =>
      work.inTx((tx) => work.publications.create(tx, work.inputOf(more), CLERK, NOW));
    await expect(publish(await create({}))).rejects.toThrow('filesMissing');
    expect(await fieldsOf(publish(await work.drafted({ unitId: null })))).toHaveProperty('unitId');
    const video = await create({ kind: 'video', videoUrl: 'https://video.example/1' });
    await publish(video);
    expect(await work.row(video)).toMatchObject({ state: 'published' });
  });

  it('is withdrawn for a reason that everybody reads, and given back', async () => {
    const id = await work.published();
    const withdraw = (reason: string) =>
      work.inTx((tx) => work.publications.withdraw(tx, id, reason, CLERK, NOW));
    expect(await fieldsOf(withdraw(' '))).toHaveProperty('reason');
    await withdraw('В приложение 2 има грешни данни.');
    expect(await work.found({})).not.toContain(id);
    expect(await work.queries.one(id)).toMatchObject({ stateReason: 'В приложение 2 има грешни данни.' });
    expect((await work.versionQueries.file(id, (await filesOf(id))[0]!.id))!.public).toBe(false);
    await expect(work.edit(id, {})).rejects.toThrow('publicationWithdrawn');
    await expect(work.begin(id)).rejects.toThrow('publicationWithdrawn');
    await work.inTx((tx) => work.publications.restore(tx, id, CLERK, NOW));
    expect(await work.row(id)).toMatchObject({ state: 'published', state_reason: '' });
  });

  it('is thrown away as a draft alone, with its files', async () => {
    const [draft, shown] = [await work.drafted(), await work.published()];
    const discard = (id: string) => work.inTx((tx) => work.publications.discard(tx, id, CLERK, NOW));
    await expect(discard(shown)).rejects.toThrow('publicationNotDraft');
    await discard(draft);
    expect(await work.queries.one(draft)).toBeNull();
    expect(await filesOf(draft)).toEqual([]);
  });

  it('is not overwritten by whoever opened it earlier', async () => {
    const id = await work.drafted();
    const write = (title: string) =>
      work.inTx((tx) =>
        work.publications.edit(tx, id, { input: work.inputOf({ title }), version: 1 }, CLERK, NOW),
      );
    await write('Първото заглавие');
    await expect(write('Второто заглавие')).rejects.toThrow(Conflict);
  });
});

describe('a version', () => {
  it('from the second on says what has changed, and leaves the earlier one readable', async () => {
    const id = await work.published();
    expect(await fieldsOf(work.begin(id, ' '))).toHaveProperty('changes');
    await work.begin(id);
    expect((await work.versionQueries.of(id)).map(({ publishedAt }) => publishedAt)).toEqual([null, NOW]);
    const [pending, first] = (await filesOf(id)) as [File, File];
    expect((await work.versionQueries.file(id, pending.id))!.public).toBe(false);
    await work.publishVersion(id);
    for (const file of [pending, first])
      expect((await work.versionQueries.file(id, file.id))!.public).toBe(true);
    expect(await work.row(id)).toMatchObject({ current_version: 2, pending_version: null });
    expect(await work.told(id)).toEqual(['published', 'versionPublished']);
  });

  it('is begun by one of two at once, and published by one of two', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const id = await work.published();
      const begun = await Promise.allSettled([work.begin(id), work.begin(id)]);
      expect(won(begun)).toBe(1);
      expect(begun.find(({ status }) => status === 'rejected')).toMatchObject({
        reason: expect.any(Conflict),
      });
      expect(await work.versionQueries.of(id)).toHaveLength(2);
      const shown = await Promise.allSettled([work.publishVersion(id), work.publishVersion(id)]);
      expect(won(shown)).toBe(1);
      expect(await work.told(id)).toEqual(['published', 'versionPublished']);
    }
  });

  it('no longer changes once it is published', async () => {
    const id = await work.published();
    const [file] = await filesOf(id);
    const remove = work.inTx((tx) => work.versions.removeFile(tx, file!.id, CLERK, NOW));
    await expect(remove).rejects.toThrow('versionPublished');
    const added = await work.fileOf();
    await expect(work.inTx((tx) => work.versions.addFile(tx, id, added, CLERK, NOW))).rejects.toThrow(
      'versionNone',
    );
    expect(await filesOf(id)).toHaveLength(1);
  });

  it('is dropped before anybody has read it, and its number is given again', async () => {
    const id = await work.published();
    await work.begin(id);
    await work.inTx((tx) => work.versions.drop(tx, id, CLERK, NOW));
    await work.begin(id);
    expect((await work.versionQueries.of(id)).map(({ number }) => number)).toEqual([2, 1]);
  });
});

describe('a file', () => {
  const add = (id: string, file: Awaited<ReturnType<LibraryAtWork['fileOf']>>) =>
    work.inTx((tx) => work.versions.addFile(tx, id, file, CLERK, NOW));

  it('is one that this clerk uploaded, of a type that the library takes, and nothing is half-saved', async () => {
    const id = await work.drafted();
    const refused = async (fileId: string, more: object = {}) =>
      fieldsOf(add(id, { ...(await work.fileOf({ fileId })), ...more }));
    expect((await refused(await work.stored('a.txt', 'text/plain; charset=utf-8')))['file']).toContain('PDF');
    expect(await refused(await work.stored('a.pdf', 'application/pdf', '8'))).toHaveProperty('file');
    expect(await refused('999999999')).toHaveProperty('file');
    expect(await refused('1 OR 1=1')).toHaveProperty('file');
    expect(await refused(await work.stored(), { label: '' })).toHaveProperty('label');
    const [same] = await filesOf(id);
    const sameFile = (
      await work.database.read<{ fileId: string }>(
        'SELECT file_id AS "fileId" FROM publication_file WHERE id = $1',
        [same!.id],
      )
    )[0]!.fileId;
    expect((await refused(sameFile))['file']).toContain('вече е добавен');
    expect(await filesOf(id)).toHaveLength(1);
  });

  it('that is a picture says what it shows', async () => {
    const id = await work.drafted();
    const fileId = await work.stored('plakat.png', 'image/png');
    for (const alt of ['', 'plakat.png'])
      expect(await fieldsOf(add(id, await work.fileOf({ fileId, alt })))).toHaveProperty('alt');
    await add(id, await work.fileOf({ fileId, alt: 'Две ръце държат ключ' }));
    expect(await filesOf(id)).toMatchObject([{ alt: '' }, { alt: 'Две ръце държат ключ' }]);
  });
});

describe('strategic documents', () => {
  const strategic = (
    level: 'developmentPlan' | 'strategy' | 'programme' | 'annualPlan',
    parentId: string | null = null,
  ) => work.published({ kind: 'strategy', level, parentId });

  it('serve wider ones alone, and do not turn round', async () => {
    const plan = await strategic('developmentPlan');
    const programme = await strategic('programme', plan);
    expect(await fieldsOf(strategic('strategy', programme))).toHaveProperty('parentId');
    expect(await fieldsOf(work.edit(plan, { level: 'annualPlan' }))).toHaveProperty('level');
    expect(await fieldsOf(work.edit(plan, { level: null }))).toHaveProperty('level');
    expect(await fieldsOf(work.edit(plan, { level: 'strategy', parentId: plan }))).toHaveProperty('parentId');
    expect(await fieldsOf(work.edit(programme, { level: null, parentId: plan }))).toHaveProperty('level');
    const around = await work.queries.around(plan);
    expect(around.below).toMatchObject([{ id: programme }]);
  });
});

describe('clocks', () => {
  it('run until the next review, and go on to the one after it', async () => {
    const id = await work.published({ reviewOn: '2027-03-01' });
    expect(await work.clocksOf(id)).toEqual([
      { rule: 'library.review', due: '2027-03-01', state: 'running' },
    ]);
    await work.edit(id, { reviewOn: '2028-03-01' }, later(3));
    await work.edit(id, { reviewOn: '2028-03-01', title: 'Друго заглавие' }, later(4));
    expect(await work.clocksOf(id)).toEqual([
      { rule: 'library.review', due: '2027-03-01', state: 'met' },
      { rule: 'library.review', due: '2028-03-01', state: 'running' },
    ]);
    await work.inTx((tx) => work.publications.withdraw(tx, id, 'Отменен е.', CLERK, later(5)));
    expect((await work.clocksOf(id)).map(({ state }) => state)).toEqual(['met', 'cancelled']);
  });

  it('give thirty days to publish an ex-post assessment', async () => {
    const id = await work.drafted({ kind: 'exPost', assessedOn: '2026-10-20' });
    expect(await work.clocksOf(id)).toEqual([
      { rule: 'expost.publish', due: '2026-11-19', state: 'running' },
    ]);
    await publish(id);
    expect((await work.clocksOf(id)).map(({ state }) => state)).toEqual(['met']);
    const dropped = await work.drafted({ kind: 'exPost', assessedOn: '2026-10-20' });
    await work.inTx((tx) => work.publications.discard(tx, dropped, CLERK, NOW));
    expect((await work.clocksOf(dropped)).map(({ state }) => state)).toEqual(['cancelled']);
    expect(await fieldsOf(work.drafted({ kind: 'exPost' }))).toHaveProperty('assessedOn');
    expect(await fieldsOf(work.drafted({ assessedOn: '2026-10-20' }))).toHaveProperty('assessedOn');
  });
});

it('tells bad input by its fields', async () => {
  const { inputOf } = work;
  const create = (more: object) =>
    fieldsOf(work.inTx((tx) => work.publications.create(tx, inputOf(more), CLERK, NOW)));
  expect(
    Object.keys(await create({ title: 'Аб', publisher: '', licence: 'mine', topics: ['nope'] })),
  ).toEqual(['title', 'publisher', 'licence', 'topics']);
  expect(await create({ datedOn: '2026-11-03' })).toHaveProperty('datedOn');
  expect(await create({ datedOn: null })).toHaveProperty('datedOn');
  expect(await create({ validFrom: '2026-01-02', validUntil: '2026-01-01' })).toHaveProperty('validUntil');
  for (const videoUrl of [
    '',
    'http://video.example/1',
    'javascript:alert(1)',
    'https://a:b@c.example/',
    'https://x',
  ])
    expect([videoUrl, await create({ kind: 'video', videoUrl })]).toEqual([
      videoUrl,
      { videoUrl: expect.any(String) },
    ]);
});
