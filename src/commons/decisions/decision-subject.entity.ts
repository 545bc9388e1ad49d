import { BaseEntity, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Decision } from './decision.entity.js';

/** Each subject is decided by one decision. */
@Entity('decision_subject')
@Index('decision_subject_of_decision', ['decisionId'])
export class DecisionSubject extends BaseEntity {
  @PrimaryColumn('text')
  subjectType: string;

  @PrimaryColumn('bigint')
  subjectId: string;

  @ForeignKey(() => Decision, { name: 'decision_subject_decision' })
  @Column('bigint')
  decisionId: string;
}
