import {
  BaseEntity,
  Check,
  Column,
  Entity,
  ForeignKey,
  Index,
  PrimaryColumn,
  PrimaryGeneratedColumn,
} from 'typeorm';
import type { IsoDate } from '../../../platform/clock/index.js';
import { StoredFile } from '../../../platform/files/index.js';
import { RecommendationIndicator } from '../recommendation-parts.entity.js';
import { Recommendation } from '../recommendation.entity.js';
import { Evidenced, WITH_FILE } from './evidenced.js';

export type Side = 'municipality' | 'organisation';

/** What an indicator was on one day, as one side measured it. */
@Entity('recommendation_measurement')
@Check('recommendation_measurement_side_check', `side IN ('municipality', 'organisation')`)
@ForeignKey(() => StoredFile, ['fileId'], ['id'], { name: 'recommendation_measurement_file' })
@Index('recommendation_measurement_once', ['indicatorId', 'measuredOn', 'side'], { unique: true })
@Index('recommendation_measurement_held', ['fileId'], WITH_FILE)
export class RecommendationMeasurement extends Evidenced {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @ForeignKey(() => RecommendationIndicator, { name: 'recommendation_measurement_of' })
  @Column('bigint')
  indicatorId: string;

  @Column('date')
  measuredOn: IsoDate;

  @Column('double precision')
  value: number;

  @Column('text')
  side: Side;
}

/** A step on the way, agreed upon with its last day. */
@Entity('recommendation_milestone')
@Index('recommendation_milestone_due', ['recommendationId', 'dueOn'])
export class RecommendationMilestone extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @ForeignKey(() => Recommendation, { name: 'recommendation_milestone_of' })
  @Column('bigint')
  recommendationId: string;

  @Column('text')
  title: string;

  @Column('date')
  dueOn: IsoDate;

  @Column('timestamptz')
  at: Date;
}

/** A milestone is done once, by its primary key, with what shows it. */
@Entity('recommendation_milestone_done')
@ForeignKey(() => StoredFile, ['fileId'], ['id'], { name: 'recommendation_milestone_done_file' })
@Index('recommendation_milestone_done_held', ['fileId'], WITH_FILE)
export class RecommendationMilestoneDone extends Evidenced {
  @ForeignKey(() => RecommendationMilestone, { name: 'recommendation_milestone_done_of' })
  @PrimaryColumn('bigint')
  milestoneId: string;

  @Column('date')
  doneOn: IsoDate;
}
