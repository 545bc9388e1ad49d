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
import { StaffMember, Unit } from '../accounts/index.js';
import type { DecisionState } from './decision.lifecycle.js';
import type { DecisionOutcome } from './decision.rules.js';

/** What was decided on one or many subjects of a process, in its present wording. */
@Entity('decision')
@Check('decision_outcome_check', `outcome IN ('accepted', 'partiallyAccepted', 'rejected', 'outOfScope')`)
@Check('decision_state_check', `state IN ('proposed', 'returned', 'confirmed')`)
@Check('decision_reasoned', `btrim(reason) <> ''`)
@Check('decision_two_people', 'confirmed_by <> proposed_by')
@Check(
  'decision_confirmed_check',
  `(state = 'confirmed') = (confirmed_by IS NOT NULL) AND (confirmed_by IS NULL) = (confirmed_at IS NULL)`,
)
@Check('decision_returned_check', `(state = 'returned') = (returned_reason <> '')`)
@Check('decision_published_check', `published_at IS NULL OR state = 'confirmed'`)
@Index('decision_of_process', ['processType', 'processId', 'id'])
@Index('decision_latest', { synchronize: false })
@Index('decision_waiting', ['unitId', 'id'], { where: `state = 'proposed' AND merged_into IS NULL` })
export class Decision extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('text')
  processType: string;

  @Column('bigint')
  processId: string;

  @Column('text')
  outcome: DecisionOutcome;

  @Column('text')
  reason: string;

  /** Which article changes because of it; empty where none does. */
  @Column('text', { default: '' })
  changedArticle: string;

  @ForeignKey(() => Unit, { name: 'decision_unit' })
  @Column('bigint', { nullable: true })
  unitId: string | null;

  @Column('text', { default: 'proposed' })
  state: DecisionState;

  /** Whose wording this is. */
  @ForeignKey(() => StaffMember, { name: 'decision_proposed_by' })
  @Column('bigint')
  proposedBy: string;

  @Column('timestamptz')
  proposedAt: Date;

  @ForeignKey(() => StaffMember, { name: 'decision_confirmed_by' })
  @Column('bigint', { nullable: true })
  confirmedBy: string | null;

  @Column('timestamptz', { nullable: true })
  confirmedAt: Date | null;

  @Column('text', { default: '' })
  returnedReason: string;

  /** When this wording became public. */
  @Column('timestamptz', { nullable: true })
  publishedAt: Date | null;

  /** The decision with which it once was one. */
  @ForeignKey(() => Decision, { name: 'decision_separated_from' })
  @Column('bigint', { nullable: true })
  separatedFrom: string | null;

  /** Where its subjects are decided since; it is empty and stands in no list. */
  @ForeignKey(() => Decision, { name: 'decision_merged_into' })
  @Column('bigint', { nullable: true })
  mergedInto: string | null;

  /** Of the wording; earlier ones are in decision_version. */
  @VersionColumn({ type: 'int', default: 1 })
  version: number;
}
