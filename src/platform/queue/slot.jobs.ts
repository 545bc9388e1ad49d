import { Process, Processor } from '@nestjs/bull';
import { Injectable } from '@nestjs/common';
import type Bull from 'bull';
import { JobRuns } from './job-runs.js';
import { type RecurringJob, SLOTS, type SlotRef } from './schedule.js';

@Processor(SLOTS)
export class SlotJobs {
  constructor(private readonly runs: JobRuns) {}

  @Process({ concurrency: 4 })
  run(job: Bull.Job<SlotRef>): Promise<void> {
    return this.runs.run(job.data);
  }
}

/** The schedule's own housekeeping. */
@Injectable()
export class JobRunPruning implements RecurringJob {
  constructor(private readonly runs: JobRuns) {}

  async run(): Promise<void> {
    await this.runs.prune();
  }
}
