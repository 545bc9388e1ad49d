import { BaseEntity, Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { StoredFile } from '../../platform/files/index.js';
import { Consultation } from './consultation.entity.js';

export const FILE_KINDS = ['draft', 'motives', 'report', 'protocol', 'adopted', 'notice', 'other'] as const;
/** What a kind of consultation may ask for before anything is announced. */
export const REQUIRABLE_FILES = ['draft', 'motives', 'report', 'other'] as const;

export type FileKind = (typeof FILE_KINDS)[number];

/** A document that belongs to a consultation. */
@Entity('consultation_file')
@Check(
  'consultation_file_kind_check',
  `kind IN ('draft', 'motives', 'report', 'protocol', 'adopted', 'notice', 'other')`,
)
@Index('consultation_file_held', ['fileId'])
@Index('consultation_file_once', ['consultationId', 'fileId'], { unique: true })
@Index('consultation_file_replaced_once', ['replacesId'], { unique: true })
export class ConsultationFile extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @ForeignKey(() => Consultation, { name: 'consultation_file_consultation' })
  @Column('bigint')
  consultationId: string;

  @ForeignKey(() => StoredFile, { name: 'consultation_file_stored' })
  @Column('bigint')
  fileId: string;

  @Column('text')
  kind: FileKind;

  @Column('timestamptz')
  addedAt: Date;

  @Column('int', { default: 1 })
  version: number;

  /** Since when another one stands in its place; it stays readable. */
  @Column('timestamptz', { nullable: true })
  replacedAt: Date | null;

  @ForeignKey(() => ConsultationFile, { name: 'consultation_file_replaces' })
  @Column('bigint', { nullable: true })
  replacesId: string | null;
}
