import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import { testPetition } from '../../petition.factory.js';
import { Withdrawals } from '../confirming/withdrawals.service.js';
import { SignatureRecount } from '../recount/signature-recount.jobs.js';
import { signatureEntry } from '../signature.ledger.js';
import { SignaturesAtWork } from '../signatures-at-work.factory.js';

const NOW = new Date('2026-11-22T10:00:00Z');
const ROUNDS = 15;

let db: TestDatabase;
let one: SignaturesAtWork;
let two: SignaturesAtWork;

beforeAll(async () => {
  db = await testDatabase();
  const keys = { secretKeys: [{ id: 'k1', key: Buffer.alloc(32, 1) }], lookupKey: Buffer.alloc(32, 2) };
  one = new SignaturesAtWork(db.database, keys);
  two = new SignaturesAtWork(await db.another(), keys);
});
afterAll(async () => {
  await db.close();
});

const collecting = (columns = {}) => db.database.transaction((tx) => testPetition(tx, NOW, columns));
const equal = (count: number) => ({ signatures: count, tally: count, days: count, ledger: count });
const tallied = (outcomes: string[]) =>
  Object.fromEntries(
    [...new Set(outcomes)].sort().map((what) => [what, outcomes.filter((o) => o === what).length]),
  );

describe('confirming', () => {
  it('counts one token once, of fifty at the same moment', async () => {
    const petitionId = await collecting();
    const id = await one.asks(petitionId, 'ana@primer.bg', NOW);
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, () => one.intake.confirm({ petitionId, id, now: NOW })),
    );
    expect(tallied(outcomes)).toEqual({ already: 49, counted: 1 });
    expect(await one.counts(petitionId)).toEqual(equal(1));
  });

  it('enters in the ledger what everybody else enters', async () => {
    const petitionId = await collecting();
    const id = await one.asks(petitionId, 'vera@primer.bg', NOW);
    await one.intake.confirm({ petitionId, id, now: NOW });
    const entries = await db.database.read<{ kind: string; body: string; commitment: string }>(
      `SELECT kind, body, commitment FROM ledger_entry, signature
       WHERE subject = 'petition:' || $1 AND petition_id = $1::bigint`,
      [petitionId],
    );
    const { commitment } = entries[0]!;
    const { kind, body } = signatureEntry('signed', { petitionId, commitment, channel: 'email' });
    expect(entries).toEqual([{ kind, body: JSON.stringify(body), commitment }]);
  });

  it('counts twenty spellings of one mailbox once', async () => {
    const petitionId = await collecting();
    const spellings = [
      'ana.stoykova',
      'anastoykova',
      'A.N.A.Stoykova',
      'ANASTOYKOVA',
      'ana.stoykova+podpiska',
    ].flatMap((local) =>
      ['gmail.com', 'Gmail.com', 'googlemail.com', 'GOOGLEMAIL.COM'].map((domain) => `${local}@${domain}`),
    );
    const ids = await Promise.all(spellings.map((email) => one.asks(petitionId, email, NOW)));
    const outcomes = await Promise.all(
      ids.map((id, at) => [one, two][at % 2]!.intake.confirm({ petitionId, id, now: NOW })),
    );
    expect(tallied(outcomes)).toEqual({ counted: 1, duplicate: 19 });
    expect(await one.counts(petitionId)).toEqual(equal(1));
  });

  it('counts once whichever of two processes is first', async () => {
    const petitionId = await collecting();
    for (let round = 0; round < ROUNDS; round += 1) {
      const id = await one.asks(petitionId, `round${round}@primer.bg`, NOW);
      const outcomes = await Promise.all(
        Array.from({ length: 12 }, (_, at) =>
          [one, two][at % 2]!.intake.confirm({ petitionId, id, now: NOW }),
        ),
      );
      expect(tallied(outcomes)).toEqual({ already: 11, counted: 1 });
    }
    expect(await one.counts(petitionId)).toEqual(equal(ROUNDS));
  });

  it('lets batches pass each other that come in opposite order', async () => {
    const petitions = await Promise.all([collecting(), collecting(), collecting()]);
    for (let round = 0; round < ROUNDS; round += 1) {
      const pairs = await Promise.all(
        petitions.flatMap((petitionId) =>
          Array.from({ length: 6 }, async (_, at) => {
            const email = `r${round}p${at}@primer.bg`;
            return {
              petitionId,
              ids: [await one.asks(petitionId, email, NOW), await one.asks(petitionId, email, NOW)],
            };
          }),
        ),
      );
      const outcomes = await Promise.all([
        ...pairs.map(({ petitionId, ids }) => one.intake.confirm({ petitionId, id: ids[0]!, now: NOW })),
        ...pairs
          .toReversed()
          .map(({ petitionId, ids }) => two.intake.confirm({ petitionId, id: ids[1]!, now: NOW })),
      ]);
      expect(tallied(outcomes)).toEqual({ counted: 18, duplicate: 18 });
    }
    for (const petitionId of petitions) expect(await one.counts(petitionId)).toEqual(equal(6 * ROUNDS));
  });

  it('says the same of what is held, and does not count it', async () => {
    const petitionId = await collecting();
    const id = await one.asks(petitionId, 'held@primer.bg', NOW, { holdReason: 'manyFromNetwork' });
    expect(await one.intake.confirm({ petitionId, id, now: NOW })).toBe('counted');
    expect(await one.intake.confirm({ petitionId, id, now: NOW })).toBe('already');
    expect(await one.counts(petitionId)).toEqual(equal(0));
    expect(await db.database.read('SELECT state FROM signature WHERE id = $1', [id])).toEqual([
      { state: 'held' },
    ]);
  });

  it('takes nothing after the end, whoever is in the middle of it', async () => {
    const petitionId = await collecting();
    const ids = await Promise.all(
      Array.from({ length: 40 }, (_, at) => one.asks(petitionId, `e${at}@primer.bg`, NOW)),
    );
    const closing = db.database.transaction((tx) =>
      tx.query(`UPDATE petition SET state = 'closed', closed_at = $2 WHERE id = $1`, [petitionId, NOW]),
    );
    const outcomes = await Promise.all([
      ...ids.slice(0, 20).map((id) => one.intake.confirm({ petitionId, id, now: NOW })),
      ...ids.slice(20).map((id) => two.intake.confirm({ petitionId, id, now: NOW })),
    ]);
    await closing;
    const { counted = 0, closed = 0 } = tallied(outcomes);
    expect(counted + closed).toBe(40);
    expect(await one.counts(petitionId)).toEqual(equal(counted));
    const late = await one.asks(petitionId, 'late@primer.bg', NOW);
    expect(await one.intake.confirm({ petitionId, id: late, now: NOW })).toBe('closed');
  });

  it('waits for whoever closes, and then counts nothing', async () => {
    const petitionId = await collecting();
    const id = await one.asks(petitionId, 'waits@primer.bg', NOW);
    let confirmed: Promise<string> | undefined;
    await db.database.transaction(async (tx) => {
      await tx.query(`UPDATE petition SET state = 'closed', closed_at = $2 WHERE id = $1`, [petitionId, NOW]);
      confirmed = two.intake.confirm({ petitionId, id, now: NOW });
    });
    expect(await confirmed).toBe('closed');
    expect(await one.counts(petitionId)).toEqual(equal(0));
  });

  it('does not count what ran out, and leaves the others of the batch alone', async () => {
    const petitionId = await collecting();
    const early = await one.asks(petitionId, 'early@primer.bg', new Date('2026-11-01T10:00:00Z'));
    const ids = await Promise.all(
      ['a', 'b', 'c'].map((who) => one.asks(petitionId, `${who}@primer.bg`, NOW)),
    );
    const outcomes = await Promise.all(
      [early, ...ids].map((id) => one.intake.confirm({ petitionId, id, now: NOW })),
    );
    expect(outcomes).toEqual(['expired', 'counted', 'counted', 'counted']);
  });

  it('fails alone with what cannot be written', async () => {
    const petitionId = await collecting();
    const ids = await Promise.all(
      ['x', 'y', 'z'].map((who) => one.asks(petitionId, `${who}@primer.bg`, NOW)),
    );
    const outcomes = await Promise.allSettled(
      [...ids, 'no number'].map((id) => one.intake.confirm({ petitionId, id, now: NOW })),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected']);
    expect(await one.counts(petitionId)).toEqual(equal(3));
  });

  it('tells whoever seeks backers', async () => {
    const petitionId = await collecting({
      state: 'seeking',
      published_at: null,
      closes_at: null,
      seeking_until: new Date('2026-12-22T22:00:00Z'),
    });
    const id = await one.asks(petitionId, 'backer@primer.bg', NOW);
    expect(await one.intake.confirm({ petitionId, id, now: NOW })).toBe('counted');
    expect(one.settled).toEqual([petitionId]);
  });
});

describe('withdrawing', () => {
  it('uncounts once, erases, and frees the address', async () => {
    const petitionId = await collecting();
    const withdrawals = new Withdrawals(db.database, one.tallies, one.ledger);
    const id = await one.asks(petitionId, 'goes@primer.bg', NOW, { settlement: '65334' });
    await one.intake.confirm({ petitionId, id, now: NOW });
    await Promise.all(Array.from({ length: 10 }, () => withdrawals.withdraw({ petitionId, id }, NOW)));
    expect(await one.counts(petitionId)).toEqual(equal(0));
    expect(await one.intake.confirm({ petitionId, id, now: NOW })).toBe('withdrawn');
    expect(
      await db.database.read(
        'SELECT state, email_lookup, name_lookup, sealed, shows_name FROM signature WHERE id = $1',
        [id],
      ),
    ).toEqual([
      { state: 'withdrawn', email_lookup: null, name_lookup: null, sealed: null, shows_name: false },
    ]);
    const again = await one.asks(petitionId, 'goes@primer.bg', NOW);
    expect(await one.intake.confirm({ petitionId, id: again, now: NOW })).toBe('counted');
    expect(await one.counts(petitionId)).toEqual(equal(1));
  });
});

describe('the recount', () => {
  it('finds nothing where all is right, and what somebody changed', async () => {
    const petitionId = await collecting();
    const ids = await Promise.all(['k', 'l'].map((who) => one.asks(petitionId, `${who}@primer.bg`, NOW)));
    await Promise.all(ids.map((id) => one.intake.confirm({ petitionId, id, now: NOW })));
    const recount = new SignatureRecount(db.database);
    expect(await recount.recount(NOW)).toEqual([]);
    await db.database.transaction((tx) =>
      tx.query('UPDATE petition_tally SET count = count + 1 WHERE petition_id = $1', [petitionId]),
    );
    const difference = { petitionId, channel: 'email', signatures: 2, tally: 3, days: 2 };
    expect(await recount.recount(NOW)).toEqual([difference]);
    expect(await db.database.read('SELECT petition_id, tally FROM signature_difference')).toEqual([
      { petition_id: petitionId, tally: 3 },
    ]);
    // It is told, not repaired.
    expect((await one.counts(petitionId)).tally).toBe(3);
  });
});
