import { BaseEntity, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Unit } from '../../../../commons/accounts/index.js';
import { Recommendation } from '../../recommendation.entity.js';

/** The organisation asked the responsible unit for a word. */
@Entity('recommendation_reminder')
@Index('recommendation_reminder_last', ['recommendationId', 'at'])
export class RecommendationReminder extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @ForeignKey(() => Recommendation, { name: 'recommendation_reminder_of' })
  @Column('bigint')
  recommendationId: string;

  @ForeignKey(() => Unit, { name: 'recommendation_reminder_unit' })
  @Column('bigint', { nullable: true })
  unitId: string | null;

  @Column('timestamptz')
  at: Date;
}
