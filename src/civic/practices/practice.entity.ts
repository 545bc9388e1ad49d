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
import { Participant, Settlement, StaffMember, Unit } from '../../commons/accounts/index.js';
import { StoredFile } from '../../platform/files/index.js';
import type { Locale } from '../../platform/i18n/index.js';
import type { PracticeState } from './practice.lifecycle.js';
import type { ActorKind, CostKind, Outcome } from './practice.rules.js';

/** What worked somewhere, told so that others can repeat it. */
@Entity('practice')
@Check(
  'practice_state_check',
  `state IN ('draft', 'proposed', 'returned', 'refused', 'published', 'archived', 'adopted')`,
)
@Check('practice_title_check', `title <> ''`)
@Check(
  'practice_actor_check',
  `actor_kind IN ('municipality', 'state', 'ngo', 'school', 'culture', 'business', 'citizens')`,
)
@Check('practice_years_check', 'from_year <= to_year')
@Check(
  'practice_cost_check',
  `cost_kind IS NULL AND cost_amount IS NULL
   OR cost_kind IN ('none', 'unknown') AND cost_amount IS NULL
   OR cost_kind = 'amount' AND (cost_amount > 0 OR cost_amount IS NULL AND published_at IS NULL)`,
)
@Check('practice_photo_check', `photo_id IS NULL OR photo_alt <> ''`)
@Check('practice_consent_check', 'NOT contact_person OR contact_consent OR published_at IS NULL')
@Check('practice_author_check', 'organisation_id IS NOT NULL OR staff_id IS NOT NULL')
@Check('practice_reason_check', `state_reason <> '' OR state NOT IN ('returned', 'refused')`)
@Check('practice_published_check', `(published_at IS NOT NULL) = (state IN ('published', 'archived'))`)
@Check(
  'practice_revises_check',
  `(revises_id IS NULL) = (revises_version IS NULL)
   AND (revises_id IS NOT NULL OR state <> 'adopted' AND revision_note = '')
   AND (revises_id IS NULL OR published_at IS NULL)`,
)
@Check('practice_supporters_check', 'supporters >= 0')
@Check(
  'practice_answer_check',
  `answered_at IS NULL AND answer_outcome IS NULL AND answer = ''
   OR answered_at IS NOT NULL AND answer_outcome IN ('adopt', 'study', 'already', 'decline') AND answer <> ''`,
)
@Index('practice_listed', ['publishedAt', 'id'], { where: 'published_at IS NOT NULL' })
@Index('practice_of_organisation', ['organisationId', 'id'])
@Index('practice_by_state', ['state', 'changedAt'])
@Index('practice_of_participant', ['participantId'])
@Index('practice_revision_open', ['revisesId'], {
  unique: true,
  where: `state IN ('draft', 'proposed', 'returned')`,
})
@Index('practice_search', { synchronize: false })
export class Practice extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('text', { default: 'draft' })
  state: PracticeState;

  @Column('text')
  title: string;

  @Column('text', { default: '' })
  summary: string;

  /** The language in which it is written. */
  @Column('text')
  lang: Locale;

  @Column('text', { default: '' })
  problem: string;

  @Column('text', { default: '' })
  solution: string;

  @Column('text', { nullable: true })
  actorKind: ActorKind | null;

  @Column('text', { default: '' })
  actorName: string;

  @ForeignKey(() => Settlement, { name: 'practice_settlement' })
  @Column('text', { nullable: true })
  ekatte: string | null;

  @Column('text', { default: '' })
  place: string;

  @Column('text', { default: '' })
  country: string;

  @Column('int', { nullable: true })
  fromYear: number | null;

  @Column('int', { nullable: true })
  toYear: number | null;

  @Column('text', { nullable: true })
  costKind: CostKind | null;

  @Column('double precision', { nullable: true })
  costAmount: number | null;

  @Column('text', { default: '' })
  costPayer: string;

  @Column('text', { default: '' })
  success: string;

  /** A step a line. */
  @Column('text', { default: '' })
  steps: string;

  @Column('text', { default: '' })
  risks: string;

  @Column('text', { default: '' })
  contactName: string;

  @Column('text', { default: '' })
  contactEmail: string;

  @Column('text', { default: '' })
  contactPhone: string;

  /** Of a person, not of an organisation: shown with consent, and never in open data. */
  @Column('boolean', { default: false })
  contactPerson: boolean;

  @Column('boolean', { default: false })
  contactConsent: boolean;

  @Column('text', { array: true, default: '{}' })
  topics: string[];

  @ForeignKey(() => StoredFile, { name: 'practice_photo' })
  @Column('bigint', { nullable: true })
  photoId: string | null;

  @Column('text', { default: '' })
  photoAlt: string;

  /** Who proposed it; null where the staff wrote it. */
  @ForeignKey('Organisation', { name: 'practice_organisation' })
  @Column('bigint', { nullable: true })
  organisationId: string | null;

  @Column('text', { default: '' })
  organisationName: string;

  /** Who sent it in the name of the organisation; null after erasure. */
  @ForeignKey(() => Participant, { name: 'practice_participant' })
  @Column('bigint', { nullable: true })
  participantId: string | null;

  /** Who of the staff wrote the words as they stand last; somebody else publishes them. */
  @ForeignKey(() => StaffMember, { name: 'practice_staff' })
  @Column('bigint', { nullable: true })
  staffId: string | null;

  /** Answers when enough people want it here. */
  @ForeignKey(() => Unit, { name: 'practice_unit' })
  @Column('bigint', { nullable: true })
  unitId: string | null;

  /** Why it was returned, refused or archived. */
  @Column('text', { default: '' })
  stateReason: string;

  @Column('timestamptz', { nullable: true })
  proposedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  publishedAt: Date | null;

  /** Who want it here; counted in the statement that adds one. */
  @Column('int', { default: 0 })
  supporters: number;

  /** When there were enough of them for the municipality to owe an answer. */
  @Column('timestamptz', { nullable: true })
  wantedAt: Date | null;

  @Column('text', { nullable: true })
  answerOutcome: Outcome | null;

  @Column('text', { default: '' })
  answer: string;

  @Column('timestamptz', { nullable: true })
  answeredAt: Date | null;

  /** The published practice of which this proposes a new version. */
  @ForeignKey(() => Practice, { name: 'practice_revises' })
  @Column('bigint', { nullable: true })
  revisesId: string | null;

  /** The version of it that whoever wrote this had before them. */
  @Column('int', { nullable: true })
  revisesVersion: number | null;

  /** What changes and why, for everybody, once it is adopted. */
  @Column('text', { default: '' })
  revisionNote: string;

  @VersionColumn({ type: 'int', default: 1 })
  version: number;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  changedAt: Date;
}
