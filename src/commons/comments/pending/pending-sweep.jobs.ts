import { Injectable } from '@nestjs/common';
import type { RecurringJob } from '../../../platform/queue/index.js';
import { PendingComments } from './pending-comments.service.js';

/** Forgets what newcomers wrote and never confirmed. */
@Injectable()
export class CommentSweep implements RecurringJob {
  constructor(private readonly pending: PendingComments) {}

  run(_slot: string, now: Date): Promise<void> {
    return this.pending.sweep(now);
  }
}
