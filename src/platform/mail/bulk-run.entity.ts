import { BaseEntity, Column, Entity, PrimaryColumn } from 'typeorm';

/** One planned run, with the number of messages that must be accounted for in the end. */
@Entity('bulk_run')
export class BulkRun extends BaseEntity {
  @PrimaryColumn('text')
  kind: string;

  @PrimaryColumn('text')
  period: string;

  @Column('int')
  eligible: number;

  @Column('timestamptz')
  plannedAt: Date;
}
