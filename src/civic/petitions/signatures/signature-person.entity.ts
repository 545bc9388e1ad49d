import { BaseEntity, Column } from 'typeorm';
import type { Locale } from '../../../platform/i18n/index.js';
import type { Channel } from './signature.rules.js';

/** What is known of whoever signs; all that could name them is null once it is anonymised. */
export abstract class SignaturePerson extends BaseEntity {
  /** Without a foreign key: see the migration. */
  @Column('bigint')
  petitionId: string;

  @Column('text')
  channel: Channel;

  /** HMAC of petition and canonical address: nobody can be followed from one petition to another. */
  @Column('text', { nullable: true })
  emailLookup: string | null;

  @Column('text', { nullable: true })
  nameLookup: string | null;

  @Column('bigint', { nullable: true })
  domainId: string | null;

  /** HMAC of the address block that the form came from. */
  @Column('text', { nullable: true })
  blockLookup: string | null;

  /** AES-256-GCM of a `SealedPerson`. */
  @Column('text', { nullable: true })
  sealed: string | null;

  @Column('boolean')
  showsName: boolean;

  @Column('boolean')
  wantsNews: boolean;

  /** EKATTE; null for elsewhere. */
  @Column('text', { nullable: true })
  settlement: string | null;

  @Column('text')
  locale: Locale;

  /** What stands for the signature in the ledger: SHA-256, hex. */
  @Column('text')
  commitment: string;

  /** Why somebody looks at it before it counts; whoever signed does not learn of it. */
  @Column('text', { nullable: true })
  holdReason: string | null;

  @Column('timestamptz')
  askedAt: Date;
}
