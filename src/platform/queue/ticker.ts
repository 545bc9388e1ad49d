import { InjectQueue } from '@nestjs/bull';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type Bull from 'bull';
import { Clock } from '../clock/index.js';
import { Log } from '../logging/index.js';
import { JobRuns } from './job-runs.js';
import { SLOTS, type SlotRef } from './schedule.js';
import { Turns } from './turns.js';
import { Wakeups } from './wakeups.js';

const TICK_MS = 1_000;

/** Each worker ticks, and wakes Bull for what is due. Bull's own repeat would be gone after a FLUSHALL. */
@Injectable()
export class Ticker implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Log('ticker');
  private readonly turns = new Turns(() => this.tick());

  constructor(
    private readonly runs: JobRuns,
    private readonly wakeups: Wakeups,
    private readonly clock: Clock,
    @InjectQueue(SLOTS) private readonly queue: Bull.Queue<SlotRef>,
  ) {}

  onApplicationBootstrap(): void {
    this.turns.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.turns.stop();
  }

  private async tick(): Promise<number> {
    try {
      for (const ref of await this.runs.due(this.clock.now())) {
        await this.wakeups.wake(this.queue, ref, { jobId: `${ref.name}@${ref.slot}` });
      }
    } catch (error) {
      this.log.warn(`The next tick will try again: ${(error as Error).message}`);
    }
    return TICK_MS;
  }
}
