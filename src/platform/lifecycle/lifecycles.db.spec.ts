import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Audit } from '../audit/index.js';
import type { Clock } from '../clock/index.js';
import { IllegalTransition, NotFound, RuleBroken } from '../errors/index.js';
import { Outbox } from '../outbox/index.js';
import { testDatabase, type TestDatabase } from '../../../test/support/database.js';
import { asSuperuser } from '../../../test/support/services.js';
import { defineLifecycle, Lifecycles } from './index.js';

const ROUNDS = 10;
const label = { bg: 'Етикет', en: 'Label' };
const actor = { kind: 'staff', id: '5' } as const;

const lampLifecycle = defineLifecycle({
  subject: 'lamp',
  table: 'lamp',
  initial: 'off',
  states: { off: { label }, on: { label }, broken: { label, final: true } },
  transitions: {
    switchOn: { label, from: ['off'], to: 'on', by: 'lamps.switch', announces: 'lamp.lit' },
    fall: { label, from: ['off', 'on'], to: 'broken', by: 'clock', needs: ['reason'] },
  },
});

describe('lifecycles in the database', () => {
  let db: TestDatabase;
  let lifecycles: Lifecycles;
  const now = new Date('2026-11-22T10:00:00Z');

  beforeAll(async () => {
    db = await testDatabase();
    await asSuperuser(
      (owner) =>
        owner.query(
          "CREATE TABLE lamp (id bigint PRIMARY KEY, state text NOT NULL DEFAULT 'off', lit_at timestamptz); GRANT ALL ON lamp TO megdan_app",
        ),
      db.name,
    );
    lifecycles = new Lifecycles(new Audit(), new Outbox({ now: () => now } as Clock));
  });
  afterAll(() => db.close());
  beforeEach(() => db.dataSource.query('DELETE FROM lamp; INSERT INTO lamp (id) VALUES (1)'));

  const switchOn = () =>
    db.database.transaction((tx) =>
      lifecycles.apply(tx, lampLifecycle, {
        id: '1',
        transition: 'switchOn',
        actor,
        now,
        values: { litAt: now },
      }),
    );

  it('moves the state, writes history and audit, and announces, all at once', async () => {
    await switchOn();
    expect(await db.database.read('SELECT state, lit_at FROM lamp')).toEqual([{ state: 'on', lit_at: now }]);
    expect(await lifecycles.history(db.database, { type: 'lamp', id: '1' })).toEqual([
      { transition: 'switchOn', fromState: 'off', toState: 'on', note: {}, at: now },
    ]);
    expect(
      await db.database.read(
        "SELECT actor_kind, actor_id, action, details FROM audit_entry WHERE subject_type = 'lamp'",
      ),
    ).toEqual([
      { actor_kind: 'staff', actor_id: '5', action: 'lamp.switchOn', details: { from: 'off', to: 'on' } },
    ]);
    const moved = { type: 'lamp', id: '1', transition: 'switchOn', from: 'off', to: 'on' };
    expect(await db.database.read('SELECT name, payload FROM outbox_event ORDER BY id')).toEqual([
      { name: 'lifecycle.moved', payload: moved },
      { name: 'lamp.lit', payload: { id: '1' } },
    ]);
  });

  it('lets one of many win, and tells the others that they came late', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      await db.dataSource.query("UPDATE lamp SET state = 'off'");
      const outcomes = await Promise.allSettled(Array.from({ length: 6 }, switchOn));
      const late = outcomes
        .filter((outcome) => outcome.status === 'rejected')
        .map(({ reason }) => reason as unknown);
      expect(late).toHaveLength(5);
      expect(late.every((reason) => reason instanceof IllegalTransition)).toBe(true);
    }
  });

  it('asks for what the transition needs, and leaves nothing half-written', async () => {
    const fall = (reason: string) =>
      db.database.transaction((tx) =>
        lifecycles.apply(tx, lampLifecycle, {
          id: '1',
          transition: 'fall',
          actor: { kind: 'clock' },
          now,
          note: { reason },
        }),
      );
    await expect(fall('  ')).rejects.toThrow(RuleBroken);
    expect(await db.database.read('SELECT state FROM lamp')).toEqual([{ state: 'off' }]);
    await fall('wind');
    expect(await db.database.read('SELECT state FROM lamp')).toEqual([{ state: 'broken' }]);
  });

  it('does not know a row that is not there', async () => {
    const missing = db.database.transaction((tx) =>
      lifecycles.apply(tx, lampLifecycle, { id: '99', transition: 'switchOn', actor, now }),
    );
    await expect(missing).rejects.toThrow(NotFound);
  });
});

describe('append-only tables', () => {
  let db: TestDatabase;
  beforeAll(async () => void (db = await testDatabase()));
  afterAll(() => db.close());

  it.each(['audit_entry', 'lifecycle_step'])(
    'the application may neither change nor delete in %s',
    async (table) => {
      await expect(db.dataSource.query(`UPDATE ${table} SET at = at`)).rejects.toThrow('permission denied');
      await expect(db.dataSource.query(`DELETE FROM ${table}`)).rejects.toThrow('permission denied');
    },
  );
});
