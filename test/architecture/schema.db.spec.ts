import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../support/database.js';
import { asSuperuser } from '../support/services.js';

const SOURCES = fileURLToPath(new URL('../../src', import.meta.url));

async function allEntities(): Promise<(new () => object)[]> {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.entity.ts'),
  );
  const modules = await Promise.all(
    files.map((file) => import(join(SOURCES, file)) as Promise<Record<string, unknown>>),
  );
  return modules
    .flatMap((module) => Object.values(module))
    .filter(
      (value): value is new () => object => typeof value === 'function' && /^class /.test(String(value)),
    );
}

describe('the schema', () => {
  let db: TestDatabase;
  beforeAll(async () => void (db = await testDatabase({ entities: await allEntities() })));
  afterAll(() => db.close());

  it('is the same in the entities and in the migrations', async () => {
    const difference = await db.dataSource.driver.createSchemaBuilder().log();
    expect(difference.upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('belongs to its owner, and the application may not change it', async () => {
    await expect(db.dataSource.query('CREATE TABLE planted (id int)')).rejects.toThrow('permission denied');
    const owners = await asSuperuser(
      async (client) =>
        (
          await client.query<{ owner: string }>(
            "SELECT DISTINCT tableowner AS owner FROM pg_tables WHERE schemaname = 'public'",
          )
        ).rows,
      db.name,
    );
    expect(owners).toEqual([{ owner: 'megdan_owner' }]);
  });
});
