import { BaseEntity, Check, Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { InquiryKind } from './inquiry.rules.js';

/** Why no proceedings follow (Art. 111(4) and 124(1) АПК); the list is the municipality's own. */
@Entity('inquiry_reason')
@Check('inquiry_reason_code_check', `code ~ '^[a-z][A-Za-z]{1,39}$'`)
export class InquiryReason extends BaseEntity {
  @PrimaryColumn('text')
  code: string;

  /** Empty for all kinds. */
  @Column('text', { array: true })
  kinds: InquiryKind[];

  @Column('text')
  nameBg: string;

  @Column('text')
  nameEn: string;

  @Column('integer')
  position: number;

  @Column('boolean', { default: true })
  active: boolean;

  @VersionColumn({ type: 'int', default: 1 })
  version: number;
}
