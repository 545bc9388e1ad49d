import { BaseEntity, Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

export type LetterState = 'queued' | 'sent' | 'failed' | 'suppressed';

/** One transactional letter: sent at least once. */
@Entity('letter')
@Check('letter_state_check', `state IN ('queued', 'sent', 'failed', 'suppressed')`)
@Index('letter_key', ['key'], { unique: true })
@Index('letter_due', ['nextAt'], { where: "state = 'queued'" })
@Index('letter_settled', ['settledAt'], { where: "state <> 'queued'" })
@Index('letter_recipient', ['recipientLookup', 'kind', 'createdAt'])
export class Letter extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  /** What it is about, such as `accounts.signIn`. */
  @Column('text')
  kind: string;

  /** Enqueuing the same key again changes nothing. */
  @Column('text')
  key: string;

  /** Whom it concerns, without personal data: `participant:12`. */
  @Column('text')
  toRef: string;

  @Column('text')
  recipientLookup: string;

  /** Address and text, encrypted; emptied once the letter is sent. */
  @Column('text', { nullable: true })
  content: string | null;

  @Column('text', { default: 'queued' })
  state: LetterState;

  @Column('int', { default: 0 })
  attempts: number;

  @Column('timestamptz')
  nextAt: Date;

  @Column('timestamptz', { nullable: true })
  leaseUntil: Date | null;

  @Column('text', { nullable: true })
  lastReply: string | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  settledAt: Date | null;
}
