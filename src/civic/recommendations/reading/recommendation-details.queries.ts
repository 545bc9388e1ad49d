import { Injectable } from '@nestjs/common';
import type { BaseEntity } from 'typeorm';
import { Database } from '../../../platform/database/index.js';
import type { IsoDate } from '../../../platform/clock/index.js';
import type { Side } from '../following/measured.entity.js';
import type { RecommendationSet } from '../recommendation-set.entity.js';
import type { Recommendation } from '../recommendation.entity.js';
import { PUBLIC_RECOMMENDATION, type RecommendationState } from '../recommendation.lifecycle.js';
import type { Verdict } from '../recommendation.rules.js';

/** Evidence as it is read: a file that can be opened, an address, or neither. */
export interface Shown {
  text: string;
  link: string;
  at: Date;
  file: { key: string; name: string; mediaType: string; bytes: number } | null;
}

export type ReportShown = Shown & { state: RecommendationState; progress: number; unitId: string | null };
export type VerdictShown = Shown & { verdict: Verdict };
export type MilestoneShown = { id: string; title: string; dueOn: IsoDate; doneOn: IsoDate | null } & (
  | (Shown & { doneOn: IsoDate })
  | { doneOn: null }
);
export interface DisputeShown extends Shown {
  number: number;
  answer: (Shown & { official: string; late: boolean; unitId: string | null }) | null;
}
export interface MeasurementShown extends Shown {
  on: IsoDate;
  value: number;
  side: Side;
}
export interface IndicatorShown {
  id: string;
  name: string;
  unit: string;
  baseline: number | null;
  target: number;
  measured: MeasurementShown[];
}

type OneRow = Omit<Recommendation, keyof BaseEntity>;

export type ShownRecommendation = OneRow & { isPublic: boolean; sentAt: Date };

const COLUMNS = `recommendation.id, set_id AS "setId", weight, organisation_id AS "organisationId",
  organisation_name AS "organisationName", participant_id AS "participantId", state, title, problem, measure,
  expected_result AS "expectedResult", addressee, partners, stage, topic, sources, lang, unit_id AS "unitId",
  term_from::text AS "termFrom", term_to::text AS "termTo", sent_at AS "sentAt", incoming_number AS "incomingNumber",
  incoming_on::text AS "incomingOn", registered_at AS "registeredAt", registered_late AS "registeredLate",
  answered_at AS "answeredAt", answered_late AS "answeredLate", answer_official AS "answerOfficial",
  agreed_on::text AS "agreedOn", review_on::text AS "reviewOn", progress, verdict, unjudged_since AS "unjudgedSince",
  disputes, dispute_id AS "disputeId",
  end_reason AS "endReason", ended_at AS "endedAt", hidden_at AS "hiddenAt", version, created_at AS "createdAt",
  changed_at AS "changedAt", ${PUBLIC_RECOMMENDATION} AS "isPublic"`;

const FILE = (
  of: string,
) => `(SELECT jsonb_build_object('key', key, 'name', name, 'mediaType', media_type, 'bytes', bytes)
  FROM stored_file WHERE id = ${of}.file_id) AS file`;
const SHOWN = (of: string) => `${of}.text, ${of}.link, ${of}.at, ${FILE(of)}`;

/** One recommendation and everything that was said of it. */
@Injectable()
export class RecommendationDetails {
  constructor(private readonly database: Database) {}

  /** Public or not; who may see it is asked by the caller. Drafts are nobody's here. */
  async one(id: string): Promise<ShownRecommendation | null> {
    const sql = `SELECT ${COLUMNS} FROM recommendation WHERE id = $1 AND sent_at IS NOT NULL`;
    return (await this.database.read<ShownRecommendation>(sql, [id]))[0] ?? null;
  }

  reports(id: string): Promise<ReportShown[]> {
    return this.database.read<ReportShown>(
      `SELECT state, progress, unit_id AS "unitId", ${SHOWN('said')} FROM recommendation_report AS said
       WHERE recommendation_id = $1 ORDER BY id`,
      [id],
    );
  }

  verdicts(id: string): Promise<VerdictShown[]> {
    return this.database.read<VerdictShown>(
      `SELECT verdict, ${SHOWN('said')} FROM recommendation_verdict AS said WHERE recommendation_id = $1 ORDER BY id`,
      [id],
    );
  }

  async disputes(id: string): Promise<DisputeShown[]> {
    const [found, answers] = await Promise.all([
      this.database.read<Shown & { id: string; number: number }>(
        `SELECT said.id, number, ${SHOWN('said')} FROM recommendation_dispute AS said
         WHERE recommendation_id = $1 ORDER BY number`,
        [id],
      ),
      this.database.read<NonNullable<DisputeShown['answer']> & { disputeId: string }>(
        `SELECT dispute_id AS "disputeId", official, late, unit_id AS "unitId", ${SHOWN('said')}
         FROM recommendation_dispute_answer AS said JOIN recommendation_dispute ON recommendation_dispute.id = dispute_id
         WHERE recommendation_id = $1`,
        [id],
      ),
    ]);
    return found.map((dispute) => ({
      ...dispute,
      answer: answers.find(({ disputeId }) => disputeId === dispute.id) ?? null,
    }));
  }

  milestones(id: string): Promise<MilestoneShown[]> {
    return this.database.read<MilestoneShown>(
      `SELECT milestone.id, title, due_on::text AS "dueOn", done_on::text AS "doneOn", ${SHOWN('said')}
       FROM recommendation_milestone AS milestone
       LEFT JOIN recommendation_milestone_done AS said ON milestone_id = milestone.id
       WHERE recommendation_id = $1 ORDER BY due_on, milestone.id`,
      [id],
    );
  }

  async indicators(id: string): Promise<IndicatorShown[]> {
    const [found, measured] = await Promise.all([
      this.database.read<Omit<IndicatorShown, 'measured'>>(
        `SELECT id, name, unit, baseline, target FROM recommendation_indicator
         WHERE recommendation_id = $1 ORDER BY position`,
        [id],
      ),
      this.database.read<MeasurementShown & { indicatorId: string }>(
        `SELECT indicator_id AS "indicatorId", measured_on::text AS "on", value, side, ${SHOWN('said')}
         FROM recommendation_measurement AS said JOIN recommendation_indicator AS of ON of.id = indicator_id
         WHERE recommendation_id = $1 ORDER BY measured_on, said.id`,
        [id],
      ),
    ]);
    return found.map((indicator) => ({
      ...indicator,
      measured: measured.filter(({ indicatorId }) => indicatorId === indicator.id),
    }));
  }

  files(id: string): Promise<NonNullable<Shown['file']>[]> {
    return this.database.read(
      `SELECT key, name, media_type AS "mediaType", bytes FROM recommendation_file
       JOIN stored_file ON stored_file.id = file_id WHERE recommendation_id = $1 ORDER BY recommendation_file.id`,
      [id],
    );
  }

  async set(id: string): Promise<RecommendationSet | null> {
    const [found] = await this.database.read<RecommendationSet>(
      `SELECT id, organisation_id AS "organisationId", organisation_name AS "organisationName", kind, title,
              source_url AS "sourceUrl", lang, created_at AS "createdAt"
       FROM recommendation_set AS of_set WHERE id = $1 AND EXISTS (
         SELECT FROM recommendation WHERE set_id = of_set.id AND ${PUBLIC_RECOMMENDATION})`,
      [id],
    );
    return found ?? null;
  }
}
