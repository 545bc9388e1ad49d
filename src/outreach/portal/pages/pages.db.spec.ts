import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { Audit } from '../../../platform/audit/index.js';
import { Conflict, RuleBroken } from '../../../platform/errors/index.js';
import { PageVersions } from '../../../platform/page-versions/index.js';
import { BUILT_IN, shippedInput } from './built-in.js';
import { PageQueries } from './pages.queries.js';
import { Pages } from './pages.service.js';

const NOW = new Date('2026-11-30T09:00:00Z');
const BY = { kind: 'system' } as const;
const AT_ONCE = 6;

let db: TestDatabase;
let pages: Pages;
let queries: PageQueries;

beforeAll(async () => {
  db = await testDatabase();
  pages = new Pages(new Audit(), new PageVersions(db.database));
  queries = new PageQueries(db.database);
});
afterAll(() => db.close());

const input = (textBg: string) => ({ ...shippedInput(BUILT_IN['about']!.texts), textBg });
const all = <T>(work: (at: number) => Promise<T>) =>
  Promise.allSettled(Array.from({ length: AT_ONCE }, (_, at) => work(at)));
const refusals = (results: PromiseSettledResult<unknown>[]) =>
  results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));

describe('pages, by several at once', () => {
  it('take one of the changes that were made to the same version, and keep the text of the release once', async () => {
    const { id } = (await queries.page('about'))!;
    const results = await all((at) =>
      db.database.transaction((tx) =>
        pages.revise(tx, id, { input: input(`Текст ${at}`), note: 'Промяна', seen: 0 }, BY, NOW),
      ),
    );
    const refused = refusals(results);
    expect(refused).toHaveLength(AT_ONCE - 1);
    for (const reason of refused) expect(reason).toBeInstanceOf(Conflict);
    expect((await queries.versions(id)).map(({ version }) => version)).toEqual([1, 0]);
    expect(await queries.page('about')).toMatchObject({ current: 1, published: 0 });
  });

  it('take one new page at an address', async () => {
    const results = await all(() =>
      db.database.transaction((tx) =>
        pages.create(tx, 'plan', { input: input('Планът'), note: 'Нова' }, BY, NOW),
      ),
    );
    const refused = refusals(results);
    expect(refused).toHaveLength(AT_ONCE - 1);
    for (const reason of refused) {
      expect(reason).toBeInstanceOf(RuleBroken);
      expect((reason as RuleBroken).fields).toHaveProperty('slug');
    }
  });

  it('go back once: whoever comes second is told that the text is that already', async () => {
    const { id } = (await queries.page('about'))!;
    const results = await all(() => db.database.transaction((tx) => pages.goBack(tx, id, 0, BY, NOW)));
    expect(refusals(results)).toHaveLength(AT_ONCE - 1);
    const [last, ...before] = await queries.versions(id);
    expect([last!.version, last!.restores, before.length]).toEqual([2, 0, 2]);
    expect(last!.textBg).toBe(before.at(-1)!.textBg);
  });

  it('leave nothing behind where one was refused', async () => {
    const { id } = (await queries.page('rules'))!;
    const refused = db.database.transaction((tx) =>
      pages.revise(tx, id, { input: input('<b>'), note: 'Промяна', seen: 0 }, BY, NOW),
    );
    await expect(refused).rejects.toBeInstanceOf(RuleBroken);
    expect(await queries.versions(id)).toEqual([]);
  });
});
