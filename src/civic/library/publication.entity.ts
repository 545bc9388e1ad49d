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
import { Unit } from '../../commons/accounts/index.js';
import type { IsoDate } from '../../platform/clock/index.js';
import type { Locale } from '../../platform/i18n/index.js';
import type { PublicationState } from './publication.lifecycle.js';
import type { Kind, Level, LicenceCode } from './publication.rules.js';

const KINDS = `'study', 'analysis', 'report', 'exPost', 'plan', 'strategy', 'programme', 'ordinance', 'minutes', 'poster', 'video'`;

/** What was learnt, decided or planned, to be read and cited: a study, an ordinance, a programme, a poster, a video. */
@Entity('publication')
@Check('publication_kind_check', `kind IN (${KINDS})`)
@Check('publication_state_check', `state IN ('draft', 'published', 'withdrawn')`)
@Check('publication_title_check', `title <> ''`)
@Check('publication_level_check', `level IN ('developmentPlan', 'strategy', 'programme', 'annualPlan')`)
@Check('publication_parent_check', 'parent_id IS NULL OR level IS NOT NULL AND parent_id <> id')
@Check('publication_validity_check', 'valid_until >= valid_from')
@Check('publication_video_check', `kind <> 'video' OR video_url LIKE 'https://%'`)
@Check('publication_assessed_check', `(kind = 'exPost') = (assessed_on IS NOT NULL)`)
@Check('publication_published_check', `published_at IS NOT NULL OR state = 'draft'`)
@Check('publication_comments_check', 'comments_until IS NULL OR comments_since IS NOT NULL')
@Check('publication_reason_check', `state_reason <> '' OR state <> 'withdrawn'`)
@Index('publication_listed', { synchronize: false })
@Index('publication_by_change', { synchronize: false })
@Index('publication_by_topic', { synchronize: false })
@Index('publication_by_kind', ['kind', 'datedOn'])
@Index('publication_of_unit', ['unitId'])
@Index('publication_of_parent', ['parentId'])
export class Publication extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('text')
  kind: Kind;

  @Column('text', { default: 'draft' })
  state: PublicationState;

  @Column('text')
  title: string;

  @Column('text')
  summary: string;

  @Column('text')
  lang: Locale;

  /** One a line: „Попова, Ана“, or the name of an organisation. */
  @Column('text', { default: '' })
  authors: string;

  @Column('text')
  publisher: string;

  /** Of the document itself, not of its publication here. */
  @Column('date')
  datedOn: IsoDate;

  @Column('text')
  licence: LicenceCode;

  /** Fund, programme and contract, as their rules of visibility want it said. */
  @Column('text', { default: '' })
  funding: string;

  @Column('text', { default: '' })
  videoUrl: string;

  @Column('text', { array: true, default: '{}' })
  topics: string[];

  /** EKATTE codes of settlements. */
  @Column('text', { array: true, default: '{}' })
  places: string[];

  @ForeignKey(() => Unit, { name: 'publication_unit' })
  @Column('bigint', { nullable: true })
  unitId: string | null;

  /** Null for what is no strategic document. */
  @Column('text', { nullable: true })
  level: Level | null;

  /** The strategic document of a wider level that it serves. */
  @ForeignKey('Publication', { name: 'publication_below' })
  @Column('bigint', { nullable: true })
  parentId: string | null;

  @Column('date', { nullable: true })
  validFrom: IsoDate | null;

  @Column('date', { nullable: true })
  validUntil: IsoDate | null;

  /** When it is to be looked at anew; a clock runs until then. */
  @Column('date', { nullable: true })
  reviewOn: IsoDate | null;

  /** When an ex-post assessment was finished; from that day it is owed to the public. */
  @Column('date', { nullable: true })
  assessedOn: IsoDate | null;

  /** The number of the version that readers get; 0 before the first. */
  @Column('integer', { default: 0 })
  currentVersion: number;

  /** The number of the one in preparation. */
  @Column('integer', { nullable: true })
  pendingVersion: number | null;

  /** Why it is withdrawn; everybody reads it. */
  @Column('text', { default: '' })
  stateReason: string;

  @Column('timestamptz', { nullable: true })
  publishedAt: Date | null;

  /** When its chapters were opened for comments; null: nobody was asked. */
  @Column('timestamptz', { nullable: true })
  commentsSince: Date | null;

  @Column('timestamptz', { nullable: true })
  commentsUntil: Date | null;

  @VersionColumn({ type: 'int', default: 1 })
  version: number;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  changedAt: Date;
}
