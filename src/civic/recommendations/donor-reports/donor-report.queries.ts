import { Injectable } from '@nestjs/common';
import { addDays, dateIn, startOfDay } from '../../../platform/clock/index.js';
import { dueAsOf } from '../../../commons/deadlines/index.js';
import { Database } from '../../../platform/database/index.js';
import { OVERDUE_RULES } from '../recommendation.clocks.js';
import { RECOMMENDATION } from '../recommendation.rules.js';
import type { DonorFilters } from './donor-report.filters.js';
import type { DonorRow } from './donor-report.rules.js';

/** More than an organisation sends in a lifetime; it bounds what one address can ask for. */
const MOST_ROWS = 20_000;

/**
 * What one organisation sent, as it stood at a moment: states from the history of steps, progress, verdicts and disputes
 * from what was said until then, units from their assignments, terms without what was prolonged later. Nothing of these is
 * ever overwritten, so the same address keeps its figures. A unit is responsible from its assignment on; what the
 * organisation supposed before is no fact.
 */
@Injectable()
export class DonorReportQueries {
  constructor(private readonly database: Database) {}

  /** As it was last called; null for one that sent nothing. */
  async organisation(organisationId: string): Promise<string | null> {
    const [row] = await this.database.read<{ name: string }>(
      `SELECT organisation_name AS name FROM recommendation WHERE organisation_id = $1 AND sent_at IS NOT NULL
       ORDER BY sent_at DESC, id DESC LIMIT 1`,
      [organisationId],
    );
    return row?.name ?? null;
  }

  /** The first sent first; what moderation took from the public later counts, and is not named. */
  rows(organisationId: string, { from, to, topic, unit }: DonorFilters, asOf: Date): Promise<DonorRow[]> {
    const said = (table: string, column: string) =>
      `(SELECT ${column} FROM recommendation_${table} AS said
        WHERE said.recommendation_id = recommendation.id AND said.at <= $2 ORDER BY said.id DESC LIMIT 1)`;
    const state = `(SELECT to_state FROM lifecycle_step AS step WHERE step.subject_type = $7
        AND step.subject_id = recommendation.id AND step.at <= $2 ORDER BY step.id DESC LIMIT 1)`;
    return this.database.read<DonorRow>(
      `SELECT * FROM (
         SELECT id, CASE WHEN hidden_at IS NULL THEN title END AS title, lang, topic,
           ${said('assignment', 'unit_id')} AS "unitId",
           CASE WHEN registered_at <= $2 THEN incoming_number END AS "incomingNumber", sent_at AS "sentAt",
           ${state} AS state,
           CASE WHEN answered_at <= $2 THEN answered_at END AS "answeredAt",
           answered_at <= $2 AND answered_late AS "answeredLate",
           coalesce(${said('report', 'progress')}, 0) AS progress,
           ${said('verdict', 'verdict')} AS verdict,
           (SELECT count(*)::int FROM recommendation_dispute AS dispute
            WHERE dispute.recommendation_id = recommendation.id AND dispute.at <= $2) AS disputes,
           EXISTS (SELECT FROM recommendation_dispute AS dispute WHERE dispute.recommendation_id = recommendation.id
             AND dispute.at <= $2 AND NOT EXISTS (SELECT FROM recommendation_dispute_answer AS answer
               WHERE answer.dispute_id = dispute.id AND answer.at <= $2)) AS "isDisputed",
           EXISTS (SELECT FROM deadline WHERE subject_type = $7 AND subject_id = recommendation.id
             AND rule = ANY($8::text[]) AND started_at <= $2 AND ${dueAsOf('$9')} <= $2
             AND (met_at IS NULL OR met_at > $2) AND (cancelled_at IS NULL OR cancelled_at > $2)) AS "isOverdue"
         FROM recommendation
         WHERE organisation_id = $1 AND sent_at <= $2 AND (hidden_at IS NULL OR hidden_at > $2)
           AND ($3::timestamptz IS NULL OR sent_at >= $3) AND ($4::timestamptz IS NULL OR sent_at < $4)
           AND ($5::text IS NULL OR topic = $5)) AS stood
       WHERE $6::bigint IS NULL OR "unitId" = $6 ORDER BY "sentAt", id LIMIT ${MOST_ROWS}`,
      [
        organisationId,
        asOf,
        from ? startOfDay(from) : null,
        to ? startOfDay(addDays(to, 1)) : null,
        topic ?? null,
        unit ?? null,
        RECOMMENDATION,
        OVERDUE_RULES,
        dateIn(asOf),
      ],
    );
  }
}
