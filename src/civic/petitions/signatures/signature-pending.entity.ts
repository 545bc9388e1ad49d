import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { SignaturePerson } from './signature-person.entity.js';

/** Signed, and not confirmed from the mailbox yet. A confirmed one keeps its number as `signature`. */
@Entity('signature_pending')
@Check('signature_pending_channel_check', `channel IN ('email', 'verified', 'paper')`)
@Index('signature_pending_expires', ['expiresAt'])
@Index('signature_pending_email', ['petitionId', 'emailLookup'])
export class SignaturePending extends SignaturePerson {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  /** How many letters carried its link. */
  @Column('int', { default: 1 })
  letters: number;

  @Column('timestamptz')
  expiresAt: Date;
}
