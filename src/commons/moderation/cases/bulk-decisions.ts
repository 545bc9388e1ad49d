import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/audit/index.js';
import { Database } from '../../../platform/database/index.js';
import { Conflict, DomainError, NotFound } from '../../../platform/errors/index.js';
import { Cases, type CaseDecision, type Decided } from './cases.service.js';

export const MOST_AT_ONCE = 500;

/** What deciding about these would do, counted without doing it. */
export interface BulkPreview {
  /** Cases that somebody still has to decide. */
  open: number;
  /** Of them: hidden now, by reports or while held. */
  hidden: number;
  illegal: number;
  reports: number;
  /** How many people wrote to us and will be told what became of it. */
  reportersToTell: number;
  /** Decided in the meantime, or never there: left alone. */
  leftAlone: number;
}

export interface BulkOutcome {
  decided: Record<Decided, number>;
  /** Somebody else was faster. */
  skipped: string[];
  /** By case, with the code of what went wrong; everything else is done all the same. */
  failed: { id: string; code: string }[];
}

/** One decision about many cases. Each is a transaction of its own, so that what breaks off is simply done again. */
@Injectable()
export class BulkDecisions {
  constructor(
    private readonly database: Database,
    private readonly cases: Cases,
  ) {}

  async preview(ids: readonly string[]): Promise<BulkPreview> {
    const wanted = [...new Set(ids)].slice(0, MOST_AT_ONCE);
    const [row] = await this.database.read<Omit<BulkPreview, 'leftAlone'>>(
      `SELECT count(*)::int AS open, count(hidden_at)::int AS hidden, count(*) FILTER (WHERE illegal)::int AS illegal,
              coalesce(sum(reports), 0)::int AS reports,
              (SELECT count(*)::int FROM moderation_report AS report JOIN moderation_case AS told ON told.id = case_id
               WHERE told.id = ANY($1::bigint[]) AND told.state = 'open'
                 AND (report.email_sealed IS NOT NULL OR report.participant_id IS NOT NULL)) AS "reportersToTell"
       FROM moderation_case WHERE id = ANY($1::bigint[]) AND state = 'open'`,
      [wanted],
    );
    return { ...row!, leftAlone: wanted.length - row!.open };
  }

  async decideMany(
    ids: readonly string[],
    decision: CaseDecision,
    actor: Actor,
    now: Date,
  ): Promise<BulkOutcome> {
    const outcome: BulkOutcome = { decided: { kept: 0, removed: 0, lapsed: 0 }, skipped: [], failed: [] };
    for (const id of [...new Set(ids)].slice(0, MOST_AT_ONCE)) {
      try {
        const done = await this.database.transaction((tx) => this.cases.decide(tx, id, decision, actor, now));
        outcome.decided[done] += 1;
      } catch (error) {
        if (error instanceof Conflict || error instanceof NotFound) outcome.skipped.push(id);
        else if (error instanceof DomainError) outcome.failed.push({ id, code: error.code });
        else throw error;
      }
    }
    return outcome;
  }
}
