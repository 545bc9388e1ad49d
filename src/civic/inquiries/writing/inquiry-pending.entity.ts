import { BaseEntity, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Locale } from '../../../platform/i18n/index.js';
import { Inquiry } from '../inquiry.entity.js';

/** What somebody without an account wrote, until the address proves to be theirs. The letter's link is derived from the row. */
@Entity('inquiry_pending')
@Index('inquiry_pending_expires', ['expiresAt'])
@Index('inquiry_pending_email', ['emailLookup'])
export class InquiryPending extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  /** All that was typed, as JSON. */
  @Column('text')
  writtenSealed: string;

  @Column('text')
  emailLookup: string;

  @Column('text')
  emailSealed: string;

  @Column('text')
  lang: Locale;

  @Column('bigint', { array: true, default: '{}' })
  fileIds: string[];

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  expiresAt: Date;

  /** What became of it. */
  @ForeignKey(() => Inquiry, { name: 'inquiry_pending_inquiry' })
  @Column('bigint', { nullable: true })
  inquiryId: string | null;
}
