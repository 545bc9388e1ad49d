import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../../../test/support/database.js';
import { Audit, type Actor } from '../audit/index.js';
import type { Crypto } from '../crypto/index.js';
import { Suppressions } from './suppressions.js';

const NOW = new Date('2026-11-22T10:00:00Z');
const CLERK: Actor = { kind: 'staff', id: '7' };

describe('lifting a suppression', () => {
  let db: TestDatabase;
  let suppressions: Suppressions;

  beforeAll(async () => {
    db = await testDatabase();
    suppressions = new Suppressions(db.database, {} as Crypto, new Audit());
  });
  afterAll(() => db.close());

  it('leaves one trace, and none when there was nothing to lift', async () => {
    await db.database.transaction((tx) => suppressions.suppress(tx, ['a'], 'refused', '550', NOW));
    const [{ id } = { id: '' }] = await db.database.read<{ id: string }>('SELECT id FROM suppression');
    await Promise.all([suppressions.lift(id, CLERK, NOW), suppressions.lift(id, CLERK, NOW)]);
    await suppressions.lift('999', CLERK, NOW);
    const traces = await db.database.read("SELECT 1 FROM audit_entry WHERE action = 'mail.liftSuppression'");
    expect(traces).toHaveLength(1);
    expect((await suppressions.among(['a'])).size).toBe(0);
  });
});
