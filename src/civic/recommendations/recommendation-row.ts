import { rows, type Tx } from '../../platform/database/index.js';
import { NotFound } from '../../platform/errors/index.js';
import type { Recommendation } from './recommendation.entity.js';

export type LockedRecommendation = Pick<
  Recommendation,
  | 'id'
  | 'state'
  | 'title'
  | 'organisationId'
  | 'participantId'
  | 'unitId'
  | 'sentAt'
  | 'registeredAt'
  | 'progress'
  | 'verdict'
  | 'disputes'
  | 'disputeId'
>;

/** The row, kept for this transaction. @throws NotFound when there is none */
export async function lockRecommendation(tx: Tx, id: string): Promise<LockedRecommendation> {
  const [row] = await rows<LockedRecommendation>(
    tx,
    `SELECT id, state, title, organisation_id AS "organisationId", participant_id AS "participantId",
            unit_id AS "unitId", sent_at AS "sentAt", registered_at AS "registeredAt", progress, verdict, disputes,
            dispute_id AS "disputeId"
     FROM recommendation WHERE id = $1 FOR UPDATE`,
    [id],
  );
  if (!row) throw new NotFound('recommendationNotFound');
  return row;
}

/** As `lockRecommendation`, for the organisation that issued it. @throws NotFound for anybody else's */
export async function lockIssued(tx: Tx, id: string, organisationId: string): Promise<LockedRecommendation> {
  const row = await lockRecommendation(tx, id);
  if (row.organisationId !== organisationId) throw new NotFound('recommendationNotFound');
  return row;
}
