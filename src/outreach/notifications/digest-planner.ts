import { Injectable } from '@nestjs/common';
import { Database, rows, type Tx } from '../../platform/database/index.js';
import { BulkMail } from '../../platform/mail/index.js';
import { DAILY_DIGEST, NOTICE, WEEKLY_DIGEST } from './notices.js';
import { dailyPeriod, weeklyPeriod, type Frequency } from './periods.rules.js';

/**
 * Who has something to be told, in one statement whatever their number: the last news of each key, against the
 * position of each subscription.
 */
const RECIPIENTS = `
  SELECT DISTINCT subscriber.id
  FROM (SELECT key, max(news_id) AS last FROM news_audience GROUP BY key) AS audience
  JOIN subscription ON subscription.key = audience.key
  JOIN subscriber ON subscriber.id = subscription.subscriber_id
  WHERE subscriber.frequency = $5 AND subscriber.stopped_at IS NULL
    AND subscription.ended_at IS NULL AND subscription.position < audience.last`;

/** Decides who gets a digest or a notice; what is in it is composed when it is sent. */
@Injectable()
export class DigestPlanner {
  constructor(
    private readonly database: Database,
    private readonly bulk: BulkMail,
  ) {}

  /** @param slot the local date */
  daily(slot: string, now: Date): Promise<number> {
    return this.planned((tx) => this.plan(tx, DAILY_DIGEST, dailyPeriod(slot), 'daily', now));
  }

  weekly(slot: string, now: Date): Promise<number> {
    return this.planned((tx) => this.plan(tx, WEEKLY_DIGEST, weeklyPeriod(slot), 'weekly', now));
  }

  /** Up to the newest news. Whoever has a notice waiting is told by that one. */
  notices(now: Date): Promise<number> {
    return this.planned(async (tx) => {
      const [newest] = await rows<{ id: string | null }>(tx, 'SELECT max(id) AS id FROM news');
      return newest?.id ? this.plan(tx, NOTICE, `news-${newest.id}`, 'immediate', now) : 0;
    });
  }

  private plan(tx: Tx, kind: string, period: string, frequency: Frequency, now: Date): Promise<number> {
    const isNotice = kind === NOTICE;
    return this.bulk.plan(
      tx,
      {
        kind,
        period,
        priority: isNotice ? 1 : 5,
        grows: isNotice,
        recipients: RECIPIENTS,
        params: [frequency],
      },
      now,
    );
  }

  private async planned(plan: (tx: Tx) => Promise<number>): Promise<number> {
    const queued = await this.database.transaction(plan);
    await this.bulk.wake(queued);
    return queued;
  }
}
