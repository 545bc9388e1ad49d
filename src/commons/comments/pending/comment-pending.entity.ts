import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import type { Locale } from '../../../platform/i18n/index.js';
import { UnconfirmedRow } from '../../confirmations/index.js';
import { Comment } from '../comment.entity.js';
import type { CitizenStance } from '../comment.rules.js';

/** What somebody without an account wrote, until the address proves to be theirs. */
@Entity('comment_pending')
@Check('comment_pending_stance_check', `stance IN ('for', 'against', 'neutral', 'question')`)
@Index('comment_pending_expires', ['expiresAt'])
@Index('comment_pending_email', ['emailLookup'])
export class CommentPending extends UnconfirmedRow {
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

  @Column('text', { nullable: true })
  nameSealed: string | null;

  @Column('boolean')
  showsName: boolean;

  /** What became of it. */
  @ForeignKey(() => Comment, { name: 'comment_pending_comment' })
  @Column('bigint', { nullable: true })
  commentId: string | null;
}
