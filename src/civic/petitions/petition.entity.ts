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
import type { Locale } from '../../platform/i18n/index.js';
import { PetitionKind } from './kinds/petition-kind.entity.js';
import type { PetitionState } from './petition.lifecycle.js';

export const INITIATOR_KINDS = ['participant', 'organisation', 'staff'] as const;
export type InitiatorKind = (typeof INITIATOR_KINDS)[number];

/** What people ask of the municipality together. How many they are is in `petition_tally`. */
@Entity('petition')
@Check('petition_initiator', `initiator_kind IN ('participant', 'organisation', 'staff')`)
@Check('petition_in_order', 'published_at < closes_at')
@Check('petition_collected', 'published_at IS NULL OR closes_at IS NOT NULL')
@Check('petition_rejected', `state <> 'rejected' OR (rejection_code IS NOT NULL AND rejected_at IS NOT NULL)`)
@Check(
  'petition_registered',
  'registered_at IS NULL OR (incoming_number IS NOT NULL AND received_at IS NOT NULL)',
)
@Check('petition_answered', `state <> 'answered' OR answered_at IS NOT NULL`)
@Index('petition_due', ['state', 'closesAt'])
@Index('petition_of_participant', ['participantId'])
@Index('petition_incoming_number', { synchronize: false })
@Index('petition_topics', { synchronize: false })
@Index('petition_places', { synchronize: false })
@Index('petition_search', { synchronize: false })
export class Petition extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @ForeignKey(() => PetitionKind, { name: 'petition_kind_known' })
  @Column('text')
  kindCode: string;

  @Column('text', { default: 'draft' })
  state: PetitionState;

  @Column('text')
  title: string;

  /** What the municipality is asked to do. */
  @Column('text', { default: '' })
  demand: string;

  @Column('text', { default: '' })
  why: string;

  @Column('text')
  lang: Locale;

  @Column('text', { array: true, default: '{}' })
  topics: string[];

  @Column('text', { array: true, default: '{}' })
  places: string[];

  /** In charge of the answer. */
  @ForeignKey(() => Unit, { name: 'petition_unit' })
  @Column('bigint', { nullable: true })
  unitId: string | null;

  @Column('text')
  initiatorKind: InitiatorKind;

  @ForeignKey(() => Participant, { name: 'petition_participant' })
  @Column('bigint', { nullable: true })
  participantId: string | null;

  @Column('bigint', { nullable: true })
  organisationId: string | null;

  /** Public from the day on which backers are sought: a proposal that nobody stands behind is anonymous (Art. 111(4) АПК). */
  @Column('text', { nullable: true })
  initiatorName: string | null;

  /** What its kind asked for when it was submitted; later changes of the kind do not concern it. */
  @Column('int', { default: 0 })
  backersNeeded: number;

  @Column('int', { default: 1 })
  collectingDays: number;

  @Column('int', { default: 0 })
  minimumAge: number;

  @Column('int', { default: 1 })
  answerThreshold: number;

  @Column('int', { nullable: true })
  hearingThreshold: number | null;

  /** Local 24:00 of the last day on which backers can be found. */
  @Column('timestamptz', { nullable: true })
  seekingUntil: Date | null;

  /** Handed to the moderators. */
  @Column('timestamptz', { nullable: true })
  submittedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  publishedAt: Date | null;

  /** Local 24:00 of the last day of collecting. */
  @Column('timestamptz', { nullable: true })
  closesAt: Date | null;

  @Column('timestamptz', { nullable: true })
  closedAt: Date | null;

  /** Постъпване: the clock of Art. 118(1) АПК is counted from here, whenever the number is typed. */
  @Column('timestamptz', { nullable: true })
  receivedAt: Date | null;

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

  @Column('text', { nullable: true })
  rejectionCode: string | null;

  @Column('text', { default: '' })
  rejectionReason: string;

  @Column('timestamptz', { nullable: true })
  rejectedAt: Date | null;

  /** Whom it was forwarded to (Art. 112 АПК). */
  @Column('text', { default: '' })
  forwardedTo: string;

  @Column('text', { nullable: true })
  leftCode: string | null;

  /** Why it was withdrawn, stopped, forwarded or left. */
  @Column('text', { default: '' })
  endReason: string;

  /** The article by which it was stopped. */
  @Column('text', { default: '' })
  endLaw: string;

  /** Answered, forwarded, left, rejected, withdrawn or stopped; signers are anonymised some months later. */
  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  answeredAt: Date | null;

  /** Name and position of who answers; published. */
  @Column('text', { default: '' })
  answerOfficial: string;

  /** When whoever submitted it was told of the answer (Art. 118(1) АПК). */
  @Column('timestamptz', { nullable: true })
  notifiedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  hearingAt: Date | null;

  @Column('text', { default: '' })
  hearingPlace: string;

  @Column('text', { default: '' })
  hearingNote: string;

  @Column('timestamptz', { nullable: true })
  closingSoonAt: Date | null;

  /** Taken from the public by moderation. */
  @Column('timestamptz', { nullable: true })
  hiddenAt: Date | null;

  /** When the last personal data of its signers were removed. */
  @Column('timestamptz', { nullable: true })
  anonymisedAt: Date | null;

  @VersionColumn({ type: 'int', default: 1 })
  version: number;

  @Column('bigint', { nullable: true })
  createdBy: string | null;

  @Column('timestamptz')
  createdAt: Date;

  /** The last change that the public can see. */
  @Column('timestamptz')
  changedAt: Date;
}
