import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type DatabaseCopy, emptyDatabase } from '../support/database.js';
import { asSuperuser } from '../support/services.js';
import { until } from '../support/until.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const ROUNDS = process.env.FAULTS === 'long' ? 10 : 1;

/** While it is closed, whoever changes the schema waits: that is „in the middle“. */
const GATE = `
  CREATE SCHEMA gate;
  CREATE TABLE gate.closed (by text);
  GRANT USAGE ON SCHEMA gate TO PUBLIC;
  GRANT SELECT ON gate.closed TO PUBLIC;
  CREATE FUNCTION gate.pass() RETURNS event_trigger LANGUAGE plpgsql AS $$
  BEGIN
    WHILE EXISTS (SELECT FROM gate.closed) LOOP
      PERFORM pg_sleep(0.05);
    END LOOP;
  END $$;
  CREATE EVENT TRIGGER gate ON ddl_command_start EXECUTE FUNCTION gate.pass()`;

let copy: DatabaseCopy;

const asRoot = (sql: string) => asSuperuser((client) => client.query(sql), copy.name);

beforeEach(async () => {
  copy = await emptyDatabase();
  await asRoot(GATE);
});
afterEach(() => copy.drop());

function migration() {
  const child = spawn(process.execPath, ['dist/src/cli/migrate.js'], {
    cwd: root,
    env: { PATH: process.env.PATH, DATABASE_OWNER_URL: copy.ownerUrl },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return { child, ended: once(child, 'exit').then(([code]) => ({ code: code as number | null, said })) };
}

const waiting = async (on: 'advisory' | 'PgSleep') => {
  const { rows } = await asRoot(
    `SELECT 1 FROM pg_stat_activity WHERE datname = '${copy.name}' AND wait_event = '${on}'`,
  );
  return rows.length;
};

describe('four instances migrate one database', () => {
  it('one is killed in the middle, one of the others does it all, the rest find it done', async () => {
    const all = readdirSync(`${root}/migrations`).length;
    for (let round = 0; round < ROUNDS; round++) {
      await asRoot('DROP SCHEMA public CASCADE; CREATE SCHEMA public AUTHORIZATION megdan_owner');
      await asRoot("INSERT INTO gate.closed VALUES ('test')");
      const first = migration();
      await until('the first in the middle', async () => (await waiting('PgSleep')) === 1);
      const others = [migration(), migration(), migration()];
      await until('the others behind it', async () => (await waiting('advisory')) === 3);
      first.child.kill('SIGKILL');
      await asRoot('DELETE FROM gate.closed');

      const outcomes = await Promise.all(others.map(({ ended }) => ended));
      expect(outcomes.map(({ code, said }) => (code === 0 ? 0 : said))).toEqual([0, 0, 0]);
      const busy = outcomes.filter(({ said }) => said.startsWith('Migrated: '));
      const idle = outcomes.filter(({ said }) => said.startsWith('Nothing to migrate'));
      expect([busy.length, idle.length]).toEqual([1, 2]);
      const { rows } = await asRoot(
        'SELECT count(DISTINCT name)::int, count(*)::int AS "all" FROM migration',
      );
      expect(rows[0]).toEqual({ count: all, all });
    }
  });
});
