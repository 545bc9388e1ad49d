import { Injectable } from '@nestjs/common';
import { LONGEST_NUMBER, numberDayProblem, outgoingNumber } from '../../../commons/registry/index.js';
import { Subjects } from '../../../commons/subjects/index.js';
import { Audit } from '../../../platform/audit/index.js';
import { dateIn, type IsoDate } from '../../../platform/clock/index.js';
import { affected, rows, type Tx } from '../../../platform/database/index.js';
import { IllegalTransition, RuleBroken } from '../../../platform/errors/index.js';
import { InquiryClock } from '../clock/inquiry-clock.service.js';
import { lockInquiry } from '../inquiry-row.js';
import { INQUIRY, type AnswerChannel } from '../inquiry.rules.js';

/** The ways that leave a number in the register. */
export const SENT_BY = ['post', 'ssev', 'email', 'hand'] as const satisfies readonly AnswerChannel[];
export type SentBy = (typeof SENT_BY)[number];

export interface Dispatch {
  by: SentBy;
  number: string;
  on: IsoDate | null;
  /** The signed letter as PDF; [] for none. */
  fileIds: readonly string[];
}

/** How an answer on paper left the house. */
@Injectable()
export class InquiryDispatch {
  constructor(
    private readonly clock: InquiryClock,
    private readonly subjects: Subjects,
    private readonly audit: Audit,
  ) {}

  /** With that its sender has been told. Once more, it takes the place of what was recorded before. */
  async record(
    tx: Tx,
    id: string,
    { by, number: typed, on, fileIds }: Dispatch,
    staffId: string,
    now: Date,
  ): Promise<void> {
    const { state, answeredAt } = await lockInquiry(tx, id);
    if ((state !== 'answered' && state !== 'executed') || !answeredAt)
      throw new IllegalTransition('illegalTransition');
    const number = outgoingNumber(typed);
    if (!number) throw new RuleBroken('inquiryInvalid', { max: LONGEST_NUMBER }, { number: 'badOutgoing' });
    const sentOn = on ?? dateIn(now);
    const problem = numberDayProblem(sentOn, { receivedOn: dateIn(answeredAt), today: dateIn(now) });
    if (problem)
      throw new RuleBroken(
        'inquiryInvalid',
        {},
        { on: problem === 'numberInFuture' ? problem : 'sentBeforeAnswer' },
      );
    const file = await signed(tx, fileIds, staffId);
    await affected(
      tx,
      `UPDATE inquiry SET answer_channel = $2, outgoing_number = $3, outgoing_on = $4,
         answer_file_id = coalesce($5, answer_file_id), changed_at = $6, version = version + 1 WHERE id = $1`,
      [id, by, number, sentOn, file, now],
    );
    const subject = { type: INQUIRY, id };
    const actor = { kind: 'staff', id: staffId } as const;
    await this.clock.told(tx, id, now);
    const details = { by, outgoingNumber: number };
    await this.audit.record(tx, { actor, action: 'inquiry.dispatch', subject, details }, now);
    await this.subjects.changed(tx, subject, now);
  }
}

/** One PDF that they uploaded themselves. */
async function signed(tx: Tx, ids: readonly string[], staffId: string): Promise<string | null> {
  if (ids.length === 0) return null;
  const found = await rows<{ id: string; mediaType: string; bytes: number }>(
    tx,
    `SELECT id, media_type AS "mediaType", bytes FROM stored_file
     WHERE id = ANY($1::bigint[]) AND stored_by_kind = 'staff' AND stored_by_id = $2`,
    [ids.filter((id) => /^[1-9]\d{0,17}$/.test(id)), staffId],
  );
  const [file] = found;
  if (!file || ids.length > 1 || file.mediaType !== 'application/pdf')
    throw new RuleBroken('inquiryInvalid', {}, { file: 'signedPdf' });
  return file.id;
}
