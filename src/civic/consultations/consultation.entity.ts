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
import type { ActType } from './consultation.kinds.js';
import type { ConsultationState } from './consultation.lifecycle.js';

/** The public's chance to say something about a draft before it is decided on. */
@Entity('consultation')
@Check('consultation_in_order', 'opens_at < closes_at')
@Check(
  'consultation_announced',
  `state = 'draft' OR (number IS NOT NULL AND opens_at IS NOT NULL AND closes_at IS NOT NULL AND unit_id IS NOT NULL)`,
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
