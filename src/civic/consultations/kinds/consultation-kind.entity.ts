import { BaseEntity, Check, Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { FileKind } from '../consultation-file.entity.js';
import type { DecidedBy } from './consultation.kinds.js';

/** What the law and the municipality demand of one kind of what is consulted on; edited in the back office. */
@Entity('consultation_kind')
@Check('consultation_kind_code_check', `code ~ '^[a-z][A-Za-z]{1,39}$'`)
@Check('consultation_kind_term_check', 'num_nonnulls(minimum_days, minimum_months) = 1')
@Check(
  'consultation_kind_documents_check',
  `required_documents <@ ARRAY['draft', 'motives', 'report', 'other']`,
)
@Check('consultation_kind_decided_by_check', `decided_by IN ('council', 'mayor')`)
@Check('consultation_kind_not_laxer', `laxer_reason <> ''`)
export class ConsultationKind extends BaseEntity {
  @PrimaryColumn('text')
  code: string;

  @Column('text')
  labelBg: string;

  @Column('text')
  labelEn: string;

  @Column('text')
  draftLabelBg: string;

  @Column('text')
  draftLabelEn: string;

  @Column('text')
  articleBg: string;

  @Column('text')
  articleEn: string;

  @Column('int', { nullable: true })
  minimumDays: number | null;

  @Column('int', { nullable: true })
  minimumMonths: number | null;

  /** Allowed with a published reason. */
  @Column('int', { nullable: true })
  shortestDays: number | null;

  @Column('int', { nullable: true })
  lawMinimumDays: number | null;

  @Column('int', { nullable: true })
  lawMinimumMonths: number | null;

  @Column('int', { nullable: true })
  lawShortestDays: number | null;

  @Column('boolean', { default: false })
  lawNeedsMotives: boolean;

  @Column('boolean', { default: false })
  lawNeedsProtocol: boolean;

  /** Why less is asked for than the law does. */
  @Column('text', { default: '' })
  laxerReason: string;

  @Column('boolean', { default: false })
  normative: boolean;

  @Column('text', { array: true, default: '{}' })
  requiredDocuments: FileKind[];

  @Column('boolean', { default: false })
  needsMotives: boolean;

  @Column('boolean', { default: false })
  needsProtocol: boolean;

  @Column('text')
  decidedBy: DecidedBy;

  @Column('int', { default: 0 })
  position: number;

  @Column('boolean', { default: true })
  active: boolean;

  @VersionColumn({ type: 'int', default: 1 })
  version: number;
}
