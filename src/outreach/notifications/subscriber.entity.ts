import { BaseEntity, Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Locale } from '../../platform/i18n/index.js';
import type { Frequency } from './periods.rules.js';

/** Whoever follows something by e-mail; there is a row only for addresses that confirmed. */
@Entity('subscriber')
@Check('subscriber_locale_check', `locale IN ('bg', 'en')`)
@Check('subscriber_frequency_check', `frequency IN ('immediate', 'daily', 'weekly')`)
@Index('subscriber_email', ['emailLookup'], { unique: true })
@Index('subscriber_frequency', ['frequency'], { where: 'stopped_at IS NULL' })
export class Subscriber extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('text')
  emailLookup: string;

  @Column('text')
  emailSealed: string;

  @Column('text')
  locale: Locale;

  @Column('text')
  frequency: Frequency;

  /** Part of every link in this person's mails; a new one makes the old links worthless. */
  @Column('text')
  nonce: string;

  @Column('timestamptz')
  confirmedAt: Date;

  @Column('timestamptz', { nullable: true })
  stoppedAt: Date | null;
}
