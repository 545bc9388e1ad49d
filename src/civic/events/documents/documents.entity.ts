import { BaseEntity, Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { StoredFile } from '../../../platform/files/index.js';
import type { Locale } from '../../../platform/i18n/index.js';
import { CivicEvent } from '../event.entity.js';
import type { MaterialPhase } from '../event.rules.js';

/** What people read before an event, and what remains of it. */
@Entity('event_material')
@Check('event_material_phase_check', `phase IN ('before', 'after')`)
@Check('event_material_title', `title <> ''`)
@Index('event_material_once', ['eventId', 'fileId'], { unique: true })
@Index('event_material_held', ['fileId'])
export class EventMaterial extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @ForeignKey(() => CivicEvent, { name: 'event_material_of', onDelete: 'CASCADE' })
  @Column('bigint')
  eventId: string;

  @ForeignKey(() => StoredFile, { name: 'event_material_stored' })
  @Column('bigint')
  fileId: string;

  @Column('text')
  phase: MaterialPhase;

  @Column('text')
  title: string;

  @Column('text')
  lang: Locale;

  @Column('timestamptz')
  addedAt: Date;
}

/** A picture of an event; nobody sees one without words for those who cannot see. */
@Entity('event_photo')
@Check('event_photo_alt', `alt <> ''`)
@Index('event_photo_once', ['eventId', 'fileId'], { unique: true })
@Index('event_photo_held', ['fileId'])
export class EventPhoto extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @ForeignKey(() => CivicEvent, { name: 'event_photo_of', onDelete: 'CASCADE' })
  @Column('bigint')
  eventId: string;

  @ForeignKey(() => StoredFile, { name: 'event_photo_stored' })
  @Column('bigint')
  fileId: string;

  @Column('text')
  alt: string;

  /** Who took it. */
  @Column('text', { default: '' })
  credit: string;

  @Column('timestamptz')
  addedAt: Date;
}
