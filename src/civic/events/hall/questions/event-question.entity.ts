import { BaseEntity, Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Participant, StaffMember } from '../../../../commons/accounts/index.js';
import type { Locale } from '../../../../platform/i18n/index.js';
import { CivicEvent } from '../../event.entity.js';
import type { QuestionStage, QuestionState } from './question.rules.js';

/** What somebody asks before or during an event, and what was answered. */
@Entity('event_question')
@Check('event_question_state_check', `state IN ('visible', 'held', 'hidden')`)
@Check('event_question_stage_check', `stage IN ('new', 'shortlisted', 'asked', 'answered', 'merged')`)
@Check('event_question_place_check', `(position IS NOT NULL) = (stage = 'shortlisted')`)
@Check('event_question_merged_check', `(merged_into IS NOT NULL) = (stage = 'merged') AND merged_into <> id`)
@Check('event_question_answer_check', `(answer <> '') = (stage = 'answered')`)
@Check('event_question_likes_check', 'likes >= 0')
@Check('event_question_text', `text <> ''`)
@Index('event_question_once', { synchronize: false })
@Index('event_question_by_likes', { synchronize: false })
@Index('event_question_by_person', ['participantId'], { where: 'participant_id IS NOT NULL' })
@Index('event_question_of_merged', ['mergedInto'], { where: 'merged_into IS NOT NULL' })
export class EventQuestion extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @ForeignKey(() => CivicEvent, { name: 'event_question_of' })
  @Column('bigint')
  eventId: string;

  @Column('text')
  text: string;

  @Column('text')
  lang: Locale;

  /** Whether the public reads it: a matter of moderation. */
  @Column('text')
  state: QuestionState;

  /** How far the moderator of the hall got with it. */
  @Column('text', { default: 'new' })
  stage: QuestionStage;

  /** Its place in the shortlist. */
  @Column('int', { nullable: true })
  position: number | null;

  @Column('int', { default: 0 })
  likes: number;

  @Column('text', { default: '' })
  answer: string;

  @ForeignKey(() => EventQuestion, { name: 'event_question_into' })
  @Column('bigint', { nullable: true })
  mergedInto: string | null;

  /** Null for what was asked in the hall, and once the account is erased. */
  @ForeignKey(() => Participant, { name: 'event_question_participant' })
  @Column('bigint', { nullable: true })
  participantId: string | null;

  /** Only what its owner shows to everybody. */
  @Column('text', { nullable: true })
  authorName: string | null;

  /** Who typed what was asked in the hall. */
  @ForeignKey(() => StaffMember, { name: 'event_question_staff' })
  @Column('bigint', { nullable: true })
  enteredBy: string | null;

  @Column('text')
  textHash: string;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  changedAt: Date;
}
