import { BaseEntity, Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Unit } from '../accounts/index.js';
import type { Computed } from './deadline.rules.js';

/** A clock on a subject. Of each rule at most one runs on a subject. */
@Entity('deadline')
@Check('deadline_path_check', `path LIKE '/%'`)
@Check('deadline_pause_check', '(paused_at IS NULL) = (pause_reason IS NULL)')
@Check('deadline_ended_check', 'num_nonnulls(paused_at, met_at, cancelled_at) <= 1')
@Index('deadline_running', ['rule', 'subjectType', 'subjectId'], {
  unique: true,
  where: 'met_at IS NULL AND cancelled_at IS NULL',
})
@Index('deadline_by_subject', ['subjectType', 'subjectId'])
@Index('deadline_due', ['dueAt'], { where: 'met_at IS NULL AND cancelled_at IS NULL' })
@Index('deadline_prolonged', { synchronize: false })
export class DeadlineRow extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('text')
  rule: string;

  @Column('text')
  subjectType: string;

  @Column('bigint')
  subjectId: string;

  /** What the staff read; no personal data. */
  @Column('text')
  title: string;

  /** Where they act. */
  @Column('text')
  path: string;

  @Column('text')
  permission: string;

  @ForeignKey(() => Unit, { name: 'deadline_unit' })
  @Column('bigint', { nullable: true })
  unitId: string | null;

  /** Who may not act, whatever their roles permit. */
  @Column('bigint', { nullable: true })
  exceptStaffId: string | null;

  /** The event from which it is counted. */
  @Column('timestamptz')
  startedAt: Date;

  /** Local 24:00 of the last day. */
  @Column('timestamptz')
  dueAt: Date;

  @Column('jsonb')
  computed: Computed;

  @Column('timestamptz', { nullable: true })
  pausedAt: Date | null;

  @Column('text', { nullable: true })
  pauseReason: string | null;

  /** The warnings given: days before the end, -1 when it was over. */
  @Column('int', { array: true, default: '{}' })
  alertedDays: number[];

  @Column('timestamptz', { nullable: true })
  metAt: Date | null;

  @Column('timestamptz', { nullable: true })
  cancelledAt: Date | null;
}
