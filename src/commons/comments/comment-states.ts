import { Injectable } from '@nestjs/common';
import { affected, rows, type Tx } from '../../platform/database/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { PageVersions } from '../../platform/page-versions/index.js';
import type { CommentState } from './comment.rules.js';
import { commentTags } from './discussions.js';

interface Around {
  parentId: string | null;
  rootId: string | null;
  type: string;
  subjectId: string;
}

/**
 * The part of a statement that counts a reply above it, where `$3` is its parent, `$4` the top and `made` the stored row.
 * Rows are locked from the top down, as everywhere here.
 */
export function countReply(when: string): string {
  return `above AS (
      SELECT id FROM comment WHERE id = ANY(ARRAY[$3, $4]::bigint[]) AND EXISTS (SELECT 1 FROM made) AND ${when}
      ORDER BY id FOR NO KEY UPDATE),
    counted AS (
      UPDATE comment SET replies = replies + (comment.id = $3)::int, descendants = descendants + (comment.id = $4)::int
      FROM above WHERE comment.id = above.id)`;
}

/** Takes comments from the public and gives them back, and keeps the counters above them right. */
@Injectable()
export class CommentStates {
  constructor(private readonly pageVersions: PageVersions) {}

  /**
   * Rows are locked from the root down, so that two who meet in one branch wait for each other instead of for ever.
   * @returns false when it was in none of these states: somebody was faster
   */
  async move(tx: Tx, id: string, from: readonly CommentState[], to: CommentState): Promise<boolean> {
    const [around] = await rows<Around>(
      tx,
      `SELECT parent_id AS "parentId", root_id AS "rootId", subject_type AS type, subject_id AS "subjectId"
       FROM comment WHERE id = $1`,
      [id],
    );
    if (!around) throw new NotFound('commentNotFound');
    const locked = await rows<{ id: string; state: CommentState }>(
      tx,
      'SELECT id, state FROM comment WHERE id = ANY($1::bigint[]) ORDER BY id FOR NO KEY UPDATE',
      [[around.rootId, around.parentId, id].filter((one) => one !== null)],
    );
    const before = locked.find((row) => row.id === id)!.state;
    if (!from.includes(before)) return false;
    await affected(tx, 'UPDATE comment SET state = $2 WHERE id = $1', [id, to]);
    const seen = Number(to === 'visible') - Number(before === 'visible');
    const listed = Number(to !== 'held') - Number(before === 'held' ? 0 : 1);
    if (around.parentId && (seen !== 0 || listed !== 0))
      await affected(
        tx,
        `UPDATE comment SET replies = replies + CASE WHEN id = $1 THEN $3::int ELSE 0 END,
           descendants = descendants + CASE WHEN id = $2 THEN $4::int ELSE 0 END
         WHERE id = ANY(ARRAY[$1, $2]::bigint[])`,
        [around.parentId, around.rootId, listed, seen],
      );
    await this.pageVersions.bump(tx, commentTags({ type: around.type, id: around.subjectId }));
    return true;
  }
}
