import { InjectQueue } from '@nestjs/bull';
import { Injectable } from '@nestjs/common';
import type Bull from 'bull';
import { Wakeups } from '../../../platform/queue/index.js';

export const READINGS = 'publication-readings';

/** A wake-up out of a transaction gives it the time to commit; what it overtakes, the sweep finds. */
const AFTER_COMMIT_MS = 300;

/** Says that there is something to read. */
@Injectable()
export class ReadingWakeups {
  constructor(
    private readonly wakeups: Wakeups,
    @InjectQueue(READINGS) private readonly queue: Bull.Queue<object>,
  ) {}

  async wake(): Promise<void> {
    await this.wakeups.wake(this.queue, {}, { delay: AFTER_COMMIT_MS });
  }
}
