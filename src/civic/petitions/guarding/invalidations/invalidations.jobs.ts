import { InjectQueue, Process, Processor } from '@nestjs/bull';
import { Injectable } from '@nestjs/common';
import type Bull from 'bull';
import { Database } from '../../../../platform/database/index.js';
import { type RecurringJob, Wakeups } from '../../../../platform/queue/index.js';
import { InvalidationRuns } from './invalidation-runs.service.js';

export const INVALIDATIONS = 'signature-sweeps';

const KEEP_PLANS_MS = 24 * 3_600_000;

@Processor(INVALIDATIONS)
export class InvalidationJobs {
  constructor(private readonly runs: InvalidationRuns) {}

  @Process({ concurrency: 1 })
  work(): Promise<void> {
    return this.runs.drain();
  }
}

/** Says that there is something to do. */
@Injectable()
export class InvalidationWakeups {
  constructor(
    private readonly wakeups: Wakeups,
    @InjectQueue(INVALIDATIONS) private readonly queue: Bull.Queue<object>,
  ) {}

  /** To be called after the commit; what is not woken now is found by the next turn of the clock. */
  async wake(): Promise<void> {
    await this.wakeups.wake(this.queue, {});
  }
}

/** Goes on with what nobody was woken for or whose worker died, and forgets what is no longer needed. */
@Injectable()
export class InvalidationTurns implements RecurringJob {
  constructor(
    private readonly runs: InvalidationRuns,
    private readonly database: Database,
  ) {}

  async run(_slot: string, now: Date): Promise<void> {
    await this.runs.drain();
    await this.database.prune('signature_sweep', `state = 'planned' AND created_at < $1`, [
      new Date(now.getTime() - KEEP_PLANS_MS),
    ]);
    await this.database.transaction((tx) =>
      tx.query(
        `UPDATE signature_sweep SET sealed = NULL, name_lookup = NULL, block_lookups = NULL
         FROM petition WHERE petition.id = petition_id AND anonymised_at IS NOT NULL AND sealed IS NOT NULL
           AND signature_sweep.state IN ('done', 'undone')`,
      ),
    );
  }
}
