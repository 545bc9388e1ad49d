import { BaseEntity, Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Locale } from '../../../platform/i18n/index.js';
import { ModerationDecision } from '../cases/moderation-decision.entity.js';
import type { AppealState } from './appeal.lifecycle.js';

/** What the author has against a decision. Somebody else than its decider answers it: the table holds that wall. */
@Entity('moderation_appeal')
@Check('moderation_appeal_somebody_else', 'decided_by <> decider_id')
@Check('moderation_appeal_decided_check', `(state IN ('upheld', 'dismissed')) = (decided_by IS NOT NULL)`)
@Check('moderation_appeal_closed_check', `(state = 'open') = (closed_at IS NULL)`)
@Index('moderation_appeal_once', ['decisionId'], { unique: true })
@Index('moderation_appeal_open', ['dueAt', 'id'], { where: `state = 'open'` })
@Index('moderation_appeal_author', ['authorId'])
@ForeignKey(() => ModerationDecision, ['decisionId', 'deciderId'], ['id', 'decidedBy'], {
  name: 'moderation_appeal_decision',
})
export class ModerationAppeal extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('bigint')
  decisionId: string;

  /** Who made the decision; the foreign key sees to it that this is true. */
  @Column('bigint')
  deciderId: string;

  @Column('bigint')
  authorId: string;

  @Column('text', { default: 'open' })
  state: AppealState;

  @Column('text')
  text: string;

  @Column('text')
  lang: Locale;

  @Column('timestamptz')
  at: Date;

  @Column('timestamptz')
  dueAt: Date;

  /** The answer, which the author reads. */
  @Column('text', { default: '' })
  answer: string;

  @Column('bigint', { nullable: true })
  decidedBy: string | null;

  @Column('timestamptz', { nullable: true })
  closedAt: Date | null;
}
