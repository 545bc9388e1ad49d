import { BaseEntity, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Inquiry } from './inquiry.entity.js';

/** Who wrote; nothing of it is stored in the clear. Gone when the person is forgotten. */
@Entity('inquiry_sender')
@Index('inquiry_sender_email', ['emailLookup'])
export class InquirySender extends BaseEntity {
  @ForeignKey(() => Inquiry, { name: 'inquiry_sender_inquiry' })
  @PrimaryColumn('bigint')
  inquiryId: string;

  @Column('text')
  nameSealed: string;

  /** In whose name, where it is not their own. */
  @Column('text', { nullable: true })
  organisationSealed: string | null;

  /** Null for a participant, whose address is with their account. */
  @Column('text', { nullable: true })
  emailSealed: string | null;

  @Column('text', { nullable: true })
  emailLookup: string | null;

  @Column('text', { nullable: true })
  phoneSealed: string | null;

  /** Where an answer by post goes. */
  @Column('text', { nullable: true })
  addressSealed: string | null;
}
