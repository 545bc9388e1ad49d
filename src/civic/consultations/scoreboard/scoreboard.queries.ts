import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { PUBLISHED } from '../consultation.lifecycle.js';
import { MOTIVES } from '../consultation.motives.js';
import { CONTRIBUTION } from '../contributions/contribution.rules.js';
import { CONSULTATION } from '../consultation.subject.js';
import { KIND } from '../kinds/consultation-kinds.service.js';
import type { MeasuredConsultation, MeasuredContributions } from './scoreboard.rules.js';

/** The year in which a term began, on the clocks of Sofia. */
const YEAR = `extract(year FROM opens_at AT TIME ZONE 'Europe/Sofia')::int`;
const REPORT_RULE = 'consultation.report';

/** A year of consultations in three statements, however many there were. */
@Injectable()
export class ScoreboardQueries {
  constructor(private readonly database: Database) {}

  /** Those in which something was consulted, the latest first. */
  async years(): Promise<number[]> {
    const found = await this.database.read<{ year: number }>(
      `SELECT DISTINCT ${YEAR} AS year FROM consultation WHERE ${PUBLISHED} ORDER BY year DESC`,
    );
    return found.map(({ year }) => year);
  }

  consultations(year: number): Promise<MeasuredConsultation[]> {
    return this.database.read<MeasuredConsultation>(
      `SELECT consultation.id, number, title, lang, unit_id AS "unitId", state, ${KIND} AS kind, opens_at AS "opensAt",
              closes_at AS "closesAt", short_term_reason AS "shortTermReason", text <> '' AS "hasText",
              (SELECT count(*) FROM jsonb_each_text(motives) AS given WHERE btrim(given.value) <> '') >= $2 AS "hasMotives",
              ARRAY(SELECT DISTINCT file.kind FROM consultation_file AS file
                    WHERE file.consultation_id = consultation.id AND file.replaced_at IS NULL) AS documents,
              (SELECT min(published_at) FROM consultation_report AS report
               WHERE report.consultation_id = consultation.id) AS "reportedAt",
              (SELECT max(due_at) FROM deadline WHERE rule = $3 AND subject_type = $4 AND subject_id = consultation.id
                 AND cancelled_at IS NULL) AS "reportDueAt"
       FROM consultation JOIN consultation_kind ON code = act_type
       WHERE ${PUBLISHED} AND ${YEAR} = $1 ORDER BY opens_at DESC, consultation.id DESC`,
      [year, MOTIVES.length, REPORT_RULE, CONSULTATION],
    );
  }

  /** One row for each unit, and one without a unit for all of them. */
  contributions(year: number): Promise<MeasuredContributions[]> {
    return this.database.read<MeasuredContributions>(
      `SELECT unit_id AS "unitId", count(*)::int AS contributions, count(decided.outcome)::int AS decided,
              count(*) FILTER (WHERE decided.outcome IN ('accepted', 'partiallyAccepted'))::int AS accepted,
              percentile_cont(0.5) WITHIN GROUP
                (ORDER BY extract(epoch FROM decided.at - received_at) / 86400)::float AS "medianDays"
       FROM consultation JOIN contribution ON consultation_id = consultation.id
       LEFT JOIN LATERAL (
         SELECT outcome, confirmed_at AS at FROM decision_subject JOIN decision ON decision.id = decision_id
         WHERE subject_type = $2 AND subject_id = contribution.id AND published_at IS NOT NULL) AS decided ON true
       WHERE ${PUBLISHED.replaceAll('state', 'consultation.state')} AND ${YEAR} = $1
       GROUP BY GROUPING SETS ((unit_id), ()) HAVING count(*) > 0`,
      [year, CONTRIBUTION],
    );
  }
}
