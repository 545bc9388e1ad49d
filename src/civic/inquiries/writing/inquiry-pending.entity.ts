import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { UnconfirmedRow } from '../../../commons/confirmations/index.js';
import type { Locale } from '../../../platform/i18n/index.js';
import { Inquiry } from '../inquiry.entity.js';

/** What somebody without an account wrote, until the address proves to be theirs. */
@Entity('inquiry_pending')
@Index('inquiry_pending_expires', ['expiresAt'])
@Index('inquiry_pending_email', ['emailLookup'])
export class InquiryPending extends UnconfirmedRow {
  /** All that was typed, as JSON. */
  @Column('text')
  writtenSealed: string;

  @Column('text')
  lang: Locale;

  @Column('bigint', { array: true, default: '{}' })
  fileIds: string[];

  /** What became of it. */
  @ForeignKey(() => Inquiry, { name: 'inquiry_pending_inquiry' })
  @Column('bigint', { nullable: true })
  inquiryId: string | null;
}
