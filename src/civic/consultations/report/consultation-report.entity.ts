import { BaseEntity, Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Consultation } from '../consultation.entity.js';
import type { ReportSnapshot } from './report.snapshot.js';

/** One version of the справка, as it was published; there is no grant to change it. */
@Entity('consultation_report')
@Check('consultation_report_noted', `version = 1 OR note <> ''`)
@Check('consultation_report_placed', `place = 'here' OR (place = 'elsewhere' AND url <> '')`)
@Index('consultation_report_version', ['consultationId', 'version'], { unique: true })
export class ConsultationReport extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @ForeignKey(() => Consultation, { name: 'consultation_report_consultation' })
  @Column('bigint')
  consultationId: string;

  @Column('int')
  version: number;

  /** What changed since the version before. */
  @Column('text', { default: '' })
  note: string;

  /** Nobody sent anything, and the staff said so. */
  @Column('boolean')
  none: boolean;

  @Column('jsonb')
  snapshot: ReportSnapshot;

  /** Which page counts as the publication (art. 26(3) of the Normative Acts Act). */
  @Column('text')
  place: 'here' | 'elsewhere';

  @Column('text', { default: '' })
  url: string;

  @Column('timestamptz')
  publishedAt: Date;

  @Column('bigint', { nullable: true })
  publishedBy: string | null;
}
