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
