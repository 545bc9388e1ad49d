import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { Unit } from '../../../commons/accounts/index.js';
import { StoredFile } from '../../../platform/files/index.js';
import { Recommendation } from '../recommendation.entity.js';
import type { RecommendationState } from '../recommendation.lifecycle.js';
import type { Verdict } from '../recommendation.rules.js';
import { Evidenced, WITH_FILE } from './evidenced.js';

/** What the municipality reported. */
@Entity('recommendation_report')
@Check('recommendation_report_progress_check', 'progress BETWEEN 0 AND 100')
@ForeignKey(() => StoredFile, ['fileId'], ['id'], { name: 'recommendation_report_file' })
@Index('recommendation_report_history', ['recommendationId', 'id'])
@Index('recommendation_report_held', ['fileId'], WITH_FILE)
export class RecommendationReport extends Evidenced {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @ForeignKey(() => Recommendation, { name: 'recommendation_report_of' })
  @Column('bigint')
  recommendationId: string;

  @Column('text')
  state: RecommendationState;

  @Column('int')
  progress: number;

  /** Whose report it is. */
  @ForeignKey(() => Unit, { name: 'recommendation_report_unit' })
  @Column('bigint', { nullable: true })
  unitId: string | null;
}

/** What the organisation says became of it. */
@Entity('recommendation_verdict')
@Check('recommendation_verdict_known', `verdict IN ('done', 'partly', 'notDone', 'cannotTell')`)
@ForeignKey(() => StoredFile, ['fileId'], ['id'], { name: 'recommendation_verdict_file' })
@Index('recommendation_verdict_history', ['recommendationId', 'id'])
@Index('recommendation_verdict_held', ['fileId'], WITH_FILE)
export class RecommendationVerdict extends Evidenced {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @ForeignKey(() => Recommendation, { name: 'recommendation_verdict_of' })
  @Column('bigint')
  recommendationId: string;

  @Column('text')
  verdict: Verdict;
}

/** The organisation does not agree with what the municipality reported. */
@Entity('recommendation_dispute')
@ForeignKey(() => StoredFile, ['fileId'], ['id'], { name: 'recommendation_dispute_file' })
@Index('recommendation_dispute_number', ['recommendationId', 'number'], { unique: true })
@Index('recommendation_dispute_held', ['fileId'], WITH_FILE)
export class RecommendationDispute extends Evidenced {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @ForeignKey(() => Recommendation, { name: 'recommendation_dispute_of' })
  @Column('bigint')
  recommendationId: string;

  @Column('int')
  number: number;
}

/** One answer to each dispute, by its primary key. */
@Entity('recommendation_dispute_answer')
@ForeignKey(() => StoredFile, ['fileId'], ['id'], { name: 'recommendation_dispute_answer_file' })
@Index('recommendation_dispute_answer_held', ['fileId'], WITH_FILE)
export class RecommendationDisputeAnswer extends Evidenced {
  @ForeignKey(() => RecommendationDispute, { name: 'recommendation_dispute_answer_of' })
  @PrimaryColumn('bigint')
  disputeId: string;

  @ForeignKey(() => Unit, { name: 'recommendation_dispute_answer_unit' })
  @Column('bigint', { nullable: true })
  unitId: string | null;

  /** Name and position of who answers; published. */
  @Column('text')
  official: string;

  @Column('boolean')
  late: boolean;
}
