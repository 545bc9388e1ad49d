import {
  BaseEntity,
  Check,
  Column,
  Entity,
  ForeignKey,
  Index,
  PrimaryGeneratedColumn,
  VersionColumn,
} from 'typeorm';
import { StaffMember } from '../../../commons/accounts/index.js';

/** A page of the site that the staff keep; its words are in the versions. */
@Entity('site_page')
@Check('site_page_slug_check', `slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`)
@Check('site_page_published_check', 'published <= current')
@Check('site_page_built_in_check', 'NOT built_in OR published IS NOT NULL')
@Index('site_page_once', ['slug'], { unique: true })
export class SitePage extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  /** What identifies it in its address; for built-in pages the code. */
  @Column('text')
  slug: string;

  @Column('boolean', { default: false })
  builtIn: boolean;

  /** The version written last; 0 is the text that comes with the release. */
  @VersionColumn({ type: 'int', default: 0 })
  current: number;

  /** The version that everybody reads; null for a page of the staff's own that is not shown. */
  @Column('int', { nullable: true })
  published: number | null;

  @Column('timestamptz', { nullable: true })
  changedAt: Date | null;

  @ForeignKey(() => StaffMember, { name: 'site_page_changer' })
  @Column('bigint', { nullable: true })
  changedBy: string | null;
}

/** What a page said at some time; only ever added to. */
@Entity('site_page_version')
@Check('site_page_version_text', `title_bg <> '' AND description_bg <> '' AND text_bg <> ''`)
@Check('site_page_version_en', `(title_en = '') = (text_en = '') AND (title_en = '') = (description_en = '')`)
@Check('site_page_version_note', `note <> ''`)
@Check('site_page_version_restores', 'restores < version')
@Index('site_page_version_once', ['pageId', 'version'], { unique: true })
export class SitePageVersion extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @ForeignKey(() => SitePage, { name: 'site_page_version_of' })
  @Column('bigint')
  pageId: string;

  @Column('int')
  version: number;

  @Column('text')
  titleBg: string;

  /** Like the other two in English: empty while there is no English text. */
  @Column('text')
  titleEn: string;

  @Column('text')
  descriptionBg: string;

  @Column('text')
  descriptionEn: string;

  @Column('text')
  textBg: string;

  @Column('text')
  textEn: string;

  /** Why it was changed. */
  @Column('text')
  note: string;

  /** The earlier version whose text it brought back. */
  @Column('int', { nullable: true })
  restores: number | null;

  /** Null for the text that came with the release. */
  @ForeignKey(() => StaffMember, { name: 'site_page_version_writer' })
  @Column('bigint', { nullable: true })
  writtenBy: string | null;

  @Column('timestamptz')
  at: Date;
}

/** From when a version was what everybody read. */
@Entity('site_page_publication')
@Index('site_page_publication_of_page', ['pageId', 'version'])
@ForeignKey(() => SitePageVersion, ['pageId', 'version'], ['pageId', 'version'], {
  name: 'site_page_publication_of',
})
export class SitePagePublication extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('bigint')
  pageId: string;

  @Column('int')
  version: number;

  @ForeignKey(() => StaffMember, { name: 'site_page_publication_staff' })
  @Column('bigint')
  publishedBy: string;

  @Column('timestamptz')
  at: Date;
}
