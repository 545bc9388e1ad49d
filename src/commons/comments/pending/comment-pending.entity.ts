import { BaseEntity, Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Locale } from '../../../platform/i18n/index.js';
import { Comment } from '../comment.entity.js';
import type { CitizenStance } from '../comment.rules.js';

/** What somebody without an account wrote, until the address proves to be theirs. The letter's link is derived from the row. */
@Entity('comment_pending')
@Check('comment_pending_stance_check', `stance IN ('for', 'against', 'neutral', 'question')`)
@Index('comment_pending_expires', ['expiresAt'])
@Index('comment_pending_email', ['emailLookup'])
export class CommentPending extends BaseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('text')
  subjectType: string;

  @Column('bigint')
  subjectId: string;

  @ForeignKey(() => Comment, { name: 'comment_pending_parent' })
  @Column('bigint', { nullable: true })
  parentId: string | null;

  @Column('text')
  stance: CitizenStance;

  @Column('text')
  text: string;

  @Column('text')
  lang: Locale;

  @Column('text')
  emailLookup: string;

  @Column('text')
  emailSealed: string;

  @Column('text', { nullable: true })
  nameSealed: string | null;

  @Column('boolean')
  showsName: boolean;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  expiresAt: Date;

  /** What became of it. */
  @ForeignKey(() => Comment, { name: 'comment_pending_comment' })
  @Column('bigint', { nullable: true })
  commentId: string | null;
}
