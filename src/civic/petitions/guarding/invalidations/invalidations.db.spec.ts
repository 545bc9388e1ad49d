import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import { rows } from '../../../../platform/database/index.js';
import { Conflict } from '../../../../platform/errors/index.js';
import { testPetition } from '../../petition.factory.js';
import {
  countsOf,
  guardingAtWork,
  numbers,
  testSignature,
  type TestSigner,
} from '../guarding-at-work.factory.js';
import type { TypedCriteria } from '../criteria/criteria.rules.js';

const CLERK = { kind: 'staff', id: '7' } as const;
const GENUINE = 5;

let db: TestDatabase;
let work: ReturnType<typeof guardingAtWork>;
let now: Date;
let petition: string;

beforeAll(async () => {
  db = await testDatabase();
  now = new Date('2026-11-05T10:00:00Z');
  work = guardingAtWork(db.database, { now: () => now });
});
afterAll(() => db.close());
beforeEach(async () => {
  now = new Date('2026-11-05T10:00:00Z');
  petition = await db.database.transaction((tx) => testPetition(tx, now));
});

const signed = (signer: Omit<TestSigner, 'petitionId'> = {}) =>
  db.database.transaction((tx) => testSignature(tx, work, { petitionId: petition, ...signer }, now));

/** Many by one row, which only their numbers tell apart. */
async function crowd(size: number, change: Omit<TestSigner, 'petitionId'>): Promise<void> {
  const id = await signed(change);
  await db.database.transaction(async (tx) => {
    const copies = await rows<{ commitment: string }>(
      tx,
      `INSERT INTO signature (id, petition_id, channel, name_lookup, domain_id, block_lookup, shows_name, wants_news, settlement,
         locale, commitment, asked_at, state, counted_at, confirmed_at)
       SELECT n, petition_id, channel, name_lookup, domain_id,
         block_lookup, false, false, settlement, 'bg', md5(commitment || n), asked_at, state, counted_at, confirmed_at
       FROM signature, unnest($2::bigint[]) AS n WHERE id = $1 RETURNING commitment`,
      [id, await numbers(tx, size - 1, now)],
    );
    if (change.state === 'held') return;
    const same = { petitionId: petition, channel: 'email', settlement: null, countedAt: now } as const;
    await work.tallies.change(
      tx,
      Array.from(copies, () => same),
      1,
    );
    const entries = copies.map(({ commitment }) => ({
      kind: 'petition.signed',
      subject: { type: 'petition', id: petition },
      body: { commitment, channel: 'email' },
    }));
    await work.ledger.append(tx, entries, now);
  });
}

const plan = (typed: Omit<TypedCriteria, 'petitionId'>) =>
  db.database.transaction((tx) =>
    work.invalidations.plan(tx, { petitionId: petition, ...typed }, CLERK, now),
  );
const start = (id: string) =>
  db.database.transaction((tx) => work.invalidations.start(tx, id, 'Подадени са автоматично', CLERK, now));
const undo = (id: string) => db.database.transaction((tx) => work.invalidations.undo(tx, id, CLERK, now));
const invalidation = async (id: string) =>
  (
    await db.database.read<{
      state: string;
      foreseen: number;
      counted: number;
      held: number;
      restored: number;
    }>('SELECT state, foreseen, counted, held, restored FROM signature_sweep WHERE id = $1', [id])
  )[0]!;
const all = (count: number) => ({ rows: count, tally: count, days: count, ledger: count });

describe('a bulk invalidation', () => {
  it.each([
    ['a name in another spelling', { name: 'ИВАН  ПЕТРОВ-Димов' }],
    ['a domain', { domain: 'spam.example' }],
    ['a domain with a star', { domain: '*.example' }],
    ['an address of the network', { network: '203.0.113.99' }],
    ['a wider network', { network: '203.0.112.0/20' }],
    ['a time', { from: new Date('2026-11-05T09:00:00Z'), to: new Date('2026-11-05T09:30:00Z') }],
    ['all of it together', { name: 'Иван Петров Димов', domain: 'spam.example', network: '203.0.113.0/24' }],
  ])('finds by %s, changes nothing before it begins, and nothing else after', async (_what, typed) => {
    const bad = {
      name: 'Иван Петров Димов',
      ip: '203.0.113.7',
      confirmedAt: new Date('2026-11-05T09:10:00Z'),
    };
    const first = await signed({ ...bad, email: 'a1@spam.example' });
    await signed({ ...bad, email: 'a2@spam.example', state: 'held', holdReason: 'rate' });
    await signed({ name: 'Ана Стойкова', email: 'ana@abv.bg', ip: '198.51.100.4' });
    const id = await plan(typed);
    expect(await invalidation(id)).toMatchObject({ state: 'planned', foreseen: 2, counted: 0 });
    expect(await countsOf(db.database, petition)).toEqual({ ...all(2), held: 1, invalid: 0 });

    await start(id);
    await work.runs.drain();
    expect(await invalidation(id)).toEqual({ state: 'done', foreseen: 2, counted: 1, held: 1, restored: 0 });
    expect(await countsOf(db.database, petition)).toEqual({ ...all(1), held: 0, invalid: 2 });

    await undo(id);
    await work.runs.drain();
    expect(await invalidation(id)).toMatchObject({ state: 'undone', restored: 2 });
    expect(await countsOf(db.database, petition)).toEqual({ ...all(2), held: 1, invalid: 0 });
    const [row] = await db.database.read('SELECT state, ended_at, sweep_id FROM signature WHERE id = $1', [
      first,
    ]);
    expect(row).toEqual({ state: 'counted', ended_at: null, sweep_id: null });
  });

  it('goes on where it was killed between two batches, and counts each signature once', async () => {
    await crowd(2_500, { email: 'bot@spam.example', ip: '203.0.113.7' });
    for (let left = 0; left < GENUINE; left += 1) await signed();
    const id = await plan({ network: '203.0.113.7' });
    await start(id);
    expect(await work.runs.turn(id)).toBe(true);
    const dying = new Error('killed');
    const append = work.ledger.append.bind(work.ledger);
    work.ledger.append = () => Promise.reject(dying);
    await expect(work.runs.turn(id)).rejects.toBe(dying);
    work.ledger.append = append;
    expect(await countsOf(db.database, petition)).toMatchObject({ ...all(1_500 + GENUINE), invalid: 1_000 });
    expect(await invalidation(id)).toMatchObject({ state: 'running', counted: 1_000 });
    await work.otherRuns.drain();
    expect(await invalidation(id)).toMatchObject({ state: 'done', counted: 2_500 });
    expect(await countsOf(db.database, petition)).toMatchObject({ ...all(GENUINE), invalid: 2_500 });
  });

  it('is not done twice by two workers at once, nor undone twice', async () => {
    await crowd(3_300, { email: 'bot@spam.example', ip: '203.0.113.7' });
    await signed();
    const id = await plan({ domain: 'spam.example' });
    await start(id);
    await Promise.all([work.runs.drain(), work.otherRuns.drain(), work.runs.drain()]);
    await work.runs.drain();
    expect(await invalidation(id)).toMatchObject({ state: 'done', counted: 3_300 });
    expect(await countsOf(db.database, petition)).toMatchObject({ ...all(1), invalid: 3_300 });
    await undo(id);
    await Promise.all([work.runs.drain(), work.otherRuns.drain()]);
    await work.runs.drain();
    expect(await invalidation(id)).toMatchObject({ state: 'undone', restored: 3_300 });
    expect(await countsOf(db.database, petition)).toMatchObject({ ...all(3_301), invalid: 0 });
  });

  it('can be undone before it is through', async () => {
    await crowd(1_500, { email: 'bot@spam.example', ip: '203.0.113.7' });
    const id = await plan({ domain: 'spam.example' });
    await start(id);
    await work.runs.turn(id);
    await undo(id);
    await work.runs.drain();
    expect(await invalidation(id)).toMatchObject({ state: 'undone', counted: 1_000, restored: 1_000 });
    expect(await countsOf(db.database, petition)).toMatchObject(all(1_500));
  });

  it('leaves alone who signs after it began', async () => {
    await signed({ email: 'a1@spam.example' });
    const id = await plan({ domain: 'spam.example' });
    await start(id);
    now = new Date(now.getTime() + 1_000);
    await signed({ email: 'a2@spam.example' });
    await work.runs.drain();
    expect(await invalidation(id)).toMatchObject({ state: 'done', counted: 1 });
    expect(await countsOf(db.database, petition)).toMatchObject(all(1));
  });

  it('begins once, with a reason, and leaves three lines in the journal without names', async () => {
    await signed({ name: 'Иван Петров Димов' });
    const id = await plan({ name: 'Иван Петров Димов' });
    const empty = db.database.transaction((tx) => work.invalidations.start(tx, id, '  ', CLERK, now));
    await expect(empty).rejects.toMatchObject({ fields: { reason: 'invalidationReasonMissing' } });
    await start(id);
    await expect(start(id)).rejects.toBeInstanceOf(Conflict);
    await work.runs.drain();
    await undo(id);
    await expect(undo(id)).rejects.toBeInstanceOf(Conflict);
    const journal = await db.database.read<{ action: string; details: object }>(
      `SELECT action, details FROM audit_entry WHERE subject_type = 'signatureSweep' AND subject_id = $1 ORDER BY id`,
      [id],
    );
    expect(journal).toEqual([
      { action: 'signatureSweep.plan', details: { petition, by: 'name', count: 1 } },
      { action: 'signatureSweep.start', details: { petition } },
      { action: 'signatureSweep.undo', details: {} },
    ]);
    const [stored] = await db.database.read<object>('SELECT * FROM signature_sweep WHERE id = $1', [id]);
    expect(JSON.stringify(stored)).not.toContain('Иван');
  });

  it.each([
    [{}, { name: 'criteriaNone' }],
    [{ network: 'ivan' }, { network: 'signingRangeBad' }],
    [{ network: '10.0.0.0/8' }, { network: 'criteriaRangeWide' }],
    [{ domain: 'nobody.example.org' }, { domain: 'criteriaDomainUnknown' }],
    [{ domain: '*' }, { domain: 'signingDomainBad' }],
    [{ from: new Date(2), to: new Date(1) }, { to: 'criteriaTimes' }],
  ])('refuses %j', async (typed, fields) => {
    await expect(plan(typed)).rejects.toMatchObject({ fields });
  });
});

describe('a held signature', () => {
  const held = () => signed({ state: 'held', holdReason: 'rate', settlement: '65334' });

  it('counts once it is released, whoever is faster', async () => {
    const id = await held();
    const tries = Array.from({ length: 6 }, (_, at) =>
      db.database
        .transaction((tx) => work.review[at % 2 ? 'release' : 'refuse'](tx, id, 'checked', CLERK, now))
        .then(() => at % 2),
    );
    const done = (await Promise.allSettled(tries)).filter(({ status }) => status === 'fulfilled');
    expect(done).toHaveLength(1);
    const counted = (done[0] as PromiseFulfilledResult<number>).value;
    expect(await countsOf(db.database, petition)).toEqual({ ...all(counted), held: 0, invalid: 1 - counted });
  });

  it('is counted on the day of its release, and in the ledger as signed', async () => {
    const id = await held();
    now = new Date('2026-11-08T10:00:00Z');
    await db.database.transaction((tx) => work.review.release(tx, id, 'checked', CLERK, now));
    const days = await work.tallies.byDay(db.database, petition);
    expect(days).toEqual([{ day: '2026-11-08', count: 1 }]);
    const [journal] = await db.database.read<object>(
      `SELECT action, details FROM audit_entry WHERE subject_type = 'signature' AND subject_id = $1`,
      [id],
    );
    expect(journal).toEqual({ action: 'signatures.release', details: { reason: 'checked' } });
    expect(await countsOf(db.database, petition)).toMatchObject(all(1));
  });
});
