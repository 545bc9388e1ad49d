import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.js';
import type { RecurringJob } from '../queue/index.js';

const KEEP_MS = 90 * 24 * 3_600_000;

/** Forgets events that every listener has seen; parked ones stay until staff have dealt with them. */
@Injectable()
export class OutboxPruning implements RecurringJob {
  constructor(private readonly database: Database) {}

  async run(_slot: string, now: Date): Promise<void> {
    const before = [new Date(now.getTime() - KEEP_MS)];
    await this.database.prune(
      'outbox_event',
      `relayed_at < $1 AND NOT EXISTS
         (SELECT FROM delivery WHERE delivery.event_id = outbox_event.id AND delivery.state <> 'done')`,
      before,
    );
    await this.database.prune(
      'delivery',
      `state = 'done' AND done_at < $1 AND NOT EXISTS (SELECT FROM outbox_event WHERE outbox_event.id = event_id)`,
      before,
    );
  }
}
