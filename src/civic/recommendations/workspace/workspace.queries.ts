import { Injectable } from '@nestjs/common';
import { Database, type Reader } from '../../../platform/database/index.js';
import type { Recommendation } from '../recommendation.entity.js';
import type { RecommendationSet } from '../recommendation-set.entity.js';
import type { RecommendationState } from '../recommendation.lifecycle.js';
import { REGISTRATION_RULE } from '../recommendation.clocks.js';
import { RECOMMENDATION } from '../recommendation.rules.js';
import { JUDGED_STATES } from '../following/judgements.service.js';

export type OwnRecommendation = Pick<
  Recommendation,
  | 'id'
  | 'setId'
  | 'title'
  | 'lang'
  | 'state'
  | 'unitId'
  | 'topic'
  | 'progress'
  | 'verdict'
  | 'disputeId'
  | 'sentAt'
  | 'incomingNumber'
  | 'answeredAt'
  | 'agreedOn'
  | 'changedAt'
> & {
  /** The municipality spoke last, and the organisation has not judged it. */
  waits: boolean;
  askedAt: Date | null;
};

export interface Owed {
  id: string;
  title: string;
  lang: Recommendation['lang'];
  rule: string;
  dueAt: Date;
  pausedAt: Date | null;
  askedAt: Date | null;
}

export interface OwnFilters {
  state?: RecommendationState | undefined;
  set?: string | undefined;
}

/** The municipality spoke last, and what it said can be judged. */
const WAITS = `(unjudged_since IS NOT NULL AND dispute_id IS NULL
  AND state IN (${JUDGED_STATES.map((state) => `'${state}'`).join(', ')}))`;

const ASKED = `(SELECT max(at) FROM recommendation_reminder AS asked
  WHERE asked.recommendation_id = recommendation.id) AS "askedAt"`;

const COLUMNS = `id, set_id AS "setId", title, lang, state, unit_id AS "unitId", topic, progress, verdict,
  dispute_id AS "disputeId", sent_at AS "sentAt", incoming_number AS "incomingNumber",
  answered_at AS "answeredAt", agreed_on::text AS "agreedOn", changed_at AS "changedAt", ${WAITS} AS waits,
  ${ASKED}`;

/** What one organisation reads of its own; every question names the organisation. */
@Injectable()
export class WorkspaceQueries {
  constructor(private readonly database: Database) {}

  async one(reader: Reader, organisationId: string, id: string): Promise<OwnRecommendation | null> {
    const [row] = await reader.read<OwnRecommendation>(
      `SELECT ${COLUMNS} FROM recommendation WHERE organisation_id = $1 AND id = $2`,
      [organisationId, id],
    );
    return row ?? null;
  }

  /** The newest first. @param before an id: what is older than it */
  list(
    organisationId: string,
    { state, set }: OwnFilters,
    before: string | null,
    limit: number,
  ): Promise<OwnRecommendation[]> {
    return this.database.read<OwnRecommendation>(
      `SELECT ${COLUMNS} FROM recommendation WHERE organisation_id = $1 AND ($2::text IS NULL OR state = $2)
         AND ($3::bigint IS NULL OR set_id = $3) AND ($4::bigint IS NULL OR id < $4) ORDER BY id DESC LIMIT $5`,
      [organisationId, state ?? null, set ?? null, before, limit],
    );
  }

  /** How many in each state. */
  async counts(organisationId: string): Promise<Partial<Record<RecommendationState, number>>> {
    const found = await this.database.read<{ state: RecommendationState; count: number }>(
      'SELECT state, count(*)::int AS count FROM recommendation WHERE organisation_id = $1 GROUP BY state',
      [organisationId],
    );
    return Object.fromEntries(found.map(({ state, count }) => [state, count]));
  }

  /** Those that wait for the organisation's verdict; what was said first comes first. */
  waiting(organisationId: string, limit: number): Promise<OwnRecommendation[]> {
    return this.database.read<OwnRecommendation>(
      `SELECT ${COLUMNS} FROM recommendation WHERE organisation_id = $1 AND ${WAITS}
       ORDER BY changed_at, id LIMIT $2`,
      [organisationId, limit],
    );
  }

  /** What the municipality owes this organisation; what is due first comes first. */
  owed(organisationId: string, limit: number): Promise<Owed[]> {
    return this.database.read<Owed>(
      `SELECT recommendation.id, recommendation.title, lang, rule, due_at AS "dueAt", paused_at AS "pausedAt",
         ${ASKED}
       FROM recommendation JOIN deadline ON subject_type = $2 AND subject_id = recommendation.id
       WHERE organisation_id = $1 AND met_at IS NULL AND cancelled_at IS NULL AND rule <> $3
       ORDER BY due_at, recommendation.id LIMIT $4`,
      [organisationId, RECOMMENDATION, REGISTRATION_RULE, limit],
    );
  }

  async set(organisationId: string, id: string): Promise<RecommendationSet | null> {
    const [row] = await this.database.read<RecommendationSet>(
      `SELECT id, organisation_id AS "organisationId", organisation_name AS "organisationName", kind, title,
         source_url AS "sourceUrl", lang, created_at AS "createdAt"
       FROM recommendation_set WHERE organisation_id = $1 AND id = $2`,
      [organisationId, id],
    );
    return row ?? null;
  }
}
