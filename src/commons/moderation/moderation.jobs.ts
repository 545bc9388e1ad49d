import { Injectable } from '@nestjs/common';
import type { RecurringJob } from '../../platform/queue/index.js';
import { Writings } from './screening/writings.js';

/** Forgets what no rule of screening looks back to. */
@Injectable()
export class ModerationPruning implements RecurringJob {
  constructor(private readonly writings: Writings) {}

  async run(_slot: string, now: Date): Promise<void> {
    await this.writings.prune(now);
  }
}
