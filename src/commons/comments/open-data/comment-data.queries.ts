import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import type { SubjectRef } from '../../subjects/index.js';
import type { Comment } from '../comment.entity.js';

/** A comment as everybody may have it: of what is hidden or deleted, the place alone. */
export type PublicComment = Pick<
  Comment,
  'id' | 'parentId' | 'answersId' | 'depth' | 'lang' | 'ups' | 'downs' | 'replies' | 'createdAt' | 'editedAt'
> & {
  /** Null for a stub, like all that was said in it. */
  stance: Comment['stance'] | null;
  state: 'visible' | 'hidden' | 'deleted';
  text: string | null;
  /** Only what its owner shows to everybody. */
  authorName: string | null;
  authorCode: string | null;
  organisationId: string | null;
  organisation: string | null;
  unitId: string | null;
  unitBg: string | null;
  unitEn: string | null;
};

export type DataOrder = 'oldest' | 'newest';

const SHOWN = (column: string) => `CASE WHEN c.state = 'visible' THEN ${column} END`;

const COLUMNS = `c.id, c.parent_id AS "parentId", c.answers_id AS "answersId", c.depth, c.state, c.lang,
  c.replies, c.created_at AS "createdAt", c.edited_at AS "editedAt",
  ${SHOWN('c.stance')} AS stance, ${SHOWN('c.text')} AS text, ${SHOWN('c.author_name')} AS "authorName",
  CASE WHEN c.state = 'visible' AND c.unit_id IS NULL THEN c.author_code END AS "authorCode",
  coalesce(${SHOWN('c.ups')}, 0) AS ups, coalesce(${SHOWN('c.downs')}, 0) AS downs,
  ${SHOWN('c.organisation_id')} AS "organisationId", ${SHOWN('o.name')} AS organisation,
  ${SHOWN('c.unit_id')} AS "unitId", ${SHOWN('u.name_bg')} AS "unitBg", ${SHOWN('u.name_en')} AS "unitEn"`;

/** What waits for moderation never was public. */
const OF_SUBJECT = `c.subject_type = $1 AND c.subject_id = $2 AND c.state <> 'held'`;

/** What programs, feeds and tables read: every level in one row of ids. */
@Injectable()
export class CommentDataQueries {
  constructor(private readonly database: Database) {}

  /** A page by id; `upTo` leaves out what came after the reading began. */
  async page(
    ref: SubjectRef,
    { order, limit, after, upTo }: { order: DataOrder; limit: number; after?: string; upTo?: string },
  ): Promise<{ found: PublicComment[]; next: string | null }> {
    const params: unknown[] = [ref.type, ref.id, limit + 1];
    const beyond = after ? `AND c.id ${order === 'oldest' ? '>' : '<'} $${params.push(after)}::bigint` : '';
    const before = upTo ? `AND c.id <= $${params.push(upTo)}::bigint` : '';
    const found = await this.database.read<PublicComment>(
      `SELECT ${COLUMNS} FROM comment AS c
       LEFT JOIN organisation AS o ON o.id = c.organisation_id LEFT JOIN unit AS u ON u.id = c.unit_id
       WHERE ${OF_SUBJECT} ${beyond} ${before}
       ORDER BY c.id ${order === 'oldest' ? 'ASC' : 'DESC'} LIMIT $3`,
      params,
    );
    const more = found.length > limit;
    if (more) found.pop();
    return { found, next: more ? found.at(-1)!.id : null };
  }

  /** How many there are, stubs too, and the last of them. */
  async extent(ref: SubjectRef): Promise<{ count: number; last: string | null }> {
    const [row] = await this.database.read<{ count: number; last: string | null }>(
      `SELECT count(*)::int AS count, max(id) AS last FROM comment AS c WHERE ${OF_SUBJECT}`,
      [ref.type, ref.id],
    );
    return row!;
  }

  /** What can be read, the newest first. */
  latest(ref: SubjectRef, limit: number): Promise<PublicComment[]> {
    return this.database.read<PublicComment>(
      `SELECT ${COLUMNS} FROM comment AS c
       LEFT JOIN organisation AS o ON o.id = c.organisation_id LEFT JOIN unit AS u ON u.id = c.unit_id
       WHERE ${OF_SUBJECT} AND c.state = 'visible' ORDER BY c.id DESC LIMIT $3`,
      [ref.type, ref.id, limit],
    );
  }

  /** How many became readable after the one with this id, counted no further than `most`. */
  async since(ref: SubjectRef, after: string, most: number): Promise<number> {
    const [row] = await this.database.read<{ count: number }>(
      `SELECT count(*)::int AS count FROM (SELECT 1 FROM comment AS c
       WHERE ${OF_SUBJECT} AND c.state = 'visible' AND c.id > $3::bigint LIMIT $4) AS later`,
      [ref.type, ref.id, after, most],
    );
    return row!.count;
  }
}
