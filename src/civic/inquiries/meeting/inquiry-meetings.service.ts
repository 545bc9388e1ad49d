import { Injectable } from '@nestjs/common';
import { Audit, type Actor } from '../../../platform/audit/index.js';
import { affected, rows, type Reader, type Tx } from '../../../platform/database/index.js';
import { Conflict, IllegalTransition, NotFound, RuleBroken } from '../../../platform/errors/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { inquiryEvent } from '../inquiries.domain-events.js';
import { lockInquiry, type LockedInquiry } from '../inquiry-row.js';
import { INQUIRY } from '../inquiry.rules.js';
import { InquirySecrets } from '../inquiry.secrets.js';
import { requireOfficial } from '../registry/official-text.js';
import type { InquiryMeeting } from './inquiry-meeting.entity.js';
import { untaken, type MeetingReply, type ReplyOutcome } from './meeting.rules.js';

export interface MeetingTime {
  at: Date;
  place: string;
}

export type OfferedMeeting = Pick<
  InquiryMeeting,
  'id' | 'at' | 'place' | 'offeredAt' | 'reply' | 'repliedAt' | 'endedAt'
> & {
  /** When else it would suit the sender. */
  wish: string;
  /** Why it was called off; '' where another time took its place. */
  endReason: string;
};

/** Times offered for a meeting, and what their sender replies; which came first is decided by the rows. */
@Injectable()
export class InquiryMeetings {
  constructor(
    private readonly secrets: InquirySecrets,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /** With the answer, whose letter tells of it. @throws Conflict where its hour went by before the answer was confirmed */
  async begin(tx: Tx, inquiryId: string, meeting: MeetingTime, staffId: string, now: Date): Promise<void> {
    if (meeting.at <= now) throw new Conflict('meetingGone');
    await this.insert(tx, inquiryId, meeting, staffId, now);
  }

  /** In the place of the one before, whatever its sender replied to that. */
  async offer(tx: Tx, inquiryId: string, meeting: MeetingTime, staffId: string, now: Date): Promise<void> {
    requireGranted(await lockInquiry(tx, inquiryId));
    requireOfficial({ place: meeting.place });
    requireToCome(meeting, now);
    await this.end(tx, inquiryId, null, staffId, now);
    await this.insert(tx, inquiryId, meeting, staffId, now);
    const actor = { kind: 'staff', id: staffId } as const;
    await this.told(tx, 'offerMeeting', inquiryId, actor, now);
    await this.outbox.publish(tx, inquiryEvent('meetingOffered', inquiryId), now);
  }

  /** @throws IllegalTransition where no meeting stands */
  async callOff(tx: Tx, inquiryId: string, reason: string, staffId: string, now: Date): Promise<void> {
    requireOfficial({ reason });
    await lockInquiry(tx, inquiryId);
    if (!(await this.end(tx, inquiryId, reason, staffId, now))) throw new IllegalTransition('noMeeting');
    const actor = { kind: 'staff', id: staffId } as const;
    await this.told(tx, 'callMeetingOff', inquiryId, actor, now);
    await this.outbox.publish(tx, inquiryEvent('meetingCalledOff', inquiryId), now);
  }

  /**
   * Whoever accepted may still decline before it begins; whoever declined waits for another time.
   * @throws NotFound for a time that was never offered to them
   */
  async reply(
    tx: Tx,
    inquiryId: string,
    { meetingId, reply, wish }: { meetingId: string; reply: MeetingReply; wish: string },
    actor: Actor,
    now: Date,
  ): Promise<ReplyOutcome> {
    const taken = await affected(
      tx,
      `UPDATE inquiry_meeting SET reply = $3, replied_at = $4, wish_sealed = $5
       WHERE id = $1 AND inquiry_id = $2 AND ended_at IS NULL AND at > $4
         AND (reply IS NULL OR reply = 'accepted' AND $3 = 'declined')`,
      [meetingId, inquiryId, reply, now, wish ? this.secrets.seal('meetingWish', wish) : null],
    );
    if (taken === 0) return this.untaken(tx, inquiryId, meetingId, reply, now);
    await this.told(tx, reply === 'accepted' ? 'acceptMeeting' : 'declineMeeting', inquiryId, actor, now);
    const happened = reply === 'accepted' ? 'meetingAccepted' : 'meetingDeclined';
    await this.outbox.publish(tx, inquiryEvent(happened, inquiryId), now);
    return reply;
  }

  /** What a sender said by telephone or at the counter. @throws IllegalTransition where no meeting stands, Conflict once it is too late */
  async replyByHand(
    tx: Tx,
    inquiryId: string,
    given: { reply: MeetingReply; wish: string },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    await lockInquiry(tx, inquiryId);
    const sql = 'SELECT id FROM inquiry_meeting WHERE inquiry_id = $1 AND ended_at IS NULL';
    const [standing] = await rows<{ id: string }>(tx, sql, [inquiryId]);
    if (!standing) throw new IllegalTransition('noMeeting');
    const outcome = await this.reply(tx, inquiryId, { meetingId: standing.id, ...given }, actor, now);
    if (outcome !== given.reply) throw new Conflict('replyTooLate');
  }

  /** All that were offered, in the order in which they were; the last one is what stands. */
  async of(reader: Reader, inquiryId: string): Promise<OfferedMeeting[]> {
    type Row = Omit<OfferedMeeting, 'wish' | 'endReason'> &
      Pick<InquiryMeeting, 'wishSealed' | 'endReasonSealed'>;
    const found = await reader.read<Row>(
      `SELECT id, at, place, offered_at AS "offeredAt", reply, replied_at AS "repliedAt", ended_at AS "endedAt",
              wish_sealed AS "wishSealed", end_reason_sealed AS "endReasonSealed"
       FROM inquiry_meeting WHERE inquiry_id = $1 ORDER BY id`,
      [inquiryId],
    );
    return found.map(({ wishSealed, endReasonSealed, ...meeting }) => ({
      ...meeting,
      wish: this.secrets.open('meetingWish', wishSealed),
      endReason: this.secrets.open('meetingEnd', endReasonSealed),
    }));
  }

  private async untaken(
    tx: Tx,
    inquiryId: string,
    meetingId: string,
    reply: MeetingReply,
    now: Date,
  ): Promise<ReplyOutcome> {
    const [row] = await rows<Parameters<typeof untaken>[0]>(
      tx,
      `SELECT reply, at, ended_at AS "endedAt", end_reason_sealed IS NOT NULL AS "calledOff"
       FROM inquiry_meeting WHERE id = $1 AND inquiry_id = $2`,
      [meetingId, inquiryId],
    );
    if (!row) throw new NotFound('inquiryNotFound');
    return untaken(row, reply, now);
  }

  private async insert(
    tx: Tx,
    inquiryId: string,
    { at, place }: MeetingTime,
    staffId: string,
    now: Date,
  ): Promise<void> {
    await affected(
      tx,
      'INSERT INTO inquiry_meeting (inquiry_id, at, place, offered_at, offered_by) VALUES ($1, $2, $3, $4, $5)',
      [inquiryId, at, place, now, staffId],
    );
  }

  private async end(
    tx: Tx,
    inquiryId: string,
    reason: string | null,
    staffId: string,
    now: Date,
  ): Promise<boolean> {
    const sealed = reason && this.secrets.seal('meetingEnd', reason);
    const ended = await affected(
      tx,
      `UPDATE inquiry_meeting SET ended_at = $2, ended_by = $3, end_reason_sealed = $4
       WHERE inquiry_id = $1 AND ended_at IS NULL`,
      [inquiryId, now, staffId, sealed],
    );
    return ended > 0;
  }

  private async told(tx: Tx, verb: string, id: string, actor: Actor, now: Date): Promise<void> {
    const subject = { type: INQUIRY, id };
    await this.audit.record(tx, { actor, action: `inquiry.${verb}`, subject }, now);
  }
}

function requireGranted({ kind, state, outcome }: LockedInquiry): void {
  if (kind !== 'meeting' || state !== 'answered' || outcome !== 'granted')
    throw new IllegalTransition('illegalTransition');
}

function requireToCome({ at }: MeetingTime, now: Date): void {
  if (at <= now) throw new RuleBroken('inquiryInvalid', {}, { at: 'meetingInPast' });
}
