import {
  BaseEntity,
  Check,
  Column,
  Entity,
  ForeignKey,
  Index,
  PrimaryGeneratedColumn,
  VersionColumn,
} from 'typeorm';
import { Participant, Unit } from '../../commons/accounts/index.js';
import type { IsoDate } from '../../platform/clock/index.js';
import { StoredFile } from '../../platform/files/index.js';
import type { Locale } from '../../platform/i18n/index.js';
import { InquiryReason } from './inquiry-reason.entity.js';
import type { InquiryState } from './inquiry.lifecycle.js';
import type {
  AnswerChannel,
  AnswerWay,
  InquiryChannel,
  InquiryKind,
  InquiryOutcome,
  SenderKind,
} from './inquiry.rules.js';

/** What somebody wrote to the municipality. Columns that end in `Sealed` are read and written by InquirySecrets alone. */
@Entity('inquiry')
@Check('inquiry_kind', `kind IN ('question', 'apcProposal', 'apcSignal', 'meeting')`)
@Check('inquiry_channel', `channel IN ('site', 'counter', 'phone', 'paper', 'villageHall')`)
@Check('inquiry_sender', `sender_kind IN ('citizen', 'business', 'ngo')`)
@Check('inquiry_answer_way', `answer_way IN ('site', 'post')`)
@Check('inquiry_answer_channel', `answer_channel IN ('site', 'post', 'ssev', 'email', 'hand')`)
@Check('inquiry_rating', 'rating BETWEEN 1 AND 5')
@Check(
  'inquiry_registered',
  'registered_at IS NULL OR (incoming_number IS NOT NULL AND incoming_on IS NOT NULL)',
)
@Check(
  'inquiry_answered',
  `state NOT IN ('answered', 'executed') OR (answered_at IS NOT NULL AND answer_sealed IS NOT NULL)`,
)
@Check(
  'inquiry_answered_by_two',
  `state NOT IN ('answered', 'executed') OR (drafted_by IS NOT NULL AND confirmed_by IS NOT NULL)`,
)
@Check('inquiry_outcome', `outcome IN ('granted', 'partly', 'refused')`)
@Check('inquiry_confirmed', 'confirmed_by IS NULL OR confirmed_by <> drafted_by')
@Check(
  'inquiry_published',
  `published_at IS NULL OR (wants_public AND kind IN ('question', 'apcProposal') AND public_title <> '' AND public_text <> '')`,
)
@Check('inquiry_arises_from', `arises_from ~ '^[a-z][A-Za-z]{0,39}:[1-9][0-9]{0,17}$'`)
@Check('inquiry_not_by_accused', 'unit_id IS NULL OR accused_unit_id IS NULL OR unit_id <> accused_unit_id')
@Check('inquiry_not_by_accused_expert', 'expert_id IS NULL OR NOT expert_id = ANY (accused_staff_ids)')
@Index('inquiry_code', ['code'], { unique: true })
@Index('inquiry_form_key', ['formKey'], { unique: true })
@Index('inquiry_incoming_number', { synchronize: false })
@Index('inquiry_of_participant', ['participantId', 'receivedAt'])
@Index('inquiry_at_work', ['state', 'answerDueAt'])
@Index('inquiry_of_unit', ['unitId', 'state'])
@Index('inquiry_received', ['kind', 'receivedAt', 'id'])
@Index('inquiry_of_expert', { synchronize: false })
@Index('inquiry_answered_at', { synchronize: false })
@Index('inquiry_to_publish', { synchronize: false })
@Index('inquiry_to_send', { synchronize: false })
@Index('inquiry_public', { synchronize: false })
@Index('inquiry_changed', { synchronize: false })
@Index('inquiry_register', { synchronize: false })
@Index('inquiry_topics', { synchronize: false })
@Index('inquiry_search', { synchronize: false })
@Index('inquiry_similar', { synchronize: false })
export class Inquiry extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  /** On the receipt; by it the sender asks what became of theirs. */
  @Column('text')
  code: string;

  /** Of the form that it came from: sent twice, it is taken once. */
  @Column('text', { nullable: true })
  formKey: string | null;

  @Column('text')
  kind: InquiryKind;

  @Column('text', { default: 'received' })
  state: InquiryState;

  @Column('text')
  channel: InquiryChannel;

  @Column('text')
  lang: Locale;

  @Column('text')
  titleSealed: string;

  @Column('text')
  textSealed: string;

  @Column('text', { array: true, default: '{}' })
  topics: string[];

  @Column('text', { array: true, default: '{}' })
  places: string[];

  @Column('text')
  senderKind: SenderKind;

  @ForeignKey(() => Participant, { name: 'inquiry_participant' })
  @Column('bigint', { nullable: true })
  participantId: string | null;

  @Column('boolean', { default: false })
  wantsPublic: boolean;

  @Column('text', { default: 'site' })
  answerWay: AnswerWay;

  /** The one after whose answer the sender asks again. */
  @ForeignKey(() => Inquiry, { name: 'inquiry_previous' })
  @Column('bigint', { nullable: true })
  previousId: string | null;

  /** The subject from which its sender came, as its key. */
  @Column('text', { nullable: true })
  arisesFrom: string | null;

  /** Whom it accuses never decides on it (Art. 113 АПК). */
  @ForeignKey(() => Unit, { name: 'inquiry_accused_unit' })
  @Column('bigint', { nullable: true })
  accusedUnitId: string | null;

  @Column('bigint', { array: true, default: '{}' })
  accusedStaffIds: string[];

  /** Постъпване: the clock of Art. 118(1) and 121 АПК is counted from here, whenever the number is typed. */
  @Column('timestamptz')
  receivedAt: Date;

  @Column('timestamptz', { nullable: true })
  registeredAt: Date | null;

  /** вх. № */
  @Column('text', { nullable: true })
  incomingNumber: string | null;

  /** The day of the incoming number; numbers begin anew each year. */
  @Column('date', { nullable: true })
  incomingOn: IsoDate | null;

  @Column('boolean', { default: false })
  registeredLate: boolean;

  @ForeignKey(() => Unit, { name: 'inquiry_unit' })
  @Column('bigint', { nullable: true })
  unitId: string | null;

  /** The member of staff who prepares the answer. */
  @Column('bigint', { nullable: true })
  expertId: string | null;

  /** Резолюция: what whoever assigned it wrote to the unit. */
  @Column('text', { nullable: true })
  resolutionSealed: string | null;

  /** Until when the unit words its answer, as whoever assigned it wrote; the term of the law runs beside it. */
  @Column('date', { nullable: true })
  resolutionDueOn: IsoDate | null;

  @Column('timestamptz', { nullable: true })
  consideredAt: Date | null;

  /** Local 24:00 of the last day for the answer, as InquiryClock last had it. */
  @Column('timestamptz')
  answerDueAt: Date;

  /** A draft until `answeredAt`. */
  @Column('text', { nullable: true })
  answerSealed: string | null;

  /** Name and position of who answers. */
  @Column('text', { default: '' })
  answerOfficial: string;

  @Column('bigint', { nullable: true })
  draftedBy: string | null;

  @Column('timestamptz', { nullable: true })
  draftedAt: Date | null;

  /** What was decided, as the draft has it; of a question there is none. */
  @Column('text', { nullable: true })
  outcome: InquiryOutcome | null;

  /** Why whoever confirms answers sent the last draft back. */
  @Column('text', { nullable: true })
  returnedSealed: string | null;

  @Column('bigint', { nullable: true })
  returnedBy: string | null;

  @Column('timestamptz', { nullable: true })
  returnedAt: Date | null;

  @Column('bigint', { nullable: true })
  confirmedBy: string | null;

  @Column('timestamptz', { nullable: true })
  answeredAt: Date | null;

  @Column('text', { nullable: true })
  answerChannel: AnswerChannel | null;

  /** изх. № */
  @Column('text', { nullable: true })
  outgoingNumber: string | null;

  @Column('date', { nullable: true })
  outgoingOn: IsoDate | null;

  @ForeignKey(() => StoredFile, { name: 'inquiry_answer_file' })
  @Column('bigint', { nullable: true })
  answerFileId: string | null;

  @Column('timestamptz', { nullable: true })
  notifiedAt: Date | null;

  /** When and where the sender is received, for a meeting. */
  @Column('timestamptz', { nullable: true })
  meetingAt: Date | null;

  @Column('text', { default: '' })
  meetingPlace: string;

  /** The body that decides on it (Art. 112 АПК). */
  @Column('text', { default: '' })
  forwardedTo: string;

  @ForeignKey(() => InquiryReason, { name: 'inquiry_left_code' })
  @Column('text', { nullable: true })
  leftCode: string | null;

  /** Why it was forwarded or left without proceedings. */
  @Column('text', { nullable: true })
  endReasonSealed: string | null;

  /** Answered, forwarded, left or withdrawn. */
  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  executedAt: Date | null;

  @Column('text', { nullable: true })
  executionSealed: string | null;

  /** What staff left of it after taking out third persons. */
  @Column('text', { default: '' })
  publicTitle: string;

  @Column('text', { default: '' })
  publicText: string;

  @Column('text', { default: '' })
  publicAnswer: string;

  @Column('timestamptz', { nullable: true })
  publishedAt: Date | null;

  @Column('bigint', { nullable: true })
  publishedBy: string | null;

  /** Taken from the public by moderation. */
  @Column('timestamptz', { nullable: true })
  hiddenAt: Date | null;

  @Column('int', { nullable: true })
  rating: number | null;

  @Column('text', { nullable: true })
  ratingWordSealed: string | null;

  @Column('timestamptz', { nullable: true })
  ratedAt: Date | null;

  @VersionColumn({ type: 'int', default: 1 })
  version: number;

  @Column('bigint', { nullable: true })
  createdBy: string | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  changedAt: Date;
}
