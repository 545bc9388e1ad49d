import { BaseEntity, Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Consultation } from '../consultation.entity.js';
import type { MatchKind } from './article-match.rules.js';

/** An article that some decision changed on the way from the draft to what was adopted, so that a trail can lead to it. */
@Entity('consultation_article')
@Check('consultation_article_change_check', `change IN ('changed', 'split', 'merged', 'added', 'dropped')`)
@Index('consultation_article_once', ['consultationId', 'anchor'], { unique: true })
export class ConsultationArticle extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @ForeignKey(() => Consultation, { name: 'consultation_article_consultation' })
  @Column('bigint')
  consultationId: string;

  /** Where it stands on the page of changes. */
  @Column('text')
  anchor: string;

  @Column('text')
  title: string;

  @Column('text')
  change: Exclude<MatchKind, 'same'>;

  /** When it was first told of. */
  @Column('timestamptz')
  changedAt: Date;
}
