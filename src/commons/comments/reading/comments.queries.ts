import { Injectable } from '@nestjs/common';
import { Database, type Reader } from '../../../platform/database/index.js';
import type { SubjectRef } from '../../subjects/index.js';
import type { Comment } from '../comment.entity.js';
import type { CommentOrder, CommentPageSize } from '../comment.rules.js';
import { packed, unpacked, type Packed, type UnnamedComment } from './packed-comments.js';

export type ListedComment = UnnamedComment & {
  organisation: string | null;
  unitBg: string | null;
  unitEn: string | null;
  /** Whom it answers where that is not its parent. */
  answersAuthor: string | null;
};

/** One comment with what decides about it. */
export type OneComment = ListedComment & Pick<Comment, 'subjectType' | 'subjectId' | 'rootId' | 'version'>;

/** Where a page of a list ends: the sort value of its last row and its id. */
export interface CommentCursor {
  value: number;
  id: string;
}

export interface CommentPage {
  found: ListedComment[];
  next: CommentCursor | null;
}

const TOPS = `c.subject_type = $1 AND c.subject_id = $2 AND c.depth = 0 AND c.state <> 'held'`;

/** The sort value of each order; within one value the later comment stands first, or in „oldest“ the earlier. */
const ORDERS: Record<CommentOrder, { value: string; type: string; direction: 'ASC' | 'DESC' }> = {
  best: { value: 'c.score', type: 'float8', direction: 'DESC' },
  discussed: { value: 'c.descendants', type: 'int', direction: 'DESC' },
  newest: { value: 'c.id', type: 'bigint', direction: 'DESC' },
  oldest: { value: 'c.id', type: 'bigint', direction: 'ASC' },
};

/** What is shown of a branch before anybody asks for it. */
export const PREVIEWED = 3;

/** Most comments point to nobody, so names are asked for where there are any, not joined to every row. */
const NAMES = `SELECT
  (SELECT json_object_agg(id, name) FROM organisation WHERE id = ANY($1::bigint[])) AS organisations,
  (SELECT json_object_agg(id, json_build_array(name_bg, name_en)) FROM unit WHERE id = ANY($2::bigint[])) AS units,
  (SELECT json_object_agg(id, coalesce(author_name, author_code)) FROM comment WHERE id = ANY($3::bigint[])) AS answered`;

interface Names {
  organisations: Record<string, string> | null;
  units: Record<string, [bg: string, en: string]> | null;
  answered: Record<string, string> | null;
}

/** What pages of comments read. */
@Injectable()
export class CommentQueries {
  constructor(private readonly database: Database) {}

  /** The tops of a subject; what is pinned stands before all others, on the first page alone. */
  async tops(
    ref: SubjectRef,
    order: CommentOrder,
    limit: CommentPageSize,
    after: CommentCursor | null,
    voter: string | null = null,
  ): Promise<CommentPage> {
    const { value, type, direction } = ORDERS[order];
    const params: unknown[] = [ref.type, ref.id, limit + 1];
    const beyond = direction === 'DESC' ? '<' : '>';
    const keyset = after
      ? `AND (${value}, c.id) ${beyond} ($${params.push(after.value)}::${type}, $${params.push(after.id)}::bigint)`
      : '';
    const list = `SELECT c.* FROM comment AS c WHERE ${TOPS} AND c.pinned_at IS NULL ${keyset}
      ORDER BY ${value === 'c.id' ? '' : `${value} ${direction}, `}c.id ${direction} LIMIT $3`;
    const pinned = `SELECT c.* FROM comment AS c WHERE ${TOPS} AND c.pinned_at IS NOT NULL ORDER BY c.id DESC LIMIT 20`;
    const rows = await this.list(after ? list : `(${pinned}) UNION ALL (${list})`, params, voter);
    const first = rows.findIndex(({ pinnedAt }) => !pinnedAt);
    const above = first < 0 ? rows.length : first;
    return page(rows, above + limit, value === 'c.id' ? ({ id }) => Number(id) : sortValue(order));
  }

  /** Direct replies, the best first, and how many follow those. */
  async replies(
    parentId: string,
    limit: number,
    after: CommentCursor | null,
    voter: string | null = null,
  ): Promise<CommentPage & { left: number }> {
    const params: unknown[] = [parentId];
    const keyset = after
      ? `AND (c.score, c.id) < ($${params.push(after.value)}::float8, $${params.push(after.id)}::bigint)`
      : '';
    const from = `FROM comment AS c WHERE c.parent_id = $1 AND c.state <> 'held' ${keyset}`;
    const [rows, [count]] = await Promise.all([
      this.list(
        `SELECT c.* ${from} ORDER BY c.score DESC, c.id DESC LIMIT $${params.length + 1}`,
        [...params, limit],
        voter,
      ),
      this.database.read<{ following: number }>(`SELECT count(*)::int AS following ${from}`, params),
    ]);
    const left = Math.max(0, count!.following - rows.length);
    const last = rows.at(-1);
    return { found: rows, next: left > 0 && last ? { value: last.score, id: last.id } : null, left };
  }

  /** The best few replies of each of these, in one question. */
  async previews(
    parentIds: readonly string[],
    voter: string | null = null,
  ): Promise<Map<string, ListedComment[]>> {
    const found = new Map<string, ListedComment[]>();
    if (parentIds.length === 0) return found;
    const rows = await this.list(
      `SELECT c.* FROM unnest($1::bigint[]) AS top(id) CROSS JOIN LATERAL (
         SELECT c.* FROM comment AS c WHERE c.parent_id = top.id AND c.state <> 'held'
         ORDER BY c.score DESC, c.id DESC LIMIT ${PREVIEWED}) AS c`,
      [parentIds],
      voter,
    );
    for (const row of rows) {
      const branch = found.get(row.parentId!);
      if (branch) branch.push(row);
      else found.set(row.parentId!, [row]);
    }
    return found;
  }

  async one(id: string, reader: Reader = this.database): Promise<OneComment | null> {
    const [row] = await reader.read<
      { packed: Packed } & Pick<Comment, 'subjectType' | 'subjectId' | 'rootId' | 'version'>
    >(
      `SELECT ${packed(null)} AS packed, c.subject_type AS "subjectType", c.subject_id AS "subjectId", c.root_id AS "rootId",
              c.version FROM comment AS c WHERE c.id = $1`,
      [id],
    );
    if (!row) return null;
    const { packed: columns, ...more } = row;
    const [comment] = await this.named([columns], reader);
    return { ...comment!, ...more };
  }

  /** What a comment answers, from the top down. */
  ancestors(id: string): Promise<ListedComment[]> {
    return this.list(
      `WITH RECURSIVE above AS (
         SELECT parent_id FROM comment WHERE id = $1
         UNION ALL SELECT comment.parent_id FROM above JOIN comment ON comment.id = above.parent_id)
       SELECT c.* FROM comment AS c WHERE c.id IN (SELECT parent_id FROM above) ORDER BY c.depth`,
      [id],
    );
  }

  /** Which of these a person voted for or against. */
  async votesOf(participantId: string, ids: readonly string[]): Promise<Map<string, number>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.read<{ id: string; value: number }>(
      `SELECT comment_id AS id, value FROM comment_vote WHERE participant_id = $1 AND comment_id = ANY($2::bigint[])`,
      [participantId, ids],
    );
    return new Map(rows.map(({ id, value }) => [id, value]));
  }

  /** The newest that a subject has, '0' for none. */
  async newestId(ref: SubjectRef): Promise<string> {
    const [row] = await this.database.read<{ id: string }>(
      'SELECT id FROM comment WHERE subject_type = $1 AND subject_id = $2 ORDER BY id DESC LIMIT 1',
      [ref.type, ref.id],
    );
    return row?.id ?? '0';
  }

  /** @param sql rows of `comment` in their order */
  private async list(
    sql: string,
    params: readonly unknown[],
    voter: string | null = null,
  ): Promise<ListedComment[]> {
    const columns = packed(voter && `$${params.length + 1}::bigint`);
    const [row] = await this.database.read<{ packed: Packed[] | null }>(
      `SELECT json_agg(${columns}) AS packed FROM (${sql}) AS c`,
      voter ? [...params, voter] : [...params],
    );
    return this.named(row?.packed ?? [], this.database);
  }

  private async named(found: readonly Packed[], reader: Reader): Promise<ListedComment[]> {
    const comments = found.map(unpacked);
    const pointing = comments.filter(
      ({ organisationId, unitId, answersId }) => organisationId ?? unitId ?? answersId,
    );
    const [names] =
      pointing.length === 0
        ? []
        : await reader.read<Names>(NAMES, [
            pointing.map(({ organisationId }) => organisationId),
            pointing.map(({ unitId }) => unitId),
            pointing.map(({ answersId }) => answersId),
          ]);
    return comments.map((comment) => withNames(comment, names));
  }
}

function withNames(comment: UnnamedComment, names: Names | undefined): ListedComment {
  const { organisationId, unitId, answersId } = comment;
  const unit = unitId === null ? undefined : names?.units?.[unitId];
  return Object.assign(comment, {
    organisation: organisationId === null ? null : (names?.organisations?.[organisationId] ?? null),
    unitBg: unit?.[0] ?? null,
    unitEn: unit?.[1] ?? null,
    answersAuthor: answersId === null ? null : (names?.answered?.[answersId] ?? null),
  });
}

function sortValue(order: CommentOrder): (comment: ListedComment) => number {
  return order === 'best' ? ({ score }) => score : ({ descendants }) => descendants;
}

function page(
  rows: ListedComment[],
  limit: number,
  valueOf: (comment: ListedComment) => number,
): CommentPage {
  const found = rows.slice(0, limit);
  const last = found.at(-1);
  return { found, next: rows.length > limit && last ? { value: valueOf(last), id: last.id } : null };
}
