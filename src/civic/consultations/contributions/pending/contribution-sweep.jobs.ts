import { Injectable } from '@nestjs/common';
import type { RecurringJob } from '../../../../platform/queue/index.js';
import { PendingContributions } from './pending-contributions.service.js';

/** Forgets what newcomers wrote and never confirmed. */
@Injectable()
export class ContributionSweep implements RecurringJob {
  constructor(private readonly pending: PendingContributions) {}

  run(_slot: string, now: Date): Promise<void> {
    return this.pending.sweep(now);
  }
}
