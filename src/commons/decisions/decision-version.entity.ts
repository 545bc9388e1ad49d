import { BaseEntity, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { StaffMember, Unit } from '../accounts/index.js';
import { Decision } from './decision.entity.js';
import type { DecisionOutcome } from './decision.rules.js';

/** How a decision read before its wording was replaced; nothing changes or removes it. */
@Entity('decision_version')
export class DecisionVersion extends BaseEntity {
  @ForeignKey(() => Decision, { name: 'decision_version_decision' })
  @PrimaryColumn('bigint')
  decisionId: string;

  @PrimaryColumn('int')
  version: number;

  @Column('text')
  outcome: DecisionOutcome;

  @Column('text')
  reason: string;

  @Column('text')
  changedArticle: string;

  @ForeignKey(() => Unit, { name: 'decision_version_unit' })
  @Column('bigint', { nullable: true })
  unitId: string | null;

  /** What it decided then, as „contribution:12“. */
  @Column('text', { array: true })
  subjects: string[];

  @ForeignKey(() => StaffMember, { name: 'decision_version_proposed_by' })
  @Column('bigint')
  proposedBy: string;

  @Column('timestamptz')
  proposedAt: Date;

  @ForeignKey(() => StaffMember, { name: 'decision_version_confirmed_by' })
  @Column('bigint', { nullable: true })
  confirmedBy: string | null;

  @Column('timestamptz', { nullable: true })
  confirmedAt: Date | null;

  @Column('text')
  returnedReason: string;

  @Column('timestamptz', { nullable: true })
  publishedAt: Date | null;

  @Column('timestamptz')
  replacedAt: Date;
}
