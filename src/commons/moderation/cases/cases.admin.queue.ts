import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { caseRecord } from '../moderation.paths.js';

export const QUEUE_PATH = '/admin/resources/moderationCases';

export interface QueueCounts {
  open: number;
  overdue: number;
  hidden: number;
}

/** The order in which cases wait: what is due first, first. */
@Injectable()
export class CaseQueue {
  constructor(private readonly database: Database) {}

  /** The case after this one, going round; the queue itself when none waits any more. */
  async pathAfter(id: string): Promise<string> {
    const next = await this.nextAfter(id);
    return next === null ? QUEUE_PATH : this.pathOf(next);
  }

  pathOf(id: string): string {
    return caseRecord(id);
  }

  async nextAfter(id: string): Promise<string | null> {
    const [row] = await this.database.read<{ id: string }>(
      `WITH here AS (SELECT due_at, id FROM moderation_case WHERE id = $1)
       SELECT waiting.id FROM moderation_case AS waiting, here
       WHERE waiting.state = 'open' AND waiting.id <> here.id
       ORDER BY (waiting.due_at, waiting.id) > (here.due_at, here.id) DESC, waiting.due_at, waiting.id LIMIT 1`,
      [id],
    );
    return row?.id ?? null;
  }

  /** Of these, how many are hidden now, and how many people reported them and will be told what became of it. */
  async touchedBy(ids: readonly string[]): Promise<{ hidden: number; reporters: number }> {
    const [row] = await this.database.read<{ hidden: number; reporters: number }>(
      `SELECT count(hidden_at)::int AS hidden,
              (SELECT count(*)::int FROM moderation_report AS report JOIN moderation_case AS told ON told.id = case_id
               WHERE told.id = ANY($1::bigint[]) AND told.state = 'open'
                 AND (report.email_sealed IS NOT NULL OR report.participant_id IS NOT NULL)) AS reporters
       FROM moderation_case WHERE id = ANY($1::bigint[]) AND state = 'open'`,
      [ids],
    );
    return row!;
  }

  async counts(now: Date): Promise<QueueCounts> {
    const [row] = await this.database.read<QueueCounts>(
      `SELECT count(*)::int AS open, count(*) FILTER (WHERE due_at <= $1)::int AS overdue,
              count(hidden_at)::int AS hidden
       FROM moderation_case WHERE state = 'open'`,
      [now],
    );
    return row!;
  }
}
