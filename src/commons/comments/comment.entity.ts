import { BaseEntity, Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Locale } from '../../platform/i18n/index.js';
import { Participant, StaffMember, Unit } from '../accounts/index.js';
import type { CommentState, Stance } from './comment.rules.js';

const LISTED = `depth = 0 AND state <> 'held'`;

/** What somebody said about a subject, or what a unit of the municipality answered. */
@Entity('comment')
@Check('comment_stance_check', `stance IN ('for', 'against', 'neutral', 'question', 'answer')`)
@Check('comment_state_check', `state IN ('visible', 'held', 'hidden', 'deleted')`)
@Check('comment_depth_check', 'depth BETWEEN 0 AND 3')
@Check('comment_branch_check', '(depth = 0) = (parent_id IS NULL) AND (depth = 0) = (root_id IS NULL)')
@Check(
  'comment_answer_check',
  `(stance = 'answer') = (unit_id IS NOT NULL) AND (unit_id IS NULL) = (staff_id IS NULL)`,
)
@Check('comment_pinned_check', `pinned_at IS NULL OR stance = 'answer'`)
@Check('comment_counters_check', 'ups >= 0 AND downs >= 0 AND replies >= 0 AND descendants >= 0')
@Check('comment_said_check', '(said_type IS NULL) = (said_id IS NULL)')
@Index('comment_best', ['subjectType', 'subjectId', 'score', 'id'], {
  where: `${LISTED} AND pinned_at IS NULL`,
})
@Index('comment_discussed', ['subjectType', 'subjectId', 'descendants', 'id'], {
  where: `${LISTED} AND pinned_at IS NULL`,
})
@Index('comment_newest', ['subjectType', 'subjectId', 'id'], { where: `${LISTED} AND pinned_at IS NULL` })
@Index('comment_pinned', ['subjectType', 'subjectId', 'id'], { where: `${LISTED} AND pinned_at IS NOT NULL` })
@Index('comment_of_subject', ['subjectType', 'subjectId', 'id'])
@Index('comment_branch', ['parentId', 'score', 'id'], {
  where: `parent_id IS NOT NULL AND state <> 'held'`,
})
@Index('comment_counted', ['subjectType', 'subjectId', 'stance', 'participantId', 'createdAt'], {
  where: `state = 'visible'`,
})
@Index('comment_by_day', ['createdAt', 'stance', 'saidType'], { where: `state = 'visible'` })
@Index('comment_once', { synchronize: false })
export class Comment extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('text')
  subjectType: string;

  @Column('bigint')
  subjectId: string;

  @ForeignKey(() => Comment, { name: 'comment_parent' })
  @Column('bigint', { nullable: true })
  parentId: string | null;

  /** The top of its branch; null for what is a top itself. */
  @ForeignKey(() => Comment, { name: 'comment_root' })
  @Column('bigint', { nullable: true })
  rootId: string | null;

  /** Whom it answers where that is not its parent: the fourth level stands beside the one it answers. */
  @ForeignKey(() => Comment, { name: 'comment_answers' })
  @Column('bigint', { nullable: true })
  answersId: string | null;

  @Column('smallint')
  depth: number;

  @Column('text')
  stance: Stance;

  @Column('text')
  text: string;

  @Column('text')
  lang: Locale;

  @Column('text')
  state: CommentState;

  /** Null for official answers, and once the account is erased. */
  @ForeignKey(() => Participant, { name: 'comment_participant' })
  @Column('bigint', { nullable: true })
  participantId: string | null;

  /** Only what its owner shows to everybody. */
  @Column('text', { nullable: true })
  authorName: string | null;

  /** The same for all that one person says about one subject, and for nothing else. */
  @Column('text')
  authorCode: string;

  @ForeignKey('Organisation', { name: 'comment_organisation' })
  @Column('bigint', { nullable: true })
  organisationId: string | null;

  @ForeignKey(() => Unit, { name: 'comment_unit' })
  @Column('bigint', { nullable: true })
  unitId: string | null;

  @ForeignKey(() => StaffMember, { name: 'comment_staff' })
  @Column('bigint', { nullable: true })
  staffId: string | null;

  /** Of what was said in a hall: where, as a subject. */
  @Column('text', { nullable: true })
  saidType: string | null;

  @Column('bigint', { nullable: true })
  saidId: string | null;

  @Column('timestamptz', { nullable: true })
  pinnedAt: Date | null;

  @Column('int', { default: 0 })
  ups: number;

  @Column('int', { default: 0 })
  downs: number;

  /** Its place in the order „best“: the lower bound of Wilson's interval, and one more while it is pinned. */
  @Column('double precision', { default: 0 })
  score: number;

  /** Direct ones that stand in the list, as text or as a stub. */
  @Column('int', { default: 0 })
  replies: number;

  /** Of a top: all visible ones below it. */
  @Column('int', { default: 0 })
  descendants: number;

  @Column('text')
  textHash: string;

  @Column('int', { default: 1 })
  version: number;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  editedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  deletedAt: Date | null;
}
