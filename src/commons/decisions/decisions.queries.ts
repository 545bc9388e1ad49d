import { Injectable } from '@nestjs/common';
import type { Reader } from '../../platform/database/index.js';
import { subjectKey, type SubjectRef } from '../subjects/index.js';
import { pairs, SUBJECTS_OF } from './decision-rows.js';
import type { DecisionState } from './decision.lifecycle.js';
import { DECISION_OUTCOMES, type DecisionOutcome } from './decision.rules.js';
import {
  decisionPath,
  type DecisionProgress,
  type DecisionView,
  type TemplateView,
} from './decision.view.js';

interface DecisionRow {
  id: string;
  processType: string;
  processId: string;
  outcome: DecisionOutcome;
  reason: string;
  changedArticle: string;
  unitId: string | null;
  unitBg: string | null;
  unitEn: string | null;
  state: DecisionState;
  publishedAt: Date | null;
  confirmedAt: Date | null;
  version: number;
  subjects: SubjectRef[];
}

/** How far the decision on a subject is. */
export interface Standing {
  decisionId: string;
  state: DecisionState;
  unitId: string | null;
  proposedBy: string;
}

export interface DecisionTrace {
  /** A later wording is on its way. */
  revised: boolean;
  separatedFrom: string | null;
  separatedInto: string[];
  /** What was published before, the latest first. */
  earlier: {
    version: number;
    outcome: DecisionOutcome;
    reason: string;
    changedArticle: string;
    publishedAt: Date;
  }[];
}

/** The number of a decision if the public can read it. */
function wasPublished(id: string): string {
  return `SELECT p.id FROM decision p WHERE p.id = ${id} AND (p.published_at IS NOT NULL
    OR EXISTS (SELECT 1 FROM decision_version v WHERE v.decision_id = p.id AND v.published_at IS NOT NULL))`;
}

const WORDING = `w.outcome, w.reason, w.changed_article AS "changedArticle", w.published_at AS "publishedAt",
  w.confirmed_at AS "confirmedAt", w.version, u.id AS "unitId", u.name_bg AS "unitBg", u.name_en AS "unitEn"`;

const PRESENT = `SELECT d.id, d.process_type AS "processType", d.process_id AS "processId", d.state, ${WORDING},
    ${SUBJECTS_OF} AS subjects
  FROM decision d JOIN decision w ON w.id = d.id LEFT JOIN unit u ON u.id = w.unit_id
  WHERE d.merged_into IS NULL`;

const COLUMNS = `version, outcome, reason, changed_article, unit_id, confirmed_at, published_at`;

/** The wording that is public now: the present one, or the last that was published before it. */
const PUBLISHED = `SELECT d.id, d.process_type AS "processType", d.process_id AS "processId", 'confirmed' AS state, ${WORDING},
    (SELECT coalesce(json_agg(json_build_object('type', s.subject_type, 'id', s.subject_id::text)
       ORDER BY s.subject_type, s.subject_id), '[]') FROM decision_subject s
     WHERE s.decision_id = d.id AND (w.subjects IS NULL OR s.subject_type || ':' || s.subject_id = ANY(w.subjects)))
      AS subjects
  FROM decision d
  JOIN LATERAL (
    SELECT d.version, d.outcome, d.reason, d.changed_article, d.unit_id, d.confirmed_at, d.published_at,
           NULL::text[] AS subjects WHERE d.published_at IS NOT NULL
    UNION ALL
    (SELECT ${COLUMNS}, subjects FROM decision_version v
     WHERE d.published_at IS NULL AND v.decision_id = d.id AND v.published_at IS NOT NULL
     ORDER BY v.version DESC LIMIT 1)
  ) w ON true
  LEFT JOIN unit u ON u.id = w.unit_id
  WHERE d.merged_into IS NULL`;

/** The reads of decisions. */
@Injectable()
export class DecisionQueries {
  async ofSubjects(reader: Reader, subjects: readonly SubjectRef[]): Promise<Map<string, DecisionView>> {
    return this.bySubject(reader, PRESENT, subjects);
  }

  async publishedOf(reader: Reader, subjects: readonly SubjectRef[]): Promise<Map<string, DecisionView>> {
    return this.bySubject(reader, PUBLISHED, subjects);
  }

  async ofProcess(reader: Reader, process: SubjectRef): Promise<DecisionView[]> {
    const found = await reader.read<DecisionRow>(
      `${PRESENT} AND d.process_type = $1 AND d.process_id = $2 ORDER BY d.id`,
      [process.type, process.id],
    );
    return found.map(view);
  }

  /** @param after the number of the last one that the reader has */
  async publishedOfProcess(
    reader: Reader,
    process: SubjectRef,
    { after, limit }: { after: string; limit: number },
  ): Promise<DecisionView[]> {
    const found = await reader.read<DecisionRow>(
      `${PUBLISHED} AND d.process_type = $1 AND d.process_id = $2 AND d.id > $3 ORDER BY d.id LIMIT $4`,
      [process.type, process.id, after, limit],
    );
    return found.map(view);
  }

  async published(reader: Reader, id: string): Promise<DecisionView | null> {
    const [found] = await reader.read<DecisionRow>(`${PUBLISHED} AND d.id = $1`, [id]);
    return found ? view(found) : null;
  }

  /** As the public sees them; what is not public is missing. */
  async publishedAmong(reader: Reader, ids: readonly string[]): Promise<DecisionView[]> {
    const found = await reader.read<DecisionRow>(`${PUBLISHED} AND d.id = ANY($1::bigint[])`, [ids]);
    return found.map(view);
  }

  /** What else the page of a published decision tells. @param version of the wording that is public */
  async trace(reader: Reader, id: string, version: number): Promise<DecisionTrace> {
    const [row] = await reader.read<DecisionTrace>(
      `SELECT d.version > $2 AS revised, (${wasPublished('d.separated_from')}) AS "separatedFrom",
              ARRAY(SELECT other.id::text FROM decision other
                    WHERE other.separated_from = d.id AND (${wasPublished('other.id')}) IS NOT NULL ORDER BY other.id)
                AS "separatedInto"
       FROM decision d WHERE d.id = $1`,
      [id, version],
    );
    const earlier = await reader.read<DecisionTrace['earlier'][number]>(
      `SELECT version, outcome, reason, changed_article AS "changedArticle", published_at AS "publishedAt"
       FROM decision_version WHERE decision_id = $1 AND version < $2 AND published_at IS NOT NULL
       ORDER BY version DESC`,
      [id, version],
    );
    return { ...row!, earlier };
  }

  async progress(reader: Reader, needed: readonly SubjectRef[]): Promise<DecisionProgress> {
    const found = await reader.read<{ state: DecisionState; outcome: DecisionOutcome; count: number }>(
      `SELECT d.state, d.outcome, count(*)::int AS count
       FROM unnest($1::text[], $2::bigint[]) AS needed(subject_type, subject_id)
       JOIN decision_subject USING (subject_type, subject_id) JOIN decision d ON d.id = decision_id
       GROUP BY d.state, d.outcome`,
      pairs(needed),
    );
    const sum = (fits: (row: (typeof found)[number]) => boolean) =>
      found.filter(fits).reduce((total, { count }) => total + count, 0);
    const inState = (state: DecisionState) => sum((row) => row.state === state);
    const confirmedAs = (outcome: DecisionOutcome) =>
      sum((row) => row.state === 'confirmed' && row.outcome === outcome);
    return {
      total: needed.length,
      confirmed: inState('confirmed'),
      proposed: inState('proposed'),
      returned: inState('returned'),
      byOutcome: Object.fromEntries(
        DECISION_OUTCOMES.map((outcome) => [outcome, confirmedAs(outcome)]),
      ) as Record<DecisionOutcome, number>,
    };
  }

  /** By key of the subject; what nobody has proposed on is missing. */
  async standings(reader: Reader, subjects: readonly SubjectRef[]): Promise<Map<string, Standing>> {
    const found = await reader.read<Standing & SubjectRef>(
      `SELECT subject_type AS type, subject_id AS id, d.id AS "decisionId", d.state, d.unit_id AS "unitId",
              d.proposed_by AS "proposedBy"
       FROM unnest($1::text[], $2::bigint[]) AS wanted(subject_type, subject_id)
       JOIN decision_subject USING (subject_type, subject_id) JOIN decision d ON d.id = decision_id`,
      pairs(subjects),
    );
    return new Map(found.map(({ type, id, ...standing }) => [subjectKey({ type, id }), standing]));
  }

  templates(reader: Reader): Promise<TemplateView[]> {
    return reader.read<TemplateView>(
      `SELECT id, title, outcome, reason FROM decision_template WHERE active ORDER BY title COLLATE "bg-x-icu"`,
    );
  }

  private async bySubject(
    reader: Reader,
    from: string,
    subjects: readonly SubjectRef[],
  ): Promise<Map<string, DecisionView>> {
    if (subjects.length === 0) return new Map();
    const found = await reader.read<DecisionRow>(
      `${from} AND d.id IN (SELECT decision_id FROM unnest($1::text[], $2::bigint[]) AS wanted(subject_type, subject_id)
         JOIN decision_subject USING (subject_type, subject_id))`,
      pairs(subjects),
    );
    const asked = new Set(subjects.map(subjectKey));
    return new Map(
      found.map(view).flatMap((decision) =>
        decision.subjects
          .map(subjectKey)
          .filter((key) => asked.has(key))
          .map((key) => [key, decision] as const),
      ),
    );
  }
}

function view({ processType, processId, unitId, unitBg, unitEn, ...row }: DecisionRow): DecisionView {
  return {
    ...row,
    process: { type: processType, id: processId },
    unit: unitId === null ? null : { id: unitId, name: { bg: unitBg!, en: unitEn! } },
    path: decisionPath(row.id),
  };
}
