import { Injectable } from '@nestjs/common';
import type { SubjectNews } from '../../commons/subjects/index.js';
import { Database } from '../../platform/database/index.js';
import type { Because } from './subscription.entity.js';
import { REASON_RANK_SQL } from './digest.rules.js';

/** Everything one subscriber has not been told about one subject, as one line. */
export interface DigestLine {
  subscriberId: string;
  subjectType: string;
  subjectId: string;
  /** The newest news of it. */
  newsId: string;
  isNew: boolean;
  /** When the first and the last of it happened, in milliseconds. */
  firstAt: number;
  lastAt: number;
  /** Of the most particular reason. */
  subscriptionId: string;
  key: string;
  because: Because;
}

@Injectable()
export class DigestLines {
  constructor(private readonly database: Database) {}

  /** News beyond it may have neighbours that are not visible yet. */
  async horizon(): Promise<string> {
    const [row] = await this.database.read<{ id: string }>('SELECT coalesce(max(id), 0) AS id FROM news');
    return row!.id;
  }

  /** The lines of many subscribers at once. */
  async of(subscriberIds: string[], horizon: string): Promise<Map<string, DigestLine[]>> {
    const found = await this.database.read<DigestLine>(
      `SELECT untold.subscriber_id AS "subscriberId", news.subject_type AS "subjectType", news.subject_id AS "subjectId",
              max(news.id) AS "newsId", bool_or(news.is_first) AS "isNew",
              (extract(epoch FROM min(news.at)) * 1000)::float8 AS "firstAt",
              (extract(epoch FROM max(news.at)) * 1000)::float8 AS "lastAt",
              (array_agg(untold.id ORDER BY untold.rank, untold.id))[1] AS "subscriptionId",
              (array_agg(untold.key ORDER BY untold.rank, untold.id))[1] AS key,
              (array_agg(untold.because ORDER BY untold.rank, untold.id))[1] AS because
       FROM (SELECT subscription.id, subscriber_id, subscription.key, because, news_id, ${REASON_RANK_SQL} AS rank
             FROM subscription
             JOIN news_audience ON news_audience.key = subscription.key
               AND news_audience.news_id > subscription.position AND news_audience.news_id <= $2
             JOIN news ON news.id = news_id
             WHERE subscriber_id = ANY($1::bigint[]) AND ended_at IS NULL) AS untold
       JOIN news ON news.id = untold.news_id
       GROUP BY untold.subscriber_id, news.subject_type, news.subject_id`,
      [subscriberIds, horizon],
    );
    return Map.groupBy(found, ({ subscriberId }) => subscriberId);
  }

  async news(ids: string[]): Promise<Map<string, SubjectNews>> {
    const found = await this.database.read<SubjectNews & { newsId: string }>(
      `SELECT id AS "newsId", event_id AS id, event AS name, payload, at AS "occurredAt" FROM news
       WHERE id = ANY($1::bigint[])`,
      [[...new Set(ids)]],
    );
    return new Map(found.map(({ newsId, ...news }) => [newsId, news]));
  }
}
