import { BaseEntity, Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Participant } from '../accounts/index.js';
import { Comment } from './comment.entity.js';

/** One person's opinion of one comment. */
@Entity('comment_vote')
@Check('comment_vote_value_check', 'value IN (-1, 1)')
@Index('comment_vote_by_participant', ['participantId'])
export class CommentVote extends BaseEntity {
  @ForeignKey(() => Comment, { name: 'comment_vote_comment' })
  @PrimaryColumn('bigint')
  commentId: string;

  @ForeignKey(() => Participant, { name: 'comment_vote_participant' })
  @PrimaryColumn('bigint')
  participantId: string;

  @Column('smallint')
  value: 1 | -1;

  @Column('timestamptz')
  at: Date;
}
