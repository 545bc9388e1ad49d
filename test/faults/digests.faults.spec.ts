import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { type RealProcess, startWorker } from '../support/real-processes.js';
import type { Moment, Reply } from '../support/smtp-sink.js';
import { until } from '../support/until.js';
import { digestHouse, type DigestHouse } from './digest-house.js';
import { bulkStates, doubledDigests, unaccountedRuns } from './invariants.js';

const isLong = process.env.FAULTS === 'long';
const SUBSCRIBERS = isLong ? 5_000 : 300;
const KILLS = isLong ? 50 : 4;
const BATCH = 250;
/** Messages that one worker may be handing over at the same moment. */
const LANES = 20;
const LEASE_MS = 61_000;
const STALE_MS = 6 * 60_000;
const PATIENCE = { within: isLong ? 300_000 : 60_000 };

let house: DigestHouse;
let workers: RealProcess[];

beforeEach(async () => {
  house = await digestHouse();
  workers = [];
});
afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.end('SIGKILL')));
  await house.close();
});

const addressOf = (index: number) => `abonat${index}@poshta.example`;

/** Everybody follows the topic, something happens, and the daily run is planned; workers do the rest. */
async function planDigest(): Promise<void> {
  for (let first = 0; first < SUBSCRIBERS; first += BATCH) {
    const people = Array.from({ length: Math.min(BATCH, SUBSCRIBERS - first) }, (_, index) => ({
      email: addressOf(first + index),
      keys: ['topic:urban'],
      frequency: 'daily' as const,
    }));
    await house.subscribe(...people);
  }
  await tellSomething('901');
}

async function tellSomething(id: string): Promise<void> {
  await house.subject({ id, title: `Наредба № ${id}` });
  await house.news(id, 'opened');
  const day = new Date(house.clock.now().getTime() + 48 * 3_600_000).toISOString().slice(0, 10);
  // By noon the workers' own schedule asks for this very run, and not, as in the morning, for the one of the day before.
  house.clock.moveTo(`${day}T10:00:00Z`);
  const { DigestPlanner } = await import('../../src/outreach/notifications/index.js');
  await house.get(DigestPlanner).daily(day, house.clock.now());
}

const start = () => {
  const worker = startWorker({ ...house.environment, ROLE: 'worker' });
  workers.push(worker);
  return worker;
};

const received = () => house.sink.letters.length;
const afterMore = (letters: number) => {
  const goal = Math.min(received() + letters, SUBSCRIBERS - 1);
  return until(`${goal} letters`, () => received() >= goal, PATIENCE);
};

async function isAllSettled(): Promise<boolean> {
  const { queued = 0, claimed = 0 } = await bulkStates(house.db);
  return queued + claimed === 0;
}

/** Whoever was killed left leases and claims behind: time passes until they have run out. */
async function settle(): Promise<Record<string, number>> {
  await until(
    'every message to be settled',
    async () => {
      if (await isAllSettled()) return true;
      house.clock.moveBy(STALE_MS);
      return until('what is left', isAllSettled, { within: 15_000, every: 200 }).catch(() => false);
    },
    PATIENCE,
  );
  return bulkStates(house.db);
}

async function expectNothingDoubledNothingMissing(): Promise<void> {
  expect(doubledDigests(house.sink.accepted)).toEqual([]);
  expect(await unaccountedRuns(house.db)).toEqual([]);
}

describe('a digest run', () => {
  it(`survives ${KILLS} kills of its two workers: nobody has it twice, everybody is accounted for`, async () => {
    house.sink.script = () => ({ slowMs: 3 });
    await planDigest();
    let pair = [start(), start()];
    for (let kill = 0; kill < KILLS; kill++) {
      await afterMore(Math.floor(SUBSCRIBERS / (KILLS * 2)));
      const [victim, other] = kill % 2 === 0 ? [pair[0]!, pair[1]!] : [pair[1]!, pair[0]!];
      await victim.end('SIGKILL');
      house.clock.moveBy(LEASE_MS);
      pair = [start(), other];
    }
    const states = await settle();
    await expectNothingDoubledNothingMissing();
    expect(states.unknown ?? 0).toBeLessThanOrEqual(KILLS * LANES);
    expect((states.sent ?? 0) + (states.unknown ?? 0)).toBe(SUBSCRIBERS);

    const [unsure] = await house.db.read<{ count: number }>(
      `SELECT count(*)::int FROM bulk_message WHERE state = 'unknown'`,
    );
    await tellSomething('902');
    await settle();
    await expectNothingDoubledNothingMissing();
    const again = (
      await Promise.all(house.sink.accepted.slice(-SUBSCRIBERS).map((letter) => letter.parse()))
    ).filter(({ text = '' }) => text.includes('Наредба № 901') && text.includes('Наредба № 902'));
    expect(again).toHaveLength(unsure!.count);
  });

  it('survives a Redis that forgets everything, again and again', async () => {
    house.sink.script = () => ({ slowMs: 3 });
    await planDigest();
    start();
    start();
    const flusher = new Redis(house.redisUrl);
    for (let flush = 0; flush < 4; flush++) {
      await afterMore(Math.floor(SUBSCRIBERS / 8));
      await flusher.flushdb();
    }
    flusher.disconnect();
    expect(await settle()).toEqual({ sent: SUBSCRIBERS });
    await expectNothingDoubledNothingMissing();
  });

  it('goes on without a worker that was stopped past its lease, which sends nothing twice when it wakes', async () => {
    house.sink.script = () => ({ slowMs: 3 });
    await planDigest();
    const stalled = start();
    await afterMore(20);
    stalled.pause();
    start();
    house.clock.moveBy(LEASE_MS);
    await until(
      'the others to be sent',
      async () => ((await bulkStates(house.db)).queued ?? 0) === 0,
      PATIENCE,
    );
    stalled.resume();
    const states = await settle();
    await expectNothingDoubledNothingMissing();
    expect((states.sent ?? 0) + (states.unknown ?? 0)).toBe(SUBSCRIBERS);
  });

  it('takes every answer of a mail server for what it is', async () => {
    const seen = new Set<string>();
    const once = (to: string, reply: Reply): Reply => (seen.has(to) ? 'ok' : (seen.add(to), reply));
    const answers: ((moment: Moment) => Reply)[] = [
      () => 'ok',
      ({ stage, to }) => (stage === 'recipient' ? once(to, { code: 451 }) : 'ok'),
      ({ stage }) => (stage === 'recipient' ? { code: 550, text: '5.1.1 no such mailbox' } : 'ok'),
      ({ stage, to }) => (stage === 'recipient' ? once(to, 'reset') : 'ok'),
      ({ stage }) => (stage === 'end' ? 'reset' : 'ok'),
    ];
    house.sink.script = (moment) => {
      const index = Number(/\d+/.exec(moment.to)?.[0] ?? 0);
      return moment.to ? answers[index % answers.length]!(moment) : 'ok';
    };
    await planDigest();
    start();
    const states = await settle();
    await expectNothingDoubledNothingMissing();
    const share = SUBSCRIBERS / answers.length;
    expect(states).toEqual({ sent: share * 3, failed: share, unknown: share });
    const [suppressed] = await house.db.read<{ count: number }>('SELECT count(*)::int FROM suppression');
    expect(suppressed!.count).toBe(share);
  });
});
