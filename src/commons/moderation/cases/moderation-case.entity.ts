import { BaseEntity, Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { HoldReason } from '../screening/screen.rules.js';
import type { CaseState } from './moderation-case.lifecycle.js';

/** Why somebody has to look: people reported it, a rule held it, or the staff saw it themselves. */
export type CaseCause = 'reports' | 'held' | 'staff';

/** One subject that somebody has to decide about. */
@Entity('moderation_case')
@Check('moderation_case_cause_check', `cause IN ('reports', 'held', 'staff')`)
@Check('moderation_case_hold_check', `cause <> 'held' OR hold_reason IS NOT NULL`)
@Check('moderation_case_closed_check', `(state = 'open') = (closed_at IS NULL)`)
@Index('moderation_case_open_once', ['subjectType', 'subjectId'], { unique: true, where: `state = 'open'` })
@Index('moderation_case_queue', ['dueAt', 'id'], { where: `state = 'open'` })
@Index('moderation_case_subject', ['subjectType', 'subjectId', 'id'])
export class ModerationCase extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('text')
  subjectType: string;

  @Column('bigint')
  subjectId: string;

  @Column('text', { default: 'open' })
  state: CaseState;

  @Column('text')
  cause: CaseCause;

  @Column('text', { nullable: true })
  holdReason: HoldReason | null;

  /** How many different people reported it. */
  @Column('integer', { default: 0 })
  reports: number;

  /** Somebody says that it is against the law. */
  @Column('boolean', { default: false })
  illegal: boolean;

  /** Since when the public does not see it, where a rule took it away before the decision. */
  @Column('timestamptz', { nullable: true })
  hiddenAt: Date | null;

  /** The staff member who opened it on their own initiative. */
  @Column('bigint', { nullable: true })
  openedBy: string | null;

  @Column('timestamptz')
  openedAt: Date;

  @Column('timestamptz')
  dueAt: Date;

  @Column('timestamptz', { nullable: true })
  closedAt: Date | null;

  /** HMAC of the text that was decided about: the same text is not hidden by reports again. */
  @Column('text', { nullable: true })
  textHash: string | null;
}
