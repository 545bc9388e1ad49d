import { BaseEntity, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** What the rules of screening remember of somebody's last days: when they wrote, and an HMAC of what. */
@Entity('moderation_writing')
@Index('moderation_writing_participant', ['participantId', 'at'])
@Index('moderation_writing_age', ['at'])
export class ModerationWriting extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('bigint')
  participantId: string;

  @Column('text')
  subjectType: string;

  @Column('text')
  textHash: string;

  /** The public saw it: at once, or after a moderator let it. */
  @Column('boolean')
  published: boolean;

  @Column('timestamptz')
  at: Date;
}
