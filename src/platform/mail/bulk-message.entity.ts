import { BaseEntity, Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

export type BulkState = 'queued' | 'claimed' | 'sent' | 'unknown' | 'failed' | 'suppressed';

/** One message of a bulk run to one subscriber: sent at most once. Its text is composed when it is its turn. */
@Entity('bulk_message')
@Check(
  'bulk_message_state_check',
  `state IN ('queued', 'claimed', 'sent', 'unknown', 'failed', 'suppressed')`,
)
@Index('bulk_message_once', ['kind', 'period', 'subscriber'], { unique: true })
// No index looks at the state: a claim then changes the row alone, and no index.
@Index('bulk_message_open', ['priority', 'id'], { where: 'settled_at IS NULL' })
@Index('bulk_message_unsure', ['settledAt'], { where: "reason = 'noAnswer'" })
export class BulkMessage extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('text')
  kind: string;

  /** The local date, the ISO week or the last news of a notice. */
  @Column('text')
  period: string;

  @Column('bigint')
  subscriber: string;

  /** Lower goes first. */
  @Column('smallint')
  priority: number;

  @Column('text', { default: 'queued' })
  state: BulkState;

  /** Why it was suppressed or failed; `noAnswer` when nobody knows whether it arrived. */
  @Column('text', { nullable: true })
  reason: string | null;

  @Column('int', { default: 0 })
  attempts: number;

  @Column('timestamptz')
  nextAt: Date;

  /** Whoever holds the lease may claim; a claim by a lost lease changes no row. */
  @Column('text', { nullable: true })
  lease: string | null;

  @Column('timestamptz', { nullable: true })
  leaseUntil: Date | null;

  @Column('timestamptz', { nullable: true })
  claimedAt: Date | null;

  /** How far the content reached, in the composer's own counting. */
  @Column('bigint', { nullable: true })
  covers: string | null;

  @Column('text', { nullable: true })
  lastReply: string | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  settledAt: Date | null;
}
