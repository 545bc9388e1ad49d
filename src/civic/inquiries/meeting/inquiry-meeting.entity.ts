import { BaseEntity, Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Inquiry } from '../inquiry.entity.js';
import type { MeetingReply } from './meeting.rules.js';

/** A time that was offered for a meeting. It stands until another is offered, or the meeting is called off. */
@Entity('inquiry_meeting')
@Check('inquiry_meeting_reply', `reply IN ('accepted', 'declined')`)
@Check('inquiry_meeting_replied', '(reply IS NULL) = (replied_at IS NULL)')
@Check('inquiry_meeting_wish', `wish_sealed IS NULL OR reply = 'declined'`)
@Index('inquiry_meeting_standing', { synchronize: false })
@Index('inquiry_meeting_declined', { synchronize: false })
@Index('inquiry_meeting_of_inquiry', ['inquiryId', 'id'])
export class InquiryMeeting extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @ForeignKey(() => Inquiry, { name: 'inquiry_meeting_inquiry' })
  @Column('bigint')
  inquiryId: string;

  @Column('timestamptz')
  at: Date;

  @Column('text')
  place: string;

  @Column('timestamptz')
  offeredAt: Date;

  @Column('bigint')
  offeredBy: string;

  @Column('text', { nullable: true })
  reply: MeetingReply | null;

  @Column('timestamptz', { nullable: true })
  repliedAt: Date | null;

  /** When else it would suit whoever declined. */
  @Column('text', { nullable: true })
  wishSealed: string | null;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;

  @Column('bigint', { nullable: true })
  endedBy: string | null;

  /** Why the meeting was called off; null where another time took its place. */
  @Column('text', { nullable: true })
  endReasonSealed: string | null;
}
