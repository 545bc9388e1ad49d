import { testPetition } from '../../src/civic/petitions/petition.factory.js';
import { Clock } from '../../src/platform/clock/index.js';
import { affected } from '../../src/platform/database/index.js';
import type { TestApp } from '../support/app.js';

/** A petition of a kind, with its committee; `columns` as the table has them. */
export async function procedurePetition(
  { nest, db }: TestApp,
  columns: Record<string, unknown> = {},
  members: readonly string[] = [],
): Promise<string> {
  const now = nest.get(Clock).now();
  return db.transaction(async (tx) => {
    const id = await testPetition(tx, now, columns);
    for (const [position, name] of members.entries())
      await affected(tx, 'INSERT INTO petition_member (petition_id, position, name) VALUES ($1, $2, $3)', [
        id,
        position,
        name,
      ]);
    return id;
  });
}
