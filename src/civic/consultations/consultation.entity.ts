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
import type { Locale } from '../../platform/i18n/index.js';
import { StoredFile } from '../../platform/files/index.js';
import type { IsoDate } from '../../platform/clock/index.js';
import type { ConsultationState } from './consultation.lifecycle.js';
import type { Motives } from './consultation.motives.js';
import { ConsultationKind } from './kinds/consultation-kind.entity.js';
import type { ActType, TermRule } from './kinds/consultation.kinds.js';

export type PublishedPlace = 'here' | 'elsewhere';

/** The public's chance to say something about a draft before it is decided on. */
@Entity('consultation')
@Check('consultation_in_order', 'opens_at < closes_at')
@Check(
  'consultation_announced',
  `state = 'draft' OR (number IS NOT NULL AND opens_at IS NOT NULL AND closes_at IS NOT NULL AND unit_id IS NOT NULL)`,
)
@Check('consultation_published_place_check', `published_place IN ('here', 'elsewhere')`)
@Check(
  'consultation_decided_check',
  `state NOT IN ('adopted', 'notAdopted') OR (decided_on IS NOT NULL AND decision_number <> '')`,
)
@Index('consultation_due', ['state', 'opensAt', 'closesAt'])
@Index('consultation_number_unique', ['number'], { unique: true })
@Index('consultation_topics', { synchronize: false })
@Index('consultation_search', { synchronize: false })
export class Consultation extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  /** „К-2026-014“, given when it is first scheduled and kept for good. */
  @Column('text', { nullable: true })
  number: string | null;

  @Column('text', { default: 'draft' })
  state: ConsultationState;

  @Column('text')
  title: string;

  @Column('text')
  summary: string;

  @Column('text')
  text: string;

  @Column('text')
  lang: Locale;

  @ForeignKey(() => ConsultationKind, { name: 'consultation_kind_known' })
  @Column('text')
  actType: ActType;

  @Column('text', { array: true })
  topics: string[];

  @Column('text', { array: true })
  places: string[];

  @ForeignKey(() => Unit, { name: 'consultation_unit' })
  @Column('bigint', { nullable: true })
  unitId: string | null;

  /** The official whom people ask: public on purpose. */
  @Column('text')
  contactName: string;

  @Column('text')
  contactPhone: string;

  @Column('text')
  contactEmail: string;

  @Column('timestamptz', { nullable: true })
  opensAt: Date | null;

  /** Local 24:00 of the last day. */
  @Column('timestamptz', { nullable: true })
  closesAt: Date | null;

  @Column('text')
  shortTermReason: string;

  @Column('timestamptz', { nullable: true })
  scheduledAt: Date | null;

  @Column('timestamptz', { nullable: true })
  withdrawnAt: Date | null;

  @Column('text', { default: '' })
  withdrawalReason: string;

  /** When followers were told that the present term is about to end. */
  @Column('timestamptz', { nullable: true })
  closingSoonAt: Date | null;

  /** Who brings the draft in: the mayor, a councillor, a commission. */
  @Column('text', { default: '' })
  sponsor: string;

  /** Who wrote it, for the staff. */
  @Column('text', { default: '' })
  expert: string;

  @Column('jsonb', { default: {} })
  motives: Partial<Motives>;

  /** Why no consultation is owed (§ 1a of the Normative Acts Act); motives are owed still. */
  @Column('text', { default: '' })
  exemptGround: string;

  /** Where else proposals are taken, in words. */
  @Column('text', { default: '' })
  submissionChannels: string;

  /** Whether this site is the page whose publication counts (art. 26(3) of the Normative Acts Act). */
  @Column('text', { default: 'here' })
  publishedPlace: PublishedPlace;

  @Column('text', { default: '' })
  publishedUrl: string;

  @Column('date', { nullable: true })
  publishedOn: IsoDate | null;

  @ForeignKey(() => StoredFile, { name: 'consultation_proof' })
  @Column('bigint', { nullable: true })
  publishedProofFileId: string | null;

  @Column('date', { nullable: true })
  tabledOn: IsoDate | null;

  /** Under which number it came in at the municipal council. */
  @Column('text', { default: '' })
  councilNumber: string;

  @Column('date', { nullable: true })
  decidedOn: IsoDate | null;

  @Column('text', { default: '' })
  decisionNumber: string;

  @Column('text', { default: '' })
  decisionNote: string;

  /** The rule by which the term was announced: a kind that is changed later changes nothing of it. */
  @Column('jsonb', { nullable: true })
  termRule: TermRule | null;

  /** When an adopted act went to mayor and governor. */
  @Column('date', { nullable: true })
  actSentOn: IsoDate | null;

  @Column('date', { nullable: true })
  actPublishedOn: IsoDate | null;

  /** Which version of the draft `text` is. */
  @Column('int', { default: 1 })
  textVersion: number;

  @VersionColumn({ type: 'int', default: 1 })
  version: number;

  @Column('bigint', { nullable: true })
  createdBy: string | null;

  @Column('timestamptz')
  createdAt: Date;

  /** The last change that the public can see. */
  @Column('timestamptz')
  changedAt: Date;
}
