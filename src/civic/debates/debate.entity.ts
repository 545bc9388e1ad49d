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
import type { Locale } from '../../platform/i18n/index.js';
import type { DebateState } from './debate.lifecycle.js';

export const PROPOSER_KINDS = ['participant', 'organisation', 'staff'] as const;
export type ProposerKind = (typeof PROPOSER_KINDS)[number];

/** A question that people argue about in public. */
@Entity('debate')
@Check('debate_in_order', 'opens_at < closes_at')
@Check('debate_proposer', `proposer_kind IN ('participant', 'organisation', 'staff')`)
@Check('debate_organisation', `proposer_kind <> 'organisation' OR proposer_name IS NOT NULL`)
@Check(
  'debate_announced',
  `state IN ('draft', 'moderation', 'rejected', 'archived') OR (opens_at IS NOT NULL AND closes_at IS NOT NULL AND unit_id IS NOT NULL)`,
)
@Check('debate_concluded', `state <> 'concluded' OR (concluded_at IS NOT NULL AND conclusion_text <> '')`)
@Check('debate_rejected', `state <> 'rejected' OR rejection_code IS NOT NULL`)
@Index('debate_due', ['state', 'opensAt', 'closesAt'])
@Index('debate_of_participant', ['participantId'])
@Index('debate_topics', { synchronize: false })
@Index('debate_places', { synchronize: false })
@Index('debate_search', { synchronize: false })
export class Debate extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('text', { default: 'draft' })
  state: DebateState;

  /** The question. */
  @Column('text')
  title: string;

  /** Why it matters. */
  @Column('text')
  why: string;

  @Column('text')
  lang: Locale;

  @Column('text', { array: true })
  topics: string[];

  @Column('text', { array: true })
  places: string[];

  /** In charge of it; given at the latest when it is approved. */
  @ForeignKey(() => Unit, { name: 'debate_unit' })
  @Column('bigint', { nullable: true })
  unitId: string | null;

  @Column('text')
  proposerKind: ProposerKind;

  /** Whoever wrote it with an account; null for the staff, and once the account is erased. */
  @ForeignKey(() => Participant, { name: 'debate_participant' })
  @Column('bigint', { nullable: true })
  participantId: string | null;

  @Column('bigint', { nullable: true })
  organisationId: string | null;

  /** What the public may know: a participant's name only while they show it, an organisation's always. */
  @Column('text', { nullable: true })
  proposerName: string | null;

  @Column('timestamptz', { nullable: true })
  opensAt: Date | null;

  /** Local 24:00 of the last day. */
  @Column('timestamptz', { nullable: true })
  closesAt: Date | null;

  @Column('timestamptz', { nullable: true })
  submittedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  approvedAt: Date | null;

  @Column('text', { default: '' })
  returnReason: string;

  @Column('text', { nullable: true })
  rejectionCode: string | null;

  @Column('text', { default: '' })
  rejectionReason: string;

  /** When followers were told that it is about to end. */
  @Column('timestamptz', { nullable: true })
  closingSoonAt: Date | null;

  /** How many opinions followers have been told of. */
  @Column('int', { default: 0 })
  toldComments: number;

  /** Taken from the public by moderation. */
  @Column('timestamptz', { nullable: true })
  hiddenAt: Date | null;

  @Column('text', { default: '' })
  conclusionText: string;

  /** The official who concludes: public on purpose. */
  @Column('text', { default: '' })
  conclusionOfficial: string;

  @ForeignKey(() => Unit, { name: 'debate_conclusion_unit' })
  @Column('bigint', { nullable: true })
  conclusionUnitId: string | null;

  @Column('timestamptz', { nullable: true })
  concludedAt: Date | null;

  /** The day on which somebody looks at what became of it. */
  @Column('date', { nullable: true })
  reviewOn: string | null;

  @Column('timestamptz', { nullable: true })
  reviewedAt: Date | null;

  @Column('text', { default: '' })
  reviewNote: string;

  @VersionColumn({ type: 'int', default: 1 })
  version: number;

  /** The member of staff who wrote it. */
  @Column('bigint', { nullable: true })
  createdBy: string | null;

  @Column('timestamptz')
  createdAt: Date;

  /** The last change that the public can see. */
  @Column('timestamptz')
  changedAt: Date;
}
