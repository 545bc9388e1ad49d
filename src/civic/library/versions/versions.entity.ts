import { BaseEntity, Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { StoredFile } from '../../../platform/files/index.js';
import type { Locale } from '../../../platform/i18n/index.js';
import { Publication } from '../publication.entity.js';

/** One edition of a publication; what was published of it is never changed. */
@Entity('publication_version')
@Check('publication_version_number', 'number >= 1')
@Check('publication_version_changes', `number = 1 OR changes <> ''`)
@Index('publication_version_once', ['publicationId', 'number'], { unique: true })
@Index('publication_version_pending', ['publicationId'], { unique: true, where: 'published_at IS NULL' })
export class PublicationVersion extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @ForeignKey(() => Publication, { name: 'publication_version_of', onDelete: 'CASCADE' })
  @Column('bigint')
  publicationId: string;

  @Column('integer')
  number: number;

  /** What is different from the one before. */
  @Column('text', { default: '' })
  changes: string;

  @Column('timestamptz', { nullable: true })
  publishedAt: Date | null;

  @Column('timestamptz')
  createdAt: Date;
}

/** A file of a version. */
@Entity('publication_file')
@Check('publication_file_label', `label <> ''`)
@Index('publication_file_once', ['versionId', 'fileId'], { unique: true })
@Index('publication_file_held', ['fileId'])
export class PublicationFile extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @ForeignKey(() => PublicationVersion, { name: 'publication_file_of', onDelete: 'CASCADE' })
  @Column('bigint')
  versionId: string;

  @ForeignKey(() => StoredFile, { name: 'publication_file_stored' })
  @Column('bigint')
  fileId: string;

  @Column('text')
  label: string;

  @Column('text')
  lang: Locale;

  /** Of a picture: what it shows. */
  @Column('text', { default: '' })
  alt: string;

  @Column('timestamptz')
  addedAt: Date;
}
