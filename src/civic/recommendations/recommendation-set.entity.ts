import { BaseEntity, Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Locale } from '../../platform/i18n/index.js';

export const SET_KINDS = ['study', 'analysis', 'roundTable'] as const;
export type SetKind = (typeof SET_KINDS)[number];

/** Recommendations that come from one study, analysis or round table, and are told about together. */
@Entity('recommendation_set')
@Check('recommendation_set_kind_check', `kind IN ('study', 'analysis', 'roundTable')`)
@Index('recommendation_set_of_organisation', ['organisationId', 'id'])
export class RecommendationSet extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('bigint')
  organisationId: string;

  @Column('text')
  organisationName: string;

  @Column('text')
  kind: SetKind;

  @Column('text')
  title: string;

  /** Where the study can be read. */
  @Column('text', { default: '' })
  sourceUrl: string;

  @Column('text')
  lang: Locale;

  @Column('timestamptz')
  createdAt: Date;
}
