import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import type { RecurringJob } from '../../platform/queue/index.js';
import { Reports } from './reports/reports.service.js';
import { Writings } from './screening/writings.js';

/** Forgets what no rule of screening looks back to, and the addresses of those who were told long ago. */
@Injectable()
export class ModerationPruning implements RecurringJob {
  constructor(
    private readonly database: Database,
    private readonly writings: Writings,
    private readonly reports: Reports,
  ) {}

  async run(_slot: string, now: Date): Promise<void> {
    await this.writings.prune(now);
    await this.database.transaction((tx) => this.reports.forgetReporters(tx, now));
  }
}
