import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startWorker, type RealProcess } from '../support/real-processes.js';
import { until } from '../support/until.js';
import { collecting, sign, type House } from '../e2e/petition-signers.fixture.js';
import { bulkStates, doubledDigests, unaccountedRuns } from './invariants.js';
import { digestHouse, type DigestHouse } from './digest-house.js';

const SIGNERS = 200;
const KILLS = 2;
/** Messages that one worker may be handing over at the same moment. */
const LANES = 20;
const LEASE_MS = 61_000;
const STALE_MS = 6 * 60_000;

let around: DigestHouse;
let house: House;
let people = 0;
const workers: RealProcess[] = [];

beforeAll(async () => {
  around = await digestHouse();
  house = { db: around.db, get: around.get, now: () => around.clock.now() };
});
afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.end('SIGKILL')));
  await around.close();
});

const signers = (count: number) =>
  Array.from({ length: count }, () => ({ email: `podpisal${(people += 1)}@poshta.example` }));
const received = () => around.sink.letters.length;
const start = () => {
  const worker = startWorker({ ...around.environment, ROLE: 'worker' });
  workers.push(worker);
  return worker;
};

/** Nothing runs by itself: the plan is made as the outbox would have it made. */
async function planned(id: string, eventId: string): Promise<void> {
  const { PetitionNewsListener } = await import('../../src/civic/petitions/news/news.listener.js');
  await house.db.transaction((tx) =>
    house.get(PetitionNewsListener).run(tx, {
      id: eventId,
      name: 'petition.stopped',
      payload: { id },
      occurredAt: house.now(),
    }),
  );
}

describe('letters to signers', () => {
  it('are planned once, however often and wherever their event is delivered', async () => {
    const id = await collecting(house);
    await sign(house, id, signers(3));
    await Promise.all(['70', '70', '70'].map((eventId) => planned(id, eventId)));
    const { BulkDelivery } = await import('../../src/platform/mail/index.js');
    await Promise.all([house.get(BulkDelivery).drain(), house.get(BulkDelivery).drain()]);
    expect(received()).toBe(3);
    expect(await unaccountedRuns(house.db)).toEqual([]);
  });

  it('of a worker that stopped between claim and answer are given up, and sent by nobody else', async () => {
    const { BulkDelivery, BulkLedger, STALE_CLAIM_MS } = await import('../../src/platform/mail/index.js');
    const [ledger, delivery] = [house.get(BulkLedger), house.get(BulkDelivery)];
    const id = await collecting(house);
    await sign(house, id, signers(1));
    around.sink.forget();
    await planned(id, '71');
    const [message] = await ledger.lease(10, house.now());
    expect(await ledger.claim({ message: message!, covers: '1', now: house.now() })).toBe(true);
    around.clock.moveBy(STALE_CLAIM_MS + 1_000);
    await delivery.drain();
    expect(await ledger.giveUpStaleClaims(house.now())).toBe(1);
    await delivery.drain();
    expect(received()).toBe(0);
  });

  it(`survive ${KILLS} kills of two workers: nobody has one twice, everybody is accounted for`, async () => {
    const id = await collecting(house);
    await sign(house, id, signers(SIGNERS));
    around.sink.forget();
    around.sink.script = () => ({ slowMs: 3 });
    await planned(id, '72');
    const pair = [start(), start()];
    for (let kill = 0; kill < KILLS; kill += 1) {
      const goal = Math.floor((SIGNERS / (KILLS + 1)) * (kill + 1));
      await until(`${goal} letters`, () => received() >= goal, { within: 120_000 });
      await pair[kill % 2]!.end('SIGKILL');
      around.clock.moveBy(LEASE_MS);
      pair[kill % 2] = start();
    }
    await until(
      'every letter to be settled',
      async () => {
        const { queued = 0, claimed = 0 } = await bulkStates(house.db);
        if (queued + claimed === 0) return true;
        if (queued === 0) around.clock.moveBy(STALE_MS);
        return false;
      },
      { within: 120_000, every: 500 },
    );
    expect(doubledDigests(around.sink.accepted)).toEqual([]);
    expect(await unaccountedRuns(house.db)).toEqual([]);
    const [sure] = await house.db.read<{ sent: number; unknown: number }>(
      `SELECT count(*) FILTER (WHERE state = 'sent')::int AS sent, count(*) FILTER (WHERE state = 'unknown')::int AS unknown
       FROM bulk_message WHERE period LIKE $1`,
      [`${id}-%`],
    );
    expect(sure!.sent + sure!.unknown).toBe(SIGNERS);
    expect(sure!.unknown).toBeLessThanOrEqual(KILLS * LANES);
  });
});
