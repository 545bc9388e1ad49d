import { BaseEntity, Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { DecisionOutcome } from './decision.rules.js';

/** A reason that is given often; the list is the municipality's own. */
@Entity('decision_template')
@Check(
  'decision_template_outcome_check',
  `outcome IN ('accepted', 'partiallyAccepted', 'rejected', 'outOfScope')`,
)
@Check('decision_template_reasoned', `btrim(title) <> '' AND btrim(reason) <> ''`)
@Index('decision_template_title', ['title'], { unique: true })
export class DecisionTemplate extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('text')
  title: string;

  @Column('text')
  outcome: DecisionOutcome;

  @Column('text')
  reason: string;

  @Column('boolean', { default: true })
  active: boolean;
}
