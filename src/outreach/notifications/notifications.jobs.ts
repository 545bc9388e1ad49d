import { Process, Processor } from '@nestjs/bull';
import { Injectable } from '@nestjs/common';
import type Bull from 'bull';
import { setTimeout as pause } from 'node:timers/promises';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import type { RecurringJob } from '../../platform/queue/index.js';
import { DigestPlanner } from './digest-planner.js';
import { NOTICES, type NoticeWake } from './notices.js';

const LOOK_EVERY_MS = 50;
const LOOKS = 60;
const DAY_MS = 24 * 3_600_000;
const KEEP_REQUESTS_MS = 30 * DAY_MS;
const KEEP_ENDED_MS = 90 * DAY_MS;
const KEEP_NEWS_MS = 400 * DAY_MS;

@Processor(NOTICES)
export class NoticeJobs {
  constructor(
    private readonly database: Database,
    private readonly planner: DigestPlanner,
    private readonly clock: Clock,
  ) {}

  @Process({ concurrency: 2 })
  async plan({ data: { event } }: Bull.Job<NoticeWake>): Promise<void> {
    for (let look = 0; look < LOOKS; look += 1) {
      const found = await this.database.read('SELECT FROM news WHERE event_id = $1', [event]);
      if (found.length > 0) break;
      await pause(LOOK_EVERY_MS);
    }
    await this.planner.notices(this.clock.now());
  }
}

/** Notices that nobody was woken for. */
@Injectable()
export class NoticeSweep implements RecurringJob {
  constructor(private readonly planner: DigestPlanner) {}

  async run(_slot: string, now: Date): Promise<void> {
    await this.planner.notices(now);
  }
}

@Injectable()
export class DailyDigests implements RecurringJob {
  constructor(private readonly planner: DigestPlanner) {}

  async run(slot: string, now: Date): Promise<void> {
    await this.planner.daily(slot, now);
  }
}

@Injectable()
export class WeeklyDigests implements RecurringJob {
  constructor(private readonly planner: DigestPlanner) {}

  async run(slot: string, now: Date): Promise<void> {
    await this.planner.weekly(slot, now);
  }
}

/** Forgets addresses that never confirmed, and what was ended long ago. */
@Injectable()
export class NotificationsPruning implements RecurringJob {
  constructor(private readonly database: Database) {}

  async run(_slot: string, now: Date): Promise<void> {
    const before = (ms: number) => [new Date(now.getTime() - ms)];
    await this.database.prune('follow_request', 'asked_at < $1', before(KEEP_REQUESTS_MS));
    await this.database.prune('subscription', 'ended_at < $1', before(KEEP_ENDED_MS));
    await this.database.prune(
      'subscriber',
      `stopped_at < $1
         OR (confirmed_at < $1 AND NOT EXISTS (SELECT FROM subscription WHERE subscriber_id = subscriber.id))`,
      before(KEEP_ENDED_MS),
    );
    await this.database.prune('news', 'at < $1', before(KEEP_NEWS_MS));
  }
}
