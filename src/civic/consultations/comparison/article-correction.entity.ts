import { BaseEntity, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Consultation } from '../consultation.entity.js';

/**
 * What a clerk says about where an adopted article comes from, against what was computed. One row for each article of
 * the draft; a single one without any says that the article is new.
 */
@Entity('consultation_match')
@Index('consultation_match_once', { synchronize: false })
export class ArticleCorrection extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @ForeignKey(() => Consultation, { name: 'consultation_match_consultation' })
  @Column('bigint')
  consultationId: string;

  /** The adopted text that was corrected; another one is matched anew. */
  @Column('int')
  finalVersion: number;

  @Column('text')
  finalAnchor: string;

  @Column('text', { nullable: true })
  draftAnchor: string | null;

  @Column('bigint', { nullable: true })
  correctedBy: string | null;

  @Column('timestamptz')
  correctedAt: Date;
}
