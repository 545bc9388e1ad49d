import { BaseEntity, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Locale } from '../../../platform/i18n/index.js';
import type { RecommendationDraft } from '../drafts/recommendation-draft.js';
import { RecommendationSet } from '../recommendation-set.entity.js';

/** A table in which every row was right, until its button is pressed; then only how many there were. */
@Entity('recommendation_import')
@Index('recommendation_import_of', ['organisationId', 'id'])
@Index('recommendation_import_created', ['createdAt'])
export class RecommendationImport extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('bigint')
  organisationId: string;

  @ForeignKey(() => RecommendationSet, { name: 'recommendation_import_set' })
  @Column('bigint', { nullable: true })
  setId: string | null;

  @Column('text')
  lang: Locale;

  @Column('text')
  fileName: string;

  @Column('int')
  rowCount: number;

  @Column('jsonb')
  drafts: RecommendationDraft[];

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  importedAt: Date | null;
}
