import { BaseEntity, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Locale } from '../../../platform/i18n/index.js';
import { Settlement } from '../places/settlement.entity.js';
import type { VerificationLevel } from './participant.rules.js';

/** A citizen with an account. E-mail and name are sealed; the look-up finds one by a known address, and only so. */
@Entity('participant')
@Index('participant_email_lookup', ['emailLookup'], { unique: true })
@Index('participant_created_at', ['createdAt'])
export class Participant extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  /** Null once erased. */
  @Column('text', { nullable: true })
  emailLookup: string | null;

  @Column('text', { nullable: true })
  emailSealed: string | null;

  @Column('text', { nullable: true })
  nameSealed: string | null;

  /** Whether the public sees the name beside what this person writes. */
  @Column('boolean', { default: false })
  showsName: boolean;

  @Column('text')
  locale: Locale;

  @ForeignKey(() => Settlement, { name: 'participant_settlement' })
  @Column('text', { nullable: true })
  settlement: string | null;

  @Column('text')
  verificationLevel: VerificationLevel;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  signedInAt: Date | null;

  @Column('timestamptz', { nullable: true })
  disabledAt: Date | null;

  @Column('timestamptz', { nullable: true })
  erasedAt: Date | null;
}
