import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { rows, type Tx } from '../database/index.js';

/** What a module announces. Payloads carry ids and numbers, never personal data. */
export interface DomainEvent {
  name: string;
  payload: Record<string, string | number | boolean | null>;
}

@Injectable()
export class Outbox {
  constructor(private readonly clock: Clock) {}

  /** The event leaves the house if, and only if, the transaction commits. */
  async publish(tx: Tx, event: DomainEvent, occurredAt: Date = this.clock.now()): Promise<void> {
    await this.publishAll(tx, [event], occurredAt);
  }

  /** Many at once, in their order and in one statement. */
  async publishAll(tx: Tx, events: readonly DomainEvent[], occurredAt: Date): Promise<void> {
    await rows(
      tx,
      `INSERT INTO outbox_event (name, payload, occurred_at)
       SELECT name, payload::jsonb, $3 FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS event(name, payload, at)
       ORDER BY at`,
      [events.map(({ name }) => name), events.map(({ payload }) => JSON.stringify(payload)), occurredAt],
    );
  }
}
