import { rows, type Tx } from '../../platform/database/index.js';
import { NotFound } from '../../platform/errors/index.js';
import type { SubjectRef } from '../subjects/index.js';
import type { DecisionState } from './decision.lifecycle.js';

export interface LockedDecision {
  id: string;
  processType: string;
  processId: string;
  unitId: string | null;
  state: DecisionState;
  proposedBy: string;
  version: number;
  subjects: SubjectRef[];
  /** Some wording of it was public, or is. */
  wasPublished: boolean;
}

/** For SELECT from decision AS d. */
export const SUBJECTS_OF = `(SELECT coalesce(json_agg(json_build_object('type', s.subject_type, 'id', s.subject_id::text)
   ORDER BY s.subject_type, s.subject_id), '[]') FROM decision_subject s WHERE s.decision_id = d.id)`;

/** Stays as it is until the transaction ends; always in the order of their numbers, so that two never wait for each other. */
export async function lockDecisions(tx: Tx, ids: readonly string[]): Promise<LockedDecision[]> {
  if (ids.length === 0) return [];
  await rows(tx, 'SELECT 1 FROM decision WHERE id = ANY($1::bigint[]) ORDER BY id FOR UPDATE', [ids]);
  return rows<LockedDecision>(
    tx,
    `SELECT d.id, d.process_type AS "processType", d.process_id AS "processId", d.unit_id AS "unitId", d.state,
            d.proposed_by AS "proposedBy", d.version, ${SUBJECTS_OF} AS subjects,
            d.published_at IS NOT NULL OR EXISTS (SELECT 1 FROM decision_version v
              WHERE v.decision_id = d.id AND v.published_at IS NOT NULL) AS "wasPublished"
     FROM decision d WHERE d.id = ANY($1::bigint[]) ORDER BY d.id`,
    [ids],
  );
}

/** Of which process a decision is. @throws NotFound */
export async function whereDecided(tx: Tx, id: string): Promise<SubjectRef> {
  const [row] = await rows<SubjectRef>(
    tx,
    'SELECT process_type AS type, process_id AS id FROM decision WHERE id = $1 AND merged_into IS NULL',
    [id],
  );
  if (!row) throw new NotFound('decisionNotFound');
  return row;
}

/** Which of these subjects are decided already, and by which decision. */
export function decisionsOf(
  tx: Tx,
  subjects: readonly SubjectRef[],
): Promise<(SubjectRef & { decisionId: string })[]> {
  return rows(
    tx,
    `SELECT subject_type AS type, subject_id AS id, decision_id AS "decisionId"
     FROM unnest($1::text[], $2::bigint[]) AS wanted(subject_type, subject_id)
     JOIN decision_subject USING (subject_type, subject_id)`,
    pairs(subjects),
  );
}

export function pairs(subjects: readonly SubjectRef[]): [string[], string[]] {
  return [subjects.map(({ type }) => type), subjects.map(({ id }) => id)];
}

/** The present wording goes into the history, with what it decides. */
export async function keepWording(tx: Tx, id: string, now: Date): Promise<void> {
  await rows(
    tx,
    `INSERT INTO decision_version (decision_id, version, outcome, reason, changed_article, unit_id, subjects,
       proposed_by, proposed_at, confirmed_by, confirmed_at, returned_reason, published_at, replaced_at)
     SELECT id, version, outcome, reason, changed_article, unit_id,
       ARRAY(SELECT subject_type || ':' || subject_id FROM decision_subject WHERE decision_id = $1 ORDER BY 1),
       proposed_by, proposed_at, confirmed_by, confirmed_at, returned_reason, published_at, $2
     FROM decision WHERE id = $1`,
    [id, now],
  );
}
