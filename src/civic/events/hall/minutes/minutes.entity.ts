import {
  BaseEntity,
  Check,
  Column,
  Entity,
  ForeignKey,
  Index,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  VersionColumn,
} from 'typeorm';
import { Participant, StaffMember } from '../../../../commons/accounts/index.js';
import { StoredFile } from '../../../../platform/files/index.js';
import type { Locale } from '../../../../platform/i18n/index.js';
import { CivicEvent } from '../../event.entity.js';
import type { MinutesState } from './minutes.lifecycle.js';

/** The minutes of one event; their words are in the versions. */
@Entity('event_minutes')
@Check('event_minutes_state_check', `state IN ('draft', 'corrections', 'published')`)
@Check('event_minutes_term_check', `(corrections_until IS NULL) = (state = 'draft')`)
@Check(
  'event_minutes_published_check',
  `(published_at IS NULL) = (state <> 'published') AND (published_by IS NULL) = (state <> 'published')`,
)
@Check('event_minutes_two_people', 'published_by <> written_by')
@Index('event_minutes_once', ['eventId'], { unique: true })
@Index('event_minutes_held', ['fileId'], { where: 'file_id IS NOT NULL' })
export class EventMinutes extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @ForeignKey(() => CivicEvent, { name: 'event_minutes_of' })
  @Column('bigint')
  eventId: string;

  @Column('text', { default: 'draft' })
  state: MinutesState;

  /** The version that holds; a form that was opened on another one is not taken. */
  @VersionColumn({ type: 'int', default: 1 })
  current: number;

  @Column('text')
  lang: Locale;

  @Column('timestamptz', { nullable: true })
  correctionsUntil: Date | null;

  /** Who wrote the version that holds; somebody else publishes it. */
  @ForeignKey(() => StaffMember, { name: 'event_minutes_writer' })
  @Column('bigint')
  writtenBy: string;

  @ForeignKey(() => StaffMember, { name: 'event_minutes_publisher' })
  @Column('bigint', { nullable: true })
  publishedBy: string | null;

  @Column('timestamptz', { nullable: true })
  publishedAt: Date | null;

  /** The same, signed. */
  @ForeignKey(() => StoredFile, { name: 'event_minutes_stored' })
  @Column('bigint', { nullable: true })
  fileId: string | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  changedAt: Date;
}

/** What the minutes said at some time; only ever added to. */
@Entity('event_minutes_version')
@Check('event_minutes_version_text', `text <> ''`)
@Check('event_minutes_version_note', `version = 1 OR note <> ''`)
export class MinutesVersion extends BaseEntity {
  @ForeignKey(() => CivicEvent, { name: 'event_minutes_version_of' })
  @PrimaryColumn('bigint')
  eventId: string;

  @PrimaryColumn('int')
  version: number;

  @Column('text')
  text: string;

  /** What changed since the one before. */
  @Column('text', { default: '' })
  note: string;

  @ForeignKey(() => StaffMember, { name: 'event_minutes_version_writer' })
  @Column('bigint')
  writtenBy: string;

  @Column('timestamptz')
  at: Date;
}

/** What somebody who was there would have written otherwise. */
@Entity('event_minutes_correction')
@Check('event_minutes_correction_state', `state IN ('waiting', 'accepted', 'declined')`)
@Check('event_minutes_correction_text', `passage <> '' AND proposed <> ''`)
@Check(
  'event_minutes_correction_whole',
  `(state = 'waiting') = (decided_at IS NULL) AND (state = 'waiting') = (decided_by IS NULL)
   AND (state = 'waiting') = (reason = '')`,
)
@Index('event_minutes_correction_once', ['eventId', 'participantId', 'textHash'], { unique: true })
@Index('event_minutes_correction_person', ['participantId'])
@ForeignKey(() => MinutesVersion, ['eventId', 'version'], ['eventId', 'version'], {
  name: 'event_minutes_correction_to',
})
export class MinutesCorrection extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('bigint')
  eventId: string;

  @Column('int')
  version: number;

  @Column('text')
  passage: string;

  @Column('text')
  proposed: string;

  @Column('text')
  lang: Locale;

  @Column('text', { default: 'waiting' })
  state: 'waiting' | 'accepted' | 'declined';

  @Column('text', { default: '' })
  reason: string;

  @ForeignKey(() => Participant, { name: 'event_minutes_correction_by' })
  @Column('bigint', { nullable: true })
  participantId: string | null;

  @ForeignKey(() => StaffMember, { name: 'event_minutes_correction_staff' })
  @Column('bigint', { nullable: true })
  decidedBy: string | null;

  @Column('timestamptz', { nullable: true })
  decidedAt: Date | null;

  @Column('text')
  textHash: string;

  @Column('timestamptz')
  createdAt: Date;
}
