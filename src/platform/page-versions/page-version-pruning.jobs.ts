import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.js';
import type { RecurringJob } from '../queue/index.js';

/** By the time of the server that stamped them: what was just changed must not be forgotten before it was told. */
const LONG_TOLD = `changed_at < statement_timestamp() - interval '1 hour'`;

/** Every web process has asked for these long ago; one that slept longer drops its whole cache. */
@Injectable()
export class PageVersionPruning implements RecurringJob {
  constructor(private readonly database: Database) {}

  async run(): Promise<void> {
    await this.database.prune('page_version', LONG_TOLD, []);
  }
}
