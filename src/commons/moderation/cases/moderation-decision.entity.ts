import { BaseEntity, Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { ParticipantBlock } from '../blocks/participant-block.entity.js';
import { ModerationReason } from '../reasons/reason.entity.js';
import { ModerationCase } from './moderation-case.entity.js';

/**
 * `hold` and `hide` are made by rules until somebody decides; `keep` and `remove` decide a case, `restore` and `confirm`
 * an appeal; `block` stops somebody's writing, `lift` gives it back.
 */
export const ACTIONS = ['hold', 'hide', 'keep', 'remove', 'restore', 'confirm', 'block', 'lift'] as const;
export type Action = (typeof ACTIONS)[number];

/** What was decided, for good: rows are only ever added. */
@Entity('moderation_decision')
@Check(
  'moderation_decision_action_check',
  `action IN ('hold', 'hide', 'keep', 'remove', 'restore', 'confirm', 'block', 'lift')`,
)
@Check('moderation_decision_about_check', 'num_nonnulls(case_id, block_id) = 1')
@Check('moderation_decision_automated_check', 'automated = (decided_by IS NULL)')
@Check('moderation_decision_reason_check', `action NOT IN ('hide', 'remove', 'block') OR reason IS NOT NULL`)
@Index('moderation_decision_once', ['caseId', 'action'], { unique: true })
@Index('moderation_decision_block_once', ['blockId', 'action'], { unique: true })
@Index('moderation_decision_decider', ['id', 'decidedBy'], { unique: true })
@Index('moderation_decision_author', ['authorId', 'id'])
@Index('moderation_decision_at', ['at'])
export class ModerationDecision extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @ForeignKey(() => ModerationCase, { name: 'moderation_decision_case' })
  @Column('bigint', { nullable: true })
  caseId: string | null;

  @ForeignKey(() => ParticipantBlock, { name: 'moderation_decision_block' })
  @Column('bigint', { nullable: true })
  blockId: string | null;

  /** The participant whom it concerns; null where the staff wrote the text. */
  @Column('bigint', { nullable: true })
  authorId: string | null;

  @Column('text')
  action: Action;

  @ForeignKey(() => ModerationReason, { name: 'moderation_decision_reason_code' })
  @Column('text', { nullable: true })
  reason: string | null;

  /** The facts, in the words of whoever decided; the author reads them. */
  @Column('text')
  explanation: string;

  @Column('boolean')
  automated: boolean;

  @Column('bigint', { nullable: true })
  decidedBy: string | null;

  /** Until when it may be appealed against; null where it may not. */
  @Column('timestamptz', { nullable: true })
  appealUntil: Date | null;

  @Column('timestamptz')
  at: Date;
}
