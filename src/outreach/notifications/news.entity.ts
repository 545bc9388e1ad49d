import { BaseEntity, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/**
 * One domain event that followers hear of. Written one transaction at a time, so that ids are in the order of
 * commits: whoever sees an id has seen every smaller one.
 */
@Entity('news')
@Index('news_event', ['eventId'], { unique: true })
@Index('news_subject', ['subjectType', 'subjectId'])
@Index('news_age', ['at'])
export class News extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('bigint')
  eventId: string;

  @Column('text')
  event: string;

  @Column('jsonb')
  payload: Record<string, string | number | boolean | null>;

  @Column('text')
  subjectType: string;

  @Column('bigint')
  subjectId: string;

  /** Nothing was told of this subject before. */
  @Column('boolean')
  isFirst: boolean;

  @Column('timestamptz')
  at: Date;
}
