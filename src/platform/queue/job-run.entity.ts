import { BaseEntity, Column, Entity, PrimaryColumn } from 'typeorm';

/** One recurring job in one slot: the row that makes it run once, whoever ticks. */
@Entity('job_run')
export class JobRun extends BaseEntity {
  @PrimaryColumn('text')
  name: string;

  @PrimaryColumn('text')
  slot: string;

  @Column('timestamptz')
  startedAt: Date;

  /** Until then the run is believed alive; later somebody else may take it over. */
  @Column('timestamptz')
  leaseUntil: Date;

  @Column('int', { default: 1 })
  attempts: number;

  @Column('timestamptz', { nullable: true })
  finishedAt: Date | null;

  @Column('text', { nullable: true })
  lastError: string | null;
}
