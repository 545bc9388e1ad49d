import { BaseEntity, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** The history of every subject with a lifecycle: one row for each step. Append-only. */
@Entity('lifecycle_step')
@Index('lifecycle_step_subject', ['subjectType', 'subjectId', 'id'])
export class LifecycleStep extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('text')
  subjectType: string;

  @Column('bigint')
  subjectId: string;

  @Column('text')
  transition: string;

  @Column('text')
  fromState: string;

  @Column('text')
  toState: string;

  @Column('text')
  actorKind: string;

  @Column('text', { nullable: true })
  actorId: string | null;

  /** What the transition needed, such as the reason. */
  @Column('jsonb')
  note: Record<string, string>;

  @Column('timestamptz')
  at: Date;
}
