import { BaseEntity, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Unit } from '../../../commons/accounts/index.js';
import { Recommendation } from '../recommendation.entity.js';

/** Which unit has been responsible since when. Rows are only ever added; the last word is on the recommendation. */
@Entity('recommendation_assignment')
@Index('recommendation_assignment_history', ['recommendationId', 'id'])
export class RecommendationAssignment extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @ForeignKey(() => Recommendation, { name: 'recommendation_assignment_of' })
  @Column('bigint')
  recommendationId: string;

  @ForeignKey(() => Unit, { name: 'recommendation_assignment_unit' })
  @Column('bigint')
  unitId: string;

  @Column('timestamptz')
  at: Date;
}
