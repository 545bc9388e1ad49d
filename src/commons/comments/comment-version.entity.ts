import { BaseEntity, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Comment } from './comment.entity.js';
import type { Stance } from './comment.rules.js';

/** How a comment read before it was edited; nothing changes or removes it. */
@Entity('comment_version')
export class CommentVersion extends BaseEntity {
  @ForeignKey(() => Comment, { name: 'comment_version_comment' })
  @PrimaryColumn('bigint')
  commentId: string;

  @PrimaryColumn('int')
  version: number;

  @Column('text')
  text: string;

  @Column('text')
  stance: Stance;

  /** When it was written. */
  @Column('timestamptz')
  at: Date;
}
