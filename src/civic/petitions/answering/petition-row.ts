import { rows, type Tx } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import type { Petition } from '../petition.entity.js';

export type LockedPetition = Pick<
  Petition,
  | 'id'
  | 'state'
  | 'title'
  | 'unitId'
  | 'participantId'
  | 'collectingDays'
  | 'receivedAt'
  | 'hearingAt'
  | 'hearingPlace'
>;

/** The row, kept for this transaction. @throws NotFound when there is none */
export async function lockPetition(tx: Tx, id: string): Promise<LockedPetition> {
  const [row] = await rows<LockedPetition>(
    tx,
    `SELECT id, state, title, unit_id AS "unitId", participant_id AS "participantId",
            collecting_days AS "collectingDays", received_at AS "receivedAt", hearing_at AS "hearingAt",
            hearing_place AS "hearingPlace"
     FROM petition WHERE id = $1 FOR UPDATE`,
    [id],
  );
  if (!row) throw new NotFound('petitionNotFound');
  return row;
}
