import { BaseEntity, Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Subscriber } from './subscriber.entity.js';

export type Because = 'asked' | 'participated';

/** One thing that one subscriber follows, and how far they have been told. */
@Entity('subscription')
@Check('subscription_because_check', `because IN ('asked', 'participated')`)
@Index('subscription_once', ['subscriberId', 'key'], { unique: true })
@Index('subscription_key', ['key'], { where: 'ended_at IS NULL' })
export class Subscription extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @ForeignKey(() => Subscriber, { name: 'subscription_subscriber', onDelete: 'CASCADE' })
  @Column('bigint')
  subscriberId: string;

  /** What is followed: `subject:consultation:12`, `topic:urban`, `everything`; see scopes.rules. */
  @Column('text')
  key: string;

  @Column('text')
  because: Because;

  /** The last news that was told, or that was old when this began. */
  @Column('bigint')
  position: string;

  @Column('timestamptz')
  confirmedAt: Date;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;
}
