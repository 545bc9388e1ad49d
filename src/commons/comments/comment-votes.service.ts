import { Injectable } from '@nestjs/common';
import { readerOf, rows, type Tx } from '../../platform/database/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { PageVersions } from '../../platform/page-versions/index.js';
import type { Comment } from './comment.entity.js';
import { CommentRefused } from './comment.errors.js';
import { wilsonSql } from './comment.rules.js';
import { commentTags, Discussions } from './discussions.js';

export type VoteValue = 1 | -1 | 0;

export interface Voted {
  ups: number;
  downs: number;
  value: VoteValue;
}

const SCORE = `${wilsonSql('(comment.ups + delta.ups)', '(comment.downs + delta.downs)')} + (pinned_at IS NOT NULL)::int`;

const COUNT = `UPDATE comment SET ups = comment.ups + delta.ups, downs = comment.downs + delta.downs, score = ${SCORE}
  FROM delta WHERE comment.id = $1 RETURNING comment.ups, comment.downs`;

/** A new vote counts once; a changed one leaves the other side; one that says the same already changes nothing. */
const CAST = `WITH before AS (SELECT value FROM comment_vote WHERE comment_id = $1 AND participant_id = $2),
  cast_now AS (
    INSERT INTO comment_vote AS vote (comment_id, participant_id, value, at) VALUES ($1, $2, $3, $4)
    ON CONFLICT (comment_id, participant_id) DO UPDATE SET value = excluded.value, at = excluded.at
      WHERE vote.value <> excluded.value
    RETURNING value),
  delta AS (
    SELECT (cast_now.value = 1)::int - (before.value IS NOT DISTINCT FROM 1)::int AS ups,
           (cast_now.value = -1)::int - (before.value IS NOT DISTINCT FROM -1)::int AS downs
    FROM cast_now LEFT JOIN before ON true)
  ${COUNT}`;

const WITHDRAW = `WITH withdrawn AS (DELETE FROM comment_vote WHERE comment_id = $1 AND participant_id = $2 RETURNING value),
  delta AS (SELECT -(value = 1)::int AS ups, -(value = -1)::int AS downs FROM withdrawn)
  ${COUNT}`;

/**
 * One vote of one person on one comment, and its count in the same statement. Whoever votes on a comment waits for the one
 * before, because what the statement reads must be what it changes.
 */
@Injectable()
export class CommentVotes {
  constructor(
    private readonly discussions: Discussions,
    private readonly pageVersions: PageVersions,
  ) {}

  /**
   * Voting the same twice changes nothing; 0 takes the vote back.
   * @throws CommentRefused on one's own, on what is not shown, and once the discussion is over
   */
  async cast(
    tx: Tx,
    { id, participantId, value }: { id: string; participantId: string; value: VoteValue },
    now: Date,
  ): Promise<Voted> {
    const [comment] = await rows<
      Pick<Comment, 'subjectType' | 'subjectId' | 'participantId' | 'state' | 'ups' | 'downs'>
    >(
      tx,
      `SELECT subject_type AS "subjectType", subject_id AS "subjectId", participant_id AS "participantId", state, ups, downs
       FROM comment WHERE id = $1 FOR NO KEY UPDATE`,
      [id],
    );
    if (!comment || comment.state === 'held') throw new NotFound('commentNotFound');
    if (comment.state !== 'visible') throw new CommentRefused('commentGone');
    if (comment.participantId === participantId) throw new CommentRefused('ownVote');
    const subject = { type: comment.subjectType, id: comment.subjectId };
    await this.discussions.open(readerOf(tx), subject);
    const [counted] =
      value === 0
        ? await rows<Omit<Voted, 'value'>>(tx, WITHDRAW, [id, participantId])
        : await rows<Omit<Voted, 'value'>>(tx, CAST, [id, participantId, value, now]);
    if (!counted) return { ups: comment.ups, downs: comment.downs, value };
    await this.pageVersions.bump(tx, commentTags(subject));
    return { ...counted, value };
  }
}
