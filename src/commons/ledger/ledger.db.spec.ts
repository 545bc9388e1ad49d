import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { endOfDay } from '../../platform/clock/index.js';
import { entryHash, GENESIS, rootMessage } from './ledger-format.rules.js';
import {
  dayAfter,
  ledgerAtWork,
  NOON,
  secretKey,
  signed,
  verifierOn,
  type LedgerAtWork,
} from './ledger-at-work.factory.js';
import { leafHash, merkleRoot, rootByPath } from './merkle.rules.js';

const ROUNDS = 8;

let work: LedgerAtWork;
beforeAll(async () => void (work = await ledgerAtWork()));
afterAll(() => work.db.close());
beforeEach(() => work.asOwner('TRUNCATE ledger_entry, ledger_day'));

/** The numbers without a gap, the times without a step back, and every hash over the one before. */
async function expectWholeChain(): Promise<void> {
  let seq = 0n;
  let at = 0;
  let hash: Buffer = GENESIS;
  for (const entry of await work.entries()) {
    seq += 1n;
    expect([entry.seq, entry.at.getTime() >= at]).toEqual([String(seq), true]);
    hash = entryHash({ ...entry, seq }, hash);
    expect(entry.hash).toEqual(hash);
    at = entry.at.getTime();
  }
}

describe('appending', () => {
  it('numbers from one, and nothing is no entry', async () => {
    await work.append([signed('1', 'a'), signed('1', 'b')], NOON);
    await work.append([], NOON);
    await work.append([signed('1', 'c')], NOON);
    expect((await work.entries()).map(({ seq }) => seq)).toEqual(['1', '2', '3']);
    await expectWholeChain();
  });

  it('leaves neither a gap nor a fork when many append at once, and nothing of whoever fails', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const failing = work.db.database.transaction(async (tx) => {
        await work.ledger.append(tx, [signed('1', 'undone')], NOON);
        throw new Error('undone');
      });
      const appended = Array.from({ length: 6 }, (_, at) =>
        work.append([signed('1', `${round}/${at}`), signed('2', `${round}/${at}`)], NOON),
      );
      await Promise.allSettled([failing, ...appended]);
      await expect(failing).rejects.toThrow('undone');
    }
    expect(await work.entries()).toHaveLength(ROUNDS * 12);
    await expectWholeChain();
  });

  it('goes forward when the clock goes back', async () => {
    await work.append([signed('1', 'a')], NOON);
    await work.append([signed('1', 'b')], dayAfter(-2));
    expect((await work.entries()).map(({ at }) => at)).toEqual([NOON, NOON]);
    await expectWholeChain();
  });

  it('never goes into a day that is sealed', async () => {
    await work.append([signed('1', 'a')], NOON);
    await work.seal(dayAfter(1));
    await work.append([signed('1', 'late')], NOON);
    const [, , late] = await work.entries();
    expect(late!.at >= endOfDay('2026-11-02')).toBe(true);
    await expectWholeChain();
  });

  it('is done by the application, which can neither change nor remove anything', async () => {
    await work.threeDays();
    for (const [table, column] of [
      ['ledger_entry', 'seq'],
      ['ledger_day', 'first_seq'],
    ]) {
      for (const deed of [
        `UPDATE ${table} SET ${column} = ${column}`,
        `DELETE FROM ${table}`,
        `TRUNCATE ${table}`,
      ])
        await expect(work.db.database.read(deed)).rejects.toThrow('permission denied');
    }
  });

  it('of many entries is one statement', async () => {
    let statements = 0;
    await work.db.database.transaction(async (tx) => {
      const runner = tx.queryRunner!;
      const query = runner.query.bind(runner) as (...args: unknown[]) => Promise<never>;
      Object.assign(runner, { query: (...args: unknown[]) => ((statements += 1), query(...args)) });
      await work.ledger.append(tx, [signed('1', 'a'), signed('2', 'b'), signed('1', 'c')], NOON);
      expect(statements).toBe(1);
    });
    expect(await work.entries()).toHaveLength(3);
  });
});

describe('sealing', () => {
  it('gives a root to every ended day with entries, and to no other', async () => {
    await work.threeDays();
    const days = await work.days();
    expect(days.map(({ day, firstSeq, lastSeq }) => [day, firstSeq, lastSeq])).toEqual([
      ['2026-11-02', '1', '4'],
      ['2026-11-04', '5', '6'],
    ]);
    const entries = await work.entries();
    for (const { firstSeq, lastSeq, root, lastHash } of days) {
      const ofDay = entries.slice(Number(firstSeq) - 1, Number(lastSeq));
      expect(root).toEqual(merkleRoot(ofDay.map(({ hash }) => leafHash(hash))));
      expect(lastHash).toEqual(ofDay.at(-1)!.hash);
    }
    expect(verifierOn(await work.exported())).toMatchObject({ code: 0 });
  });

  it('does nothing twice, whoever comes first, and nothing before the day is over', async () => {
    await work.append([signed('1', 'a')], NOON);
    await work.seal(NOON);
    await work.seal(new Date(endOfDay('2026-11-02').getTime() - 1));
    expect(await work.days()).toEqual([]);
    const workers = [work.seal(dayAfter(1)), work.seal(dayAfter(1)), work.seal(dayAfter(1))];
    await Promise.all(workers);
    await work.seal(dayAfter(1));
    expect(await work.days()).toHaveLength(1);
    expect((await work.entries()).map(({ kind }) => kind)).toEqual(['petition.signed', 'ledger.key']);
  });

  it('takes in what is appended to the ended day at the same time', async () => {
    const midnight = endOfDay('2026-11-02');
    for (let round = 0; round < ROUNDS; round++) {
      const at = new Date(midnight.getTime() + round * 24 * 3_600_000 - 1);
      const after = new Date(at.getTime() + 60_000);
      await work.append([signed('1', `${round}`)], at);
      await Promise.all([
        ...Array.from({ length: 4 }, (_, one) => work.append([signed('1', `${round}/${one}`)], at)),
        work.seal(after),
      ]);
    }
    await work.seal(dayAfter(ROUNDS + 2));
    await expectWholeChain();
    expect(verifierOn(await work.exported(dayAfter(ROUNDS + 2)))).toMatchObject({ code: 0 });
  });

  it('knows the day on which the clocks change, and the hour that comes twice', async () => {
    const instants = [
      '2026-10-24T20:59:59Z',
      '2026-10-24T21:00:00Z',
      '2026-10-25T21:59:59Z',
      '2026-10-25T22:00:00Z',
    ];
    for (const at of instants) await work.append([signed('1', at)], new Date(at));
    await work.seal(NOON);
    expect((await work.days()).map(({ day, lastSeq }) => [day, lastSeq])).toEqual([
      ['2026-10-24', '1'],
      ['2026-10-25', '3'],
      ['2026-10-26', '4'],
    ]);
    expect(verifierOn(await work.exported())).toMatchObject({ code: 0 });
  });

  it('refuses a day in which an entry is missing', async () => {
    await work.append([signed('1', 'a'), signed('1', 'b'), signed('1', 'c')], NOON);
    await work.asOwner('DELETE FROM ledger_entry WHERE seq = 2');
    await expect(work.seal(dayAfter(1))).rejects.toThrow('gap');
  });

  it('announces a new key in the chain, and lets the old one vouch for it', async () => {
    const [old, next, stranger] = [secretKey('k1'), secretKey('k2'), secretKey('k3')];
    await work.append([signed('1', 'a')], NOON);
    await work.sealingWith(old).run('', dayAfter(1));
    await work.sealingWith(next, old).run('', dayAfter(2));
    await work.sealingWith(next, old).run('', dayAfter(3));
    const [first, second, third] = await work.days();
    expect([first!.keyId, second!.keyId, third!.keyId]).toEqual(['k1', 'k2', 'k2']);
    const trusted = first!.publicKey.toString('hex');
    const sealed = await work.exported(dayAfter(4));
    expect(verifierOn(sealed, '--key', trusted)).toMatchObject({ code: 0 });

    await work.append([signed('1', 'b')], dayAfter(4));
    await work.sealingWith(stranger).run('', dayAfter(5));
    const forged = await work.exported(dayAfter(5));
    expect(verifierOn(forged)).toMatchObject({ code: 0 });
    const verdict = verifierOn(forged, '--key', trusted);
    expect(verdict.said).toContain('the key that signs 2026-11-06 is not vouched for');
    expect(verdict.code).toBe(1);
  });
});

describe('a proof', () => {
  it('leads every entry to the root of its day, also in a day of many subtrees', async () => {
    const size = 2_500;
    const entries = Array.from({ length: size }, (_, at) => signed('1', String(at)));
    await work.append([signed('1', 'the day before')], dayAfter(-1));
    await work.append(entries, NOON);
    await work.seal(dayAfter(1));
    const day = (await work.days())[1]!;
    const trees = work.trees();
    for (const index of [0, 1, 1_023, 1_024, 2_047, 2_048, size - 1]) {
      const [entry] = await work.queries.ofCommitment(String(entries[index]!.body['commitment']));
      const proof = await trees.proof(day, entry!.seq);
      expect([proof.index, proof.size]).toEqual([index, size]);
      expect(rootByPath(leafHash(entry!.hash), proof)).toEqual(day.root);
    }
    expect(rootMessage(day).split('\n')).toHaveLength(6);
  });
});
