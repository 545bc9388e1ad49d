import { BaseEntity, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A mailbox that refused us for good. Only its fingerprint is kept. */
@Entity('suppression')
@Index('suppression_recipient', ['recipientLookup'], { unique: true })
export class Suppression extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('text')
  recipientLookup: string;

  @Column('text')
  reason: string;

  /** The server's code, such as `550 5.1.1`. */
  @Column('text', { nullable: true })
  reply: string | null;

  @Column('timestamptz')
  since: Date;
}
