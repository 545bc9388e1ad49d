import { Injectable } from '@nestjs/common';
import { startOfDay } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import type { CaseCause } from '../cases/moderation-case.entity.js';
import type { Action } from '../cases/moderation-decision.entity.js';

export interface LogFilters {
  /** 'YYYY-MM', as the calendar on the wall in Sofia has it. */
  month?: string;
  reason?: string;
}

/** One decision, without anybody's name and without what was written. */
export interface LoggedDecision {
  id: string;
  at: Date;
  action: Exclude<Action, 'hold' | 'hide'>;
  /** Null for a block. */
  subjectType: string | null;
  cause: CaseCause | null;
  reports: number | null;
  /** A rule hid or held it until this decision. */
  measure: boolean;
  reason: string | null;
  /** From the opening of the case to the decision; for a block, how long it lasts. */
  days: number;
}

export interface LogTotals {
  decisions: number;
  kept: number;
  removed: number;
  upheld: number;
  dismissed: number;
  blocks: number;
  /** Half of the cases were decided within so many days; null without any. */
  medianDays: number | null;
}

const LOGGED = `FROM moderation_decision AS decision
  LEFT JOIN moderation_case AS "case" ON "case".id = decision.case_id
  LEFT JOIN participant_block AS block ON block.id = decision.block_id`;
/** What rules do until somebody decides is a fact of the decision, not a decision. */
const DECIDED = `decision.action IN ('keep', 'remove', 'restore', 'confirm', 'block', 'lift')`;
const DAY = 86_400;

@Injectable()
export class ModerationLogQueries {
  constructor(private readonly database: Database) {}

  /** The last first. @param after the number of the last row of the page before */
  async list(
    filters: LogFilters,
    limit: number,
    after: string | null,
  ): Promise<{ found: LoggedDecision[]; next: string | null }> {
    const { conditions, params } = where(filters);
    if (after !== null) conditions.push(`decision.id < $${params.push(after)}::bigint`);
    const found = await this.database.read<LoggedDecision>(
      `SELECT decision.id, decision.at, decision.action, decision.reason, "case".subject_type AS "subjectType",
              "case".cause, "case".reports, coalesce("case".hidden_at IS NOT NULL, false) AS measure,
              round(extract(epoch FROM coalesce(block.until - decision.at, decision.at - "case".opened_at)) / ${DAY}, 1)::float
                AS days
       ${LOGGED} WHERE ${conditions.join(' AND ')} ORDER BY decision.id DESC LIMIT $${params.push(limit + 1)}`,
      params,
    );
    const shown = found.slice(0, limit);
    return { found: shown, next: found.length > limit ? shown.at(-1)!.id : null };
  }

  async totals(filters: LogFilters): Promise<LogTotals> {
    const { conditions, params } = where(filters);
    const [totals] = await this.database.read<LogTotals>(
      `SELECT count(*)::int AS decisions,
              count(*) FILTER (WHERE action = 'keep')::int AS kept,
              count(*) FILTER (WHERE action = 'remove')::int AS removed,
              count(*) FILTER (WHERE action = 'restore')::int AS upheld,
              count(*) FILTER (WHERE action = 'confirm')::int AS dismissed,
              count(*) FILTER (WHERE action = 'block')::int AS blocks,
              round((percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM decision.at - "case".opened_at))
                FILTER (WHERE action IN ('keep', 'remove')) / ${DAY})::numeric, 1)::float AS "medianDays"
       ${LOGGED} WHERE ${conditions.join(' AND ')}`,
      params,
    );
    return totals!;
  }

  /** When the first decision was made; null before that. */
  async since(): Promise<Date | null> {
    const [first] = await this.database.read<{ at: Date | null }>(
      'SELECT min(at) AS at FROM moderation_decision',
    );
    return first!.at;
  }
}

function where({ month, reason }: LogFilters): { conditions: string[]; params: unknown[] } {
  const conditions = [DECIDED];
  const params: unknown[] = [];
  if (month !== undefined) {
    conditions.push(`decision.at >= $${params.push(startOfDay(`${month}-01`))}`);
    conditions.push(`decision.at < $${params.push(startOfDay(`${monthAfter(month)}-01`))}`);
  }
  if (reason !== undefined) conditions.push(`decision.reason = $${params.push(reason)}`);
  return { conditions, params };
}

function monthAfter(month: string): string {
  return Temporal.PlainYearMonth.from(month).add({ months: 1 }).toString();
}
