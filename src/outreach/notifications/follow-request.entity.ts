import { BaseEntity, Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Locale } from '../../platform/i18n/index.js';
import type { Frequency } from './periods.rules.js';

/** Somebody typed in an address; nothing comes of it until that mailbox confirms. */
@Entity('follow_request')
@Check('follow_request_frequency_check', `frequency IN ('immediate', 'daily', 'weekly')`)
@Check('follow_request_locale_check', `locale IN ('bg', 'en')`)
@Index('follow_request_age', ['askedAt'])
@Index('follow_request_email', ['emailLookup'])
export class FollowRequest extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('text')
  emailSealed: string;

  @Column('text')
  emailLookup: string;

  @Column('text', { array: true })
  keys: string[];

  /** Null leaves a known subscriber's choice as it is. */
  @Column('text', { nullable: true })
  frequency: Frequency | null;

  @Column('text')
  locale: Locale;

  @Column('text')
  nonce: string;

  @Column('timestamptz')
  askedAt: Date;

  @Column('timestamptz', { nullable: true })
  confirmedAt: Date | null;
}
