import { BaseEntity, Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { StoredFile } from '../../../platform/files/index.js';
import { ConsultationReport } from './consultation-report.entity.js';

export const REPORT_FORMATS = ['docx', 'pdf'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** The documents of a version, made once it is out. */
@Entity('consultation_report_file')
@Check('consultation_report_file_known', `format IN ('docx', 'pdf')`)
@Index('consultation_report_file_once', ['reportId', 'format'], { unique: true })
@Index('consultation_report_file_held', ['fileId'])
export class ConsultationReportFile extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @ForeignKey(() => ConsultationReport, { name: 'consultation_report_file_report' })
  @Column('bigint')
  reportId: string;

  @Column('text')
  format: ReportFormat;

  @ForeignKey(() => StoredFile, { name: 'consultation_report_file_stored' })
  @Column('bigint')
  fileId: string;
}
