import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import type { RecurringJob } from '../../../platform/queue/index.js';

const DAY_MS = 86_400_000;
/** So long after it ran out a letter's link still brings a new letter. */
const KEPT_MS = 14 * DAY_MS;

/** Forgets what was confirmed, because the signature has it all, and what nobody confirmed. */
@Injectable()
export class SignatureSweep implements RecurringJob {
  constructor(private readonly database: Database) {}

  async run(_slot: string, now: Date): Promise<void> {
    await this.database.prune('signature_pending', 'expires_at < $1', [new Date(now.getTime() - KEPT_MS)]);
    await this.database.prune(
      'signature_pending',
      'EXISTS (SELECT FROM signature WHERE signature.id = signature_pending.id)',
      [],
    );
  }
}
