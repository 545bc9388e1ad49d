import { Injectable } from '@nestjs/common';
import type { RecurringJob } from '../../../platform/queue/index.js';
import { PendingInquiries } from './pending-inquiries.service.js';

/** Forgets what newcomers wrote and never confirmed. */
@Injectable()
export class InquirySweep implements RecurringJob {
  constructor(private readonly pending: PendingInquiries) {}

  run(_slot: string, now: Date): Promise<void> {
    return this.pending.sweep(now);
  }
}
