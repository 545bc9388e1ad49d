import { BaseEntity, Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { ModerationReason } from '../reasons/reason.entity.js';

/** Somebody may not write until a date. */
@Entity('participant_block')
@Check('participant_block_in_order', 'until > blocked_at')
@Index('participant_block_running', ['participantId', 'until'], { where: 'lifted_at IS NULL' })
export class ParticipantBlock extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('bigint')
  participantId: string;

  @Column('timestamptz')
  until: Date;

  @ForeignKey(() => ModerationReason, { name: 'participant_block_reason' })
  @Column('text')
  reason: string;

  /** What the person is told. */
  @Column('text')
  explanation: string;

  @Column('bigint')
  blockedBy: string;

  @Column('timestamptz')
  blockedAt: Date;

  @Column('timestamptz', { nullable: true })
  liftedAt: Date | null;

  @Column('bigint', { nullable: true })
  liftedBy: string | null;
}
