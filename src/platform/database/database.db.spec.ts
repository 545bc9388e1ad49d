import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../../../test/support/database.js';
import { Unavailable } from '../errors/index.js';
import { affected, readerOf, rows } from './index.js';

describe('the database', () => {
  let db: TestDatabase;
  beforeAll(async () => void (db = await testDatabase()));
  afterAll(() => db.close());

  const runs = async () =>
    (await db.database.read<{ count: number }>('SELECT count(*)::int FROM job_run'))[0]!.count;

  it('prunes more than one batch, and only what is named', async () => {
    const now = new Date('2026-11-22T10:00:00Z');
    await db.database.transaction((tx) =>
      affected(
        tx,
        `INSERT INTO job_run (name, slot, started_at, lease_until)
         SELECT CASE WHEN slot <= 2500 THEN 'old' ELSE 'new' END, slot::text, $1, $1 FROM generate_series(1, 2510) AS slot`,
        [now],
      ),
    );
    await db.database.prune('job_run', 'name = $1', ['old']);
    expect(await runs()).toBe(10);
  });

  it('undoes everything when the work fails, and reads its own writes inside', async () => {
    const before = await runs();
    const undone = db.database.transaction(async (tx) => {
      const [deleted] = await rows<{ name: string }>(tx, 'DELETE FROM job_run RETURNING name');
      expect(deleted).toEqual({ name: 'new' });
      expect(await readerOf(tx).read('SELECT 1 FROM job_run')).toEqual([]);
      throw new Error('undo');
    });
    await expect(undone).rejects.toThrow('undo');
    expect(await runs()).toBe(before);
  });

  it('says that PostgreSQL is away, and works again when it is back', async () => {
    const other = await testDatabase();
    const backend = await other.database.read<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    expect(backend[0]!.pid).toBeGreaterThan(0);
    await expect(
      other.database.transaction((tx) => rows(tx, 'SELECT pg_terminate_backend(pg_backend_pid())')),
    ).rejects.toThrow(Unavailable);
    expect(await other.database.read('SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await other.close();
  });
});
