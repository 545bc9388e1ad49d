import { BaseEntity, Column, PrimaryGeneratedColumn } from 'typeorm';

/** What every table of things that wait for their letter has; the link of the letter is derived from the row. */
export abstract class UnconfirmedRow extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('text')
  emailLookup: string;

  /** '' once it is confirmed. */
  @Column('text')
  emailSealed: string;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  expiresAt: Date;
}
