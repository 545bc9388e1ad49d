import { BaseEntity, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Locale } from '../../../platform/i18n/index.js';

/**
 * One letter with a link and a code. Both are derived from the nonce with the house's key, so the row holds
 * nothing that signs anybody in; only that it was used is stored.
 */
@Entity('sign_in_challenge')
@Index('sign_in_challenge_expires', ['expiresAt'])
@Index('sign_in_challenge_email', ['emailLookup'])
export class SignInChallenge extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('text')
  emailLookup: string;

  @Column('text')
  emailSealed: string;

  @Column('text')
  nonce: string;

  @Column('text')
  locale: Locale;

  /** Where the person wanted to go. */
  @Column('text')
  next: string;

  @Column('smallint', { default: 0 })
  wrongCodes: number;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  expiresAt: Date;

  @Column('timestamptz', { nullable: true })
  consumedAt: Date | null;
}
