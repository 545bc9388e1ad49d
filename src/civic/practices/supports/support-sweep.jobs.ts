import { Injectable } from '@nestjs/common';
import type { RecurringJob } from '../../../platform/queue/index.js';
import { PendingSupports } from './pending-supports.service.js';

/** Forgets whoever wanted a practice and never confirmed it. */
@Injectable()
export class PracticeSupportSweep implements RecurringJob {
  constructor(private readonly pending: PendingSupports) {}

  run(_slot: string, now: Date): Promise<void> {
    return this.pending.sweep(now);
  }
}
