import { BaseEntity, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { StoredFile } from '../../platform/files/index.js';
import { Inquiry } from './inquiry.entity.js';

/** What the sender attached; read by the staff and the sender alone. */
@Entity('inquiry_file')
export class InquiryFile extends BaseEntity {
  @ForeignKey(() => Inquiry, { name: 'inquiry_file_inquiry' })
  @PrimaryColumn('bigint')
  inquiryId: string;

  @ForeignKey(() => StoredFile, { name: 'inquiry_file_file' })
  @PrimaryColumn('bigint')
  fileId: string;

  @Column('integer')
  position: number;
}
