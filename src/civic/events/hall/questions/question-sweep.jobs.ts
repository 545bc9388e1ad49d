import { Injectable } from '@nestjs/common';
import type { RecurringJob } from '../../../../platform/queue/index.js';
import { PendingQuestions } from './pending-questions.service.js';

/** Forgets what newcomers asked and never confirmed. */
@Injectable()
export class QuestionSweep implements RecurringJob {
  constructor(private readonly pending: PendingQuestions) {}

  run(_slot: string, now: Date): Promise<void> {
    return this.pending.sweep(now);
  }
}
