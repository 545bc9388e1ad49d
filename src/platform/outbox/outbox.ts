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
  async publish(tx: Tx, { name, payload }: DomainEvent, occurredAt: Date = this.clock.now()): Promise<void> {
    await rows(tx, 'INSERT INTO outbox_event (name, payload, occurred_at) VALUES ($1, $2, $3)', [
      name,
      JSON.stringify(payload),
      occurredAt,
    ]);
  }
}
