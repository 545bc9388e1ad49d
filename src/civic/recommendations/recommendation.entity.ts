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
import { RecommendationSet } from './recommendation-set.entity.js';
import type { RecommendationState } from './recommendation.lifecycle.js';
import type { Addressee, Stage, Verdict } from './recommendation.rules.js';

const STATES = `'draft', 'sent', 'underReview', 'accepted', 'partiallyAccepted', 'rejected', 'inProgress',
  'implemented', 'notImplemented', 'obsolete', 'withdrawn'`;

/** What an organisation recommends to the municipality. Whether it is overdue is asked of its clocks, never stored. */
@Entity('recommendation')
@Check('recommendation_state_check', `state IN (${STATES})`)
@Check('recommendation_stage_check', `stage IN ('formulation', 'implementation', 'monitoring')`)
@Check('recommendation_addressee_check', `addressee IN ('mayor', 'municipalCouncil', 'villageMayor')`)
@Check('recommendation_weight_check', 'weight BETWEEN 1 AND 100')
@Check('recommendation_progress_check', 'progress BETWEEN 0 AND 100')
@Check('recommendation_term_check', 'term_from <= term_to')
@Check('recommendation_verdict_check', `verdict IN ('done', 'partly', 'notDone', 'cannotTell')`)
@Check('recommendation_sent_check', `state = 'draft' OR sent_at IS NOT NULL`)
@Check(
  'recommendation_registered_check',
  'registered_at IS NULL OR (incoming_number IS NOT NULL AND sent_at IS NOT NULL)',
)
@Check(
  'recommendation_answered_check',
  `answered_at IS NOT NULL OR state IN ('draft', 'sent', 'underReview', 'withdrawn')`,
)
@Index('recommendation_newest', { synchronize: false })
@Index('recommendation_by_state', { synchronize: false })
@Index('recommendation_by_unit', { synchronize: false })
@Index('recommendation_by_organisation', { synchronize: false })
@Index('recommendation_by_topic', { synchronize: false })
@Index('recommendation_incoming_number', { synchronize: false })
@Index('recommendation_search', { synchronize: false })
@Index('recommendation_own', ['organisationId', 'id'])
@Index('recommendation_own_by_state', ['organisationId', 'state', 'id'])
@Index('recommendation_unjudged', ['organisationId', 'changedAt', 'id'], {
  where: 'unjudged_since IS NOT NULL',
})
@Index('recommendation_of_set', ['setId'])
@Index('recommendation_of_participant', ['participantId'])
export class Recommendation extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @ForeignKey(() => RecommendationSet, { name: 'recommendation_in_set' })
  @Column('bigint', { nullable: true })
  setId: string | null;

  /** How much it counts in its set. */
  @Column('int', { default: 1 })
  weight: number;

  @Column('bigint')
  organisationId: string;

  /** As it was called when it wrote this. */
  @Column('text')
  organisationName: string;

  /** Who wrote it in the name of the organisation; letters go there. Null once that account is erased. */
  @ForeignKey(() => Participant, { name: 'recommendation_participant' })
  @Column('bigint', { nullable: true })
  participantId: string | null;

  @Column('text', { default: 'draft' })
  state: RecommendationState;

  @Column('text')
  title: string;

  @Column('text', { default: '' })
  problem: string;

  @Column('text', { default: '' })
  measure: string;

  @Column('text', { default: '' })
  expectedResult: string;

  @Column('text', { default: 'mayor' })
  addressee: Addressee;

  /** Who could help, in the organisation's words. */
  @Column('text', { default: '' })
  partners: string;

  @Column('text', { default: 'implementation' })
  stage: Stage;

  /** Its area: a code of the house's topics. */
  @Column('text', { nullable: true })
  topic: string | null;

  /** Subjects that it arises from, as `type:id`; linked on the trail when it is sent. */
  @Column('text', { array: true, default: '{}' })
  sources: string[];

  @Column('text')
  lang: Locale;

  /** Responsible: as the organisation supposes, and from the assignment on as it was assigned. */
  @ForeignKey(() => Unit, { name: 'recommendation_unit' })
  @Column('bigint', { nullable: true })
  unitId: string | null;

  @Column('date', { nullable: true })
  termFrom: IsoDate | null;

  @Column('date', { nullable: true })
  termTo: IsoDate | null;

  /** Постъпване: the clock of Art. 118(1) АПК is counted from here, whenever the number is typed. */
  @Column('timestamptz', { nullable: true })
  sentAt: Date | null;

  /** вх. № */
  @Column('text', { nullable: true })
  incomingNumber: string | null;

  @Column('date', { nullable: true })
  incomingOn: IsoDate | null;

  @Column('timestamptz', { nullable: true })
  registeredAt: Date | null;

  @Column('boolean', { default: false })
  registeredLate: boolean;

  @Column('timestamptz', { nullable: true })
  answeredAt: Date | null;

  /** The first answer came after its term, as it stood that day. */
  @Column('boolean', { default: false })
  answeredLate: boolean;

  /** Name and position of who answers; published. */
  @Column('text', { default: '' })
  answerOfficial: string;

  /** The last day agreed upon for carrying it out. */
  @Column('date', { nullable: true })
  agreedOn: IsoDate | null;

  @Column('date', { nullable: true })
  reviewOn: IsoDate | null;

  /** Percent, as the municipality last reported. */
  @Column('int', { default: 0 })
  progress: number;

  /** What the organisation last said of it; the history is in `recommendation_verdict`. */
  @Column('text', { nullable: true })
  verdict: Verdict | null;

  /** The municipality has said something since, and the organisation has not judged it; null where the organisation spoke last. */
  @Column('timestamptz', { nullable: true })
  unjudgedSince: Date | null;

  /** How many disputes there were. */
  @Column('int', { default: 0 })
  disputes: number;

  /** The one that waits for an answer. */
  @Column('bigint', { nullable: true })
  disputeId: string | null;

  @Column('text', { default: '' })
  endReason: string;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;

  /** Taken from the public by moderation. */
  @Column('timestamptz', { nullable: true })
  hiddenAt: Date | null;

  /** Title, problem and measure in small letters, a space before each word; kept by a trigger, so that searches need not. */
  @Column({ type: 'text', default: '', insert: false, update: false })
  searched: string;

  @VersionColumn({ type: 'int', default: 1 })
  version: number;

  @Column('timestamptz')
  createdAt: Date;

  /** The last change that the public can see. */
  @Column('timestamptz')
  changedAt: Date;
}
