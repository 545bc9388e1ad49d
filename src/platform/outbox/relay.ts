import { InjectQueue } from '@nestjs/bull';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type Bull from 'bull';
import { Clock } from '../clock/index.js';
import { Database, rows } from '../database/index.js';
import { Log } from '../logging/index.js';
import { Turns, Wakeups } from '../queue/index.js';
import { DELIVERIES, type DeliveryRef, deliveryJobId } from './deliveries.js';
import { DomainListeners } from './domain-listeners.js';

const BATCH = 200;
const LOOK_EVERY_MS = 150;
const SWEEP_EVERY_MS = 2_000;
const OVERDUE_MS = 1_000;

/**
 * Turns events into deliveries, and wakes Bull for each. PostgreSQL holds the truth: what Redis forgets,
 * the sweep finds again.
 */
@Injectable()
export class Relay implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Log('relay');
  private readonly turns = new Turns(() => this.look());
  private sweptAt = 0;

  constructor(
    private readonly database: Database,
    private readonly listeners: DomainListeners,
    private readonly wakeups: Wakeups,
    private readonly clock: Clock,
    @InjectQueue(DELIVERIES) private readonly queue: Bull.Queue<DeliveryRef>,
  ) {}

  onApplicationBootstrap(): void {
    this.turns.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.turns.stop();
  }

  private async look(): Promise<number> {
    let relayed = 0;
    try {
      relayed = await this.relay();
      if (performance.now() - this.sweptAt > SWEEP_EVERY_MS) {
        await this.sweep();
        this.sweptAt = performance.now();
      }
    } catch (error) {
      this.log.warn(`The relay will try again: ${(error as Error).message}`);
    }
    return relayed === BATCH ? 0 : LOOK_EVERY_MS;
  }

  /** @returns how many events were relayed */
  async relay(): Promise<number> {
    const now = this.clock.now();
    const { count, made } = await this.database.transaction(async (tx) => {
      const events = await rows<{ id: string; name: string }>(
        tx,
        'SELECT id, name FROM outbox_event WHERE relayed_at IS NULL ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED',
        [BATCH],
      );
      if (events.length === 0) return { count: 0, made: [] };
      const refs = events.flatMap(({ id, name }) =>
        this.listeners.namesFor(name).map((listener) => ({ eventId: id, listener })),
      );
      await rows(
        tx,
        `INSERT INTO delivery (event_id, listener, next_at)
         SELECT event_id, listener, $3 FROM unnest($1::bigint[], $2::text[]) AS made (event_id, listener)
         ON CONFLICT DO NOTHING`,
        [refs.map(({ eventId }) => eventId), refs.map(({ listener }) => listener), now],
      );
      await rows(tx, 'UPDATE outbox_event SET relayed_at = $2 WHERE id = ANY($1)', [
        events.map(({ id }) => id),
        now,
      ]);
      return { count: events.length, made: refs };
    });
    await this.wake(made);
    return count;
  }

  /** Wakes Bull for what has been due for a while: its wake-up was lost, or an attempt failed or was killed. */
  async sweep(): Promise<void> {
    const overdue = await this.database.read<DeliveryRef>(
      `SELECT event_id AS "eventId", listener FROM delivery
       WHERE state = 'pending' AND next_at < $1 ORDER BY next_at LIMIT 500`,
      [new Date(this.clock.now().getTime() - OVERDUE_MS)],
    );
    await this.wake(overdue);
  }

  private async wake(refs: DeliveryRef[]): Promise<void> {
    for (const ref of refs) {
      const awake = await this.wakeups.wake(this.queue, ref, { jobId: deliveryJobId(ref) });
      if (!awake) return;
    }
  }
}
