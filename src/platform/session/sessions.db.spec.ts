import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../../../test/support/database.js';
import type { SessionKind } from './session.rules.js';
import { Sessions } from './sessions.service.js';

const start = new Date('2026-11-22T08:00:00Z');
const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000);

let db: TestDatabase;
let sessions: Sessions;

beforeAll(async () => {
  db = await testDatabase();
  sessions = new Sessions(db.database);
});
afterAll(() => db.close());

const create = (kind: SessionKind, accountId: string, instead?: string) =>
  db.database.transaction((tx) => sessions.create(tx, { kind, accountId, instead }, start));

describe('sessions', () => {
  it('store no token', async () => {
    const token = await create('staff', '1');
    const [row] = await db.database.read<{ text: string }>(
      'SELECT string_agg(session::text, chr(10)) AS text FROM session',
    );
    expect(row!.text).not.toContain(token);
    expect((await sessions.find('staff', token, start))?.accountId).toBe('1');
  });

  it('open only what they are for', async () => {
    const pending = await create('staffPending', '1');
    expect(await sessions.find('staff', pending, start)).toBeNull();
    expect(await sessions.find('participant', pending, start)).toBeNull();
  });

  it('put an end to the session that the browser brought', async () => {
    const before = await create('staffPending', '2');
    const token = await create('staff', '2', before);
    expect(token).not.toBe(before);
    expect(await sessions.find('staffPending', before, start)).toBeNull();
    expect(await sessions.find('staff', token, start)).not.toBeNull();
  });

  it('live on while used, up to the absolute limit', async () => {
    const token = await create('staff', '3');
    for (let minutes = 50; minutes < 720; minutes += 50) {
      expect(await sessions.find('staff', token, after(minutes))).not.toBeNull();
    }
    expect(await sessions.find('staff', token, after(719))).not.toBeNull();
    expect(await sessions.find('staff', token, after(720))).toBeNull();
  });

  it('end when left alone', async () => {
    const token = await create('staff', '4');
    expect(await sessions.find('staff', token, after(60))).toBeNull();
  });

  it('end all at once, but for one', async () => {
    const [kept, other] = [await create('staff', '5'), await create('staff', '5')];
    const colleague = await create('staff', '6');
    await db.database.transaction((tx) => sessions.endAllOf(tx, 'staff', '5', kept));
    expect(await sessions.find('staff', other, start)).toBeNull();
    expect(await sessions.find('staff', kept, start)).not.toBeNull();
    expect(await sessions.find('staff', colleague, start)).not.toBeNull();
  });

  it('refuse nonsense without asking the database', async () => {
    for (const token of ['', 'x', '\0', 'a'.repeat(43) + ' ', "' OR 1=1 --", undefined]) {
      expect(await sessions.find('staff', token, start)).toBeNull();
    }
  });

  it('are forgotten once they ran out, and not before', async () => {
    const [short, long] = [await create('staff', '7'), await create('participant', '7')];
    await sessions.sweep(after(61));
    const kinds = await db.database.read<{ kind: string }>('SELECT kind FROM session WHERE account_id = 7');
    expect(kinds).toEqual([{ kind: 'participant' }]);
    expect(await sessions.find('participant', long, after(61))).not.toBeNull();
    expect(await sessions.find('staff', short, start)).toBeNull();
  });
});
