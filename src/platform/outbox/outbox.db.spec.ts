import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import Bull from 'bull';
import type { Clock } from '../clock/index.js';
import { rows } from '../database/index.js';
import { Wakeups } from '../queue/index.js';
import { testDatabase, type TestDatabase } from '../../../test/support/database.js';
import { services } from '../../../test/support/services.js';
import { Deliveries, DELIVERIES, type DeliveryRef } from './deliveries.js';
import { DomainListeners } from './domain-listeners.js';
import { Outbox } from './outbox.js';
import { Relay } from './relay.js';

const ROUNDS = 10;

describe('outbox', () => {
  let db: TestDatabase;
  let queue: Bull.Queue<DeliveryRef>;
  let now: Date;
  const clock = { now: () => now } as Clock;

  beforeAll(async () => {
    db = await testDatabase();
    queue = new Bull(DELIVERIES, services().redisUrl, { prefix: `outbox-spec-${process.pid}` });
    await queue.isReady();
  });
  afterAll(async () => {
    await queue.close();
    await db.close();
  });
  beforeEach(async () => {
    now = new Date('2026-11-22T10:00:00Z');
    await queue.empty();
    await db.dataSource.query('UPDATE outbox_event SET relayed_at = $1 WHERE relayed_at IS NULL', [now]);
    await db.dataSource.query("UPDATE delivery SET state = 'done' WHERE state <> 'done'");
  });

  function house(run: () => Promise<void> = async () => undefined) {
    const listeners = new DomainListeners();
    listeners.register({ name: 'spec', events: ['lamp.lit'], run });
    const relay = new Relay(db.database, listeners, new Wakeups(), clock, queue);
    return { outbox: new Outbox(clock), relay, deliveries: new Deliveries(db.database, listeners, clock) };
  }

  const light = (outbox: Outbox) =>
    db.database.transaction((tx) => outbox.publish(tx, { name: 'lamp.lit', payload: { id: '7' } }));

  const pending = () =>
    db.database.read<{ event_id: string; state: string; attempts: number; next_at: Date }>(
      "SELECT event_id, state, attempts, next_at FROM delivery WHERE state <> 'done'",
    );

  it('says nothing when the transaction is undone', async () => {
    const { outbox, relay } = house();
    const undone = db.database.transaction(async (tx) => {
      await outbox.publish(tx, { name: 'lamp.lit', payload: {} });
      throw new Error('undo');
    });
    await expect(undone).rejects.toThrow('undo');
    expect(await relay.relay()).toBe(0);
  });

  it('makes one delivery of an event, whichever of two relays is faster', async () => {
    const { outbox, relay } = house();
    for (let round = 0; round < ROUNDS; round++) {
      await light(outbox);
      const relayed = await Promise.all([relay.relay(), relay.relay()]);
      expect(relayed[0] + relayed[1]).toBe(1);
    }
    expect(await pending()).toHaveLength(ROUNDS);
    expect(await queue.count()).toBe(ROUNDS);
  });

  it('runs the listener once for ten wake-ups at once', async () => {
    let runs = 0;
    const { outbox, relay, deliveries } = house(async () => void runs++);
    for (let round = 1; round <= ROUNDS; round++) {
      await light(outbox);
      await relay.relay();
      const [row] = await pending();
      const ref = { eventId: row!.event_id, listener: 'spec' };
      await Promise.all(Array.from({ length: 10 }, () => deliveries.deliver(ref)));
      expect(runs).toBe(round);
      expect(await pending()).toEqual([]);
    }
  });

  it('undoes what a failing listener wrote, tries later, and parks in the end', async () => {
    const listeners = new DomainListeners();
    listeners.register({
      name: 'spec',
      events: ['lamp.lit'],
      run: async (tx) => {
        await rows(tx, "INSERT INTO outbox_event (name, payload, occurred_at) VALUES ('half', '{}', $1)", [
          now,
        ]);
        throw new Error('the wire of maria@sandanski.example is cut');
      },
    });
    const deliveries = new Deliveries(db.database, listeners, clock);
    await light(house().outbox);
    await house().relay.relay();
    const [row] = await pending();
    const ref = { eventId: row!.event_id, listener: 'spec' };

    await deliveries.deliver(ref);
    const [tried] = await pending();
    expect(tried).toMatchObject({ state: 'pending', attempts: 1 });
    expect(tried!.next_at.getTime()).toBeGreaterThan(now.getTime());
    await deliveries.deliver(ref);
    expect((await pending())[0]!.attempts).toBe(1);

    for (let attempt = 2; attempt <= 12; attempt++) {
      now = new Date((await pending())[0]!.next_at.getTime() + 1);
      await deliveries.deliver(ref);
    }
    expect((await pending())[0]).toMatchObject({ state: 'parked', attempts: 12 });
    const [stored] = await db.database.read<{ last_error: string }>(
      "SELECT last_error FROM delivery WHERE state = 'parked'",
    );
    expect(stored!.last_error).toBe('the wire of [email] is cut');
    expect(await db.database.read("SELECT 1 FROM outbox_event WHERE name = 'half'")).toEqual([]);
  });

  it('wakes again what Redis forgot', async () => {
    const { outbox, relay } = house();
    await light(outbox);
    await relay.relay();
    const redis = new Redis(services().redisUrl);
    await redis.del(await redis.keys(`outbox-spec-${process.pid}:*`));
    await redis.quit();
    expect(await queue.count()).toBe(0);
    now = new Date(now.getTime() + 5_000);
    await relay.sweep();
    expect(await queue.count()).toBe(1);
  });
});
