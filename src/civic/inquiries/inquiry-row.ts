import { rows, type Tx } from '../../platform/database/index.js';
import { NotFound } from '../../platform/errors/index.js';
import type { Inquiry } from './inquiry.entity.js';

export type LockedInquiry = Pick<
  Inquiry,
  | 'id'
  | 'code'
  | 'kind'
  | 'state'
  | 'participantId'
  | 'wantsPublic'
  | 'unitId'
  | 'accusedUnitId'
  | 'accusedStaffIds'
  | 'expertId'
  | 'answerSealed'
  | 'answerDueAt'
  | 'outcome'
  | 'draftedBy'
  | 'version'
  | 'answerWay'
  | 'receivedAt'
  | 'answeredAt'
  | 'publishedAt'
  | 'publicAnswer'
  | 'meetingAt'
  | 'meetingPlace'
  | 'arisesFrom'
>;

/** The row, kept for this transaction. @throws NotFound when there is none */
export async function lockInquiry(tx: Tx, id: string): Promise<LockedInquiry> {
  const [row] = await rows<LockedInquiry>(
    tx,
    `SELECT id, code, kind, state, participant_id AS "participantId", wants_public AS "wantsPublic", unit_id AS "unitId",
            accused_unit_id AS "accusedUnitId", accused_staff_ids AS "accusedStaffIds", expert_id AS "expertId",
            answer_sealed AS "answerSealed", answer_due_at AS "answerDueAt", outcome, drafted_by AS "draftedBy", version,
            answer_way AS "answerWay", received_at AS "receivedAt",
            answered_at AS "answeredAt", published_at AS "publishedAt", public_answer AS "publicAnswer",
            meeting_at AS "meetingAt", meeting_place AS "meetingPlace",
            arises_from AS "arisesFrom"
     FROM inquiry WHERE id = $1 FOR UPDATE`,
    [id],
  );
  if (!row) throw new NotFound('inquiryNotFound');
  return row;
}
