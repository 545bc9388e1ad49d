import { BaseEntity, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Something that happened, written in the transaction in which it happened. */
@Entity('outbox_event')
@Index('outbox_event_unrelayed', ['id'], { where: 'relayed_at IS NULL' })
export class OutboxEvent extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('text')
  name: string;

  @Column('jsonb')
  payload: Record<string, string | number | boolean | null>;

  @Column('timestamptz')
  occurredAt: Date;

  @Column('timestamptz', { nullable: true })
  relayedAt: Date | null;
}
