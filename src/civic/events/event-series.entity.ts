import { BaseEntity, Check, Column, Entity, PrimaryGeneratedColumn, VersionColumn } from 'typeorm';
import type { Locale } from '../../platform/i18n/index.js';

/** Events that belong together, such as the six round tables of a project; public once one of them is. */
@Entity('event_series')
@Check('event_series_title', `title <> ''`)
export class EventSeries extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('text')
  title: string;

  @Column('text')
  description: string;

  @Column('text')
  lang: Locale;

  @VersionColumn({ type: 'int', default: 1 })
  version: number;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  changedAt: Date;
}
