import { Process, Processor } from '@nestjs/bull';
import { Injectable } from '@nestjs/common';
import type { RecurringJob } from '../../../platform/queue/index.js';
import { FileReadings } from './file-readings.service.js';
import { READINGS, ReadingWakeups } from './readings.queue.js';

@Processor(READINGS)
export class ReadingJobs {
  constructor(private readonly readings: FileReadings) {}

  @Process({ concurrency: 1 })
  read(): Promise<void> {
    return this.readings.drain();
  }
}

/** Finds what nobody was woken for, what its worker left behind, and what nobody announced. */
@Injectable()
export class ReadingSweep implements RecurringJob {
  constructor(
    private readonly readings: FileReadings,
    private readonly wakeups: ReadingWakeups,
  ) {}

  async run(_slot: string, now: Date): Promise<void> {
    if (await this.readings.due(now)) await this.wakeups.wake();
  }
}
