import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { Database, rows, type Tx } from '../database/index.js';
import { Log, redact } from '../logging/index.js';
import { DomainListeners, type OccurredEvent } from './domain-listeners.js';

export const DELIVERIES = 'deliveries';

export interface DeliveryRef {
  eventId: string;
  listener: string;
}

export const deliveryJobId = ({ eventId, listener }: DeliveryRef) => `${eventId}/${listener}`;

const LEASE_MS = 60_000;
const MAX_ATTEMPTS = 12;
const MAX_BACKOFF_MS = 15 * 60_000;

/** Gives one event to one listener, once. */
@Injectable()
export class Deliveries {
  private readonly log = new Log('deliveries');

  constructor(
    private readonly database: Database,
    private readonly listeners: DomainListeners,
    private readonly clock: Clock,
  ) {}

  async deliver(ref: DeliveryRef): Promise<void> {
    const listener = this.listeners.named(ref.listener);
    if (!listener) return;
    const attempt = await this.claim(ref);
    if (attempt === null) return;
    try {
      await this.database.transaction(async (tx) => {
        const event = await this.open(tx, ref);
        if (event) await listener.run(tx, event);
      });
    } catch (error) {
      await this.postpone(ref, attempt, error as Error);
    }
  }

  /**
   * Counts the attempt before it is made, so that an event that kills its worker is parked in the end,
   * and keeps a repeated wake-up away for the length of a lease.
   */
  private async claim({ eventId, listener }: DeliveryRef): Promise<number | null> {
    const now = this.clock.now();
    const claimed = await this.database.transaction((tx) =>
      rows<{ attempts: number }>(
        tx,
        `UPDATE delivery
         SET attempts = attempts + 1, next_at = $4, state = CASE WHEN attempts >= $5 THEN 'parked' ELSE state END
         WHERE event_id = $1 AND listener = $2 AND state = 'pending' AND next_at <= $3
         RETURNING CASE WHEN state = 'pending' THEN attempts END AS attempts`,
        [eventId, listener, now, new Date(now.getTime() + LEASE_MS), MAX_ATTEMPTS],
      ),
    );
    return claimed[0]?.attempts ?? null;
  }

  private async open(tx: Tx, { eventId, listener }: DeliveryRef): Promise<OccurredEvent | undefined> {
    const completed = await rows<OccurredEvent>(
      tx,
      `UPDATE delivery SET state = 'done', done_at = $3, last_error = NULL
       FROM outbox_event AS event
       WHERE event_id = $1 AND listener = $2 AND state = 'pending' AND event.id = event_id
       RETURNING event.id, event.name, event.payload, event.occurred_at AS "occurredAt"`,
      [eventId, listener, this.clock.now()],
    );
    return completed[0];
  }

  private async postpone({ eventId, listener }: DeliveryRef, attempt: number, error: Error): Promise<void> {
    const parked = attempt >= MAX_ATTEMPTS;
    const backoff = Math.min(1_000 * 2 ** attempt, MAX_BACKOFF_MS);
    this.log[parked ? 'error' : 'warn'](
      `Event ${eventId} at ${listener}, attempt ${attempt}: ${error.stack}`,
    );
    await this.database.transaction((tx) =>
      rows(
        tx,
        `UPDATE delivery SET next_at = $3, last_error = $4, state = CASE WHEN $5 THEN 'parked' ELSE state END
         WHERE event_id = $1 AND listener = $2 AND state = 'pending'`,
        [
          eventId,
          listener,
          new Date(this.clock.now().getTime() + backoff),
          redact(error.message).slice(0, 500),
          parked,
        ],
      ),
    );
  }
}
