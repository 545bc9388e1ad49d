import { BullModule } from '@nestjs/bull';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Config } from '../config/index.js';
import { inWorker } from './in-worker.js';
import { JobRun } from './job-run.entity.js';
import { JobRuns } from './job-runs.js';
import { QueueLeave } from './queue-leave.js';
import { redisOptions } from './redis.js';
import { SCHEDULE, type ScheduleEntry, SLOTS } from './schedule.js';
import { JobRunPruning, SlotJobs } from './slot.jobs.js';
import { Ticker } from './ticker.js';
import { Wakeups } from './wakeups.js';

@Global()
@Module({})
export class QueueModule {
  /** @param schedule every recurring job of the house */
  static forRoot(schedule: ScheduleEntry[]): DynamicModule {
    return {
      module: QueueModule,
      imports: [
        DiscoveryModule,
        TypeOrmModule.forFeature([JobRun]),
        BullModule.forRootAsync({
          inject: [Config],
          useFactory: (config: Config) => ({
            redis: { ...redisOptions(config.redisUrl), maxRetriesPerRequest: null },
          }),
        }),
        BullModule.registerQueue({ name: SLOTS }),
      ],
      providers: [
        { provide: SCHEDULE, useValue: schedule },
        Wakeups,
        JobRuns,
        ...inWorker(QueueLeave, Ticker, SlotJobs, JobRunPruning),
      ],
      exports: [Wakeups, JobRuns],
    };
  }
}
