import { BaseEntity, Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { StoredFile } from '../../platform/files/index.js';
import { Recommendation } from './recommendation.entity.js';

/** What the organisation attached. */
@Entity('recommendation_file')
@Index('recommendation_file_held', ['fileId'])
@Index('recommendation_file_once', ['recommendationId', 'fileId'], { unique: true })
export class RecommendationFile extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @ForeignKey(() => Recommendation, { name: 'recommendation_file_of', onDelete: 'CASCADE' })
  @Column('bigint')
  recommendationId: string;

  @ForeignKey(() => StoredFile, { name: 'recommendation_file_stored' })
  @Column('bigint')
  fileId: string;

  @Column('timestamptz')
  addedAt: Date;
}

/** By what it will be seen that a recommendation worked; what was measured is in `recommendation_measurement`. */
@Entity('recommendation_indicator')
@Check('recommendation_indicator_name', `name <> ''`)
@Index('recommendation_indicator_place', ['recommendationId', 'position'], { unique: true })
export class RecommendationIndicator extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @ForeignKey(() => Recommendation, { name: 'recommendation_indicator_of', onDelete: 'CASCADE' })
  @Column('bigint')
  recommendationId: string;

  @Column('int')
  position: number;

  @Column('text')
  name: string;

  /** „бр.“, „%“, „дни“ */
  @Column('text', { default: '' })
  unit: string;

  @Column('double precision', { nullable: true })
  baseline: number | null;

  @Column('double precision')
  target: number;
}
