import { BaseEntity, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Participant } from '../../../../commons/accounts/index.js';
import { UnconfirmedRow } from '../../../../commons/confirmations/index.js';
import type { Locale } from '../../../../platform/i18n/index.js';
import { CivicEvent } from '../../event.entity.js';
import { EventQuestion } from './event-question.entity.js';

/** One for each person and question, by its primary key. */
@Entity('event_question_like')
@Index('event_question_like_person', ['participantId'])
export class EventQuestionLike extends BaseEntity {
  @ForeignKey(() => EventQuestion, { name: 'event_question_like_of' })
  @PrimaryColumn('bigint')
  questionId: string;

  @ForeignKey(() => Participant, { name: 'event_question_like_by' })
  @PrimaryColumn('bigint')
  participantId: string;

  @Column('timestamptz')
  at: Date;
}

/** What somebody without an account asked, until the address proves to be theirs. */
@Entity('event_question_pending')
@Index('event_question_pending_expires', ['expiresAt'])
@Index('event_question_pending_email', ['emailLookup'])
export class EventQuestionPending extends UnconfirmedRow {
  @ForeignKey(() => CivicEvent, { name: 'event_question_pending_of' })
  @Column('bigint')
  eventId: string;

  @Column('text')
  text: string;

  @Column('text')
  lang: Locale;

  @Column('text', { nullable: true })
  nameSealed: string | null;

  @Column('boolean')
  showsName: boolean;

  /** What became of it. */
  @ForeignKey(() => EventQuestion, { name: 'event_question_pending_made' })
  @Column('bigint', { nullable: true })
  questionId: string | null;
}
