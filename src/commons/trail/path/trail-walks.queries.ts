import { Injectable } from '@nestjs/common';
import { subjectKey, type SubjectRef } from '../../subjects/index.js';
import { Database, type Reader } from '../../../platform/database/index.js';
import { kindsByLaterEnd, toldAs, type StoredKind, type TrailKind } from '../trail.kinds.js';

/** How far a path is followed from where it is asked about. */
export const MOST_STEPS = 8;
/** Of one type at one place; of more the page says that there are more. */
export const MOST_BRANCHES = 12;
/** What is looked at for a page, however large the trail is. */
const MOST_REACHED = 400;
/** Of those who follow what something descends from, so many subjects are told. */
const MOST_ANCESTORS = 1_000;

export interface WalkedLink {
  kind: TrailKind;
  from: SubjectRef;
  to: SubjectRef;
  at: Date;
}

interface Row {
  kind: StoredKind;
  from: SubjectRef;
  to: SubjectRef;
  at: Date;
}

/**
 * $1 type, $2 id, $3 and $4 the kinds whose later end is `to` and `from`, $5 the sides, $6 steps, $7 branches, $8 rows.
 * Both indexes of trail_link are walked: each step asks for one node's links at either end. A node is met again after
 * more steps where links run in a circle, so steps bound it. OFFSET 0 keeps the planner from reading the whole table.
 */
const WALK = `
  WITH RECURSIVE walk (type, id, side, steps) AS (
    SELECT $1::text, $2::bigint, side, 0 FROM unnest($5::text[]) AS side
    UNION
    SELECT next.type, next.id, walk.side, walk.steps + 1
    FROM walk CROSS JOIN LATERAL (
      SELECT type, id, row_number() OVER (PARTITION BY type ORDER BY nr) AS place
      FROM (
        SELECT to_type AS type, to_id AS id, trail_link.id AS nr FROM trail_link
        WHERE from_type = walk.type AND from_id = walk.id
          AND kind = ANY(CASE walk.side WHEN 'down' THEN $3::text[] ELSE $4::text[] END)
        UNION ALL
        SELECT from_type, from_id, trail_link.id FROM trail_link
        WHERE to_type = walk.type AND to_id = walk.id
          AND kind = ANY(CASE walk.side WHEN 'down' THEN $4::text[] ELSE $3::text[] END)
      ) AS linked
    ) AS next
    WHERE walk.steps < $6 AND next.place <= $7
  ),
  reached AS (
    SELECT type, id, min(steps) AS steps FROM (SELECT * FROM walk LIMIT $8) AS met GROUP BY type, id
  )`;

const LINKS = `${WALK}
  SELECT link.kind, link.at, json_build_object('type', link.from_type, 'id', link.from_id::text) AS from,
         json_build_object('type', link.to_type, 'id', link.to_id::text) AS to
  FROM reached AS one
  CROSS JOIN LATERAL (
    SELECT * FROM trail_link WHERE from_type = one.type AND from_id = one.id AND kind = ANY($3 || $4) OFFSET 0
  ) AS link
  JOIN reached AS other ON other.type = link.to_type AND other.id = link.to_id
  ORDER BY link.id`;

/** The links among what is reached from a subject, in the order in which they were made. */
@Injectable()
export class TrailWalks {
  constructor(private readonly database: Database) {}

  /** What it came from, and what came of it: one step and one branch more than a page shows, so that it knows of more. */
  around(ref: SubjectRef): Promise<WalkedLink[]> {
    const { to, from } = kindsByLaterEnd(false);
    const bounds = [['down', 'up'], MOST_STEPS + 1, MOST_BRANCHES + 1, MOST_REACHED];
    return this.links(this.database, [ref.type, ref.id, to, from, ...bounds]);
  }

  /** What it descends from. */
  before(reader: Reader, ref: SubjectRef): Promise<WalkedLink[]> {
    const { to, from } = kindsByLaterEnd(true);
    const bounds = [['up'], MOST_STEPS, MOST_ANCESTORS, MOST_ANCESTORS];
    return this.links(reader, [ref.type, ref.id, to, from, ...bounds]);
  }

  private async links(reader: Reader, params: unknown[]): Promise<WalkedLink[]> {
    const found = await reader.read<Row>(LINKS, params);
    const links = found.map((row) => ({ ...toldAs(row), at: row.at }));
    return [...new Map(links.map((link) => [linkKey(link), link])).values()];
  }
}

function linkKey({ kind, from, to }: Pick<WalkedLink, 'kind' | 'from' | 'to'>): string {
  return `${kind} ${subjectKey(from)} ${subjectKey(to)}`;
}
