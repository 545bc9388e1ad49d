import { Injectable } from '@nestjs/common';
import { Database, escapeLike } from '../../platform/database/index.js';
import type { PlaceCursor } from '../../platform/http/index.js';
import {
  openRevision,
  RECORD_COLUMNS,
  STANDING_COLUMNS,
  wholePractices,
  type OpenRevision,
  type WholePractice,
} from './practice-rows.js';
import type { PracticeVersion } from './practice-parts.entity.js';
import { PUBLIC_PRACTICE } from './practice.lifecycle.js';
import { COST_CLASSES, type ActorKind, type CostCode } from './practice.rules.js';

export const PLACES = ['here', 'country', 'abroad'] as const;
export type PlaceFilter = (typeof PLACES)[number];
export const ORDERS = ['newest', 'wanted'] as const;
export type Order = (typeof ORDERS)[number];

export interface PracticeFilters {
  topic?: string;
  actor?: ActorKind;
  /** Of the municipality, of Bulgaria, of another country. */
  where?: PlaceFilter;
  cost?: CostCode;
  /** With at least one result in numbers. */
  numbers?: 'yes';
  /** Words of two letters and more that must all be found. */
  q?: string;
  order: Order;
}

export type ListedPractice = Omit<WholePractice, 'results' | 'evidence'> & {
  place_: string;
  numbers: number;
  photoKey: string | null;
  photoName: string | null;
};

export interface KeptFile {
  id: string;
  key: string;
  name: string;
  mediaType: string;
  bytes: number;
}

export type ShownVersion = Pick<PracticeVersion, 'number' | 'record' | 'changed' | 'note' | 'at'>;

/** Whom nobody can tell apart; fewer are counted together with other places. */
const FEWEST_TOLD = 3;
const SHORTEST_WORD = 2;
const SHORTEST_IN_TEXT = 3;
const MOST_WORDS = 8;
const BEYOND = '100000000000';
/** How Bulgaria is written by those who write in either language. */
const BULGARIA = `lower(country) IN ('', 'българия', 'bulgaria')`;

const LISTED = `${STANDING_COLUMNS}, ${RECORD_COLUMNS}, photo.key AS "photoKey", photo.name AS "photoName",
  (SELECT count(*)::int FROM practice_result WHERE practice_id = practice.id) AS numbers`;
const FROM = 'practice LEFT JOIN stored_file AS photo ON photo.id = practice.photo_id';

/** The reads of pages, feeds and data. */
@Injectable()
export class PracticeQueries {
  constructor(private readonly database: Database) {}

  async list(
    filters: PracticeFilters,
    limit: number,
    after: PlaceCursor | null,
  ): Promise<{ found: ListedPractice[]; next: PlaceCursor | null }> {
    const { conditions, params } = where(filters);
    const keyset = after
      ? `WHERE (place_, id) > ($${params.push(after.place)}::bigint, $${params.push(after.id)}::bigint)`
      : '';
    const found = await this.database.read<ListedPractice>(
      `SELECT * FROM (SELECT ${LISTED}, ${placeOf(filters.order)} AS place_ FROM ${FROM}
         WHERE ${conditions.join(' AND ')}) AS listed
       ${keyset} ORDER BY place_, id LIMIT $${params.push(limit + 1)}`,
      params,
    );
    const shown = found.slice(0, limit);
    const last = shown.at(-1);
    return { found: shown, next: found.length > limit && last ? { place: last.place_, id: last.id } : null };
  }

  async count(filters: PracticeFilters): Promise<number> {
    const { conditions, params } = where(filters);
    const [row] = await this.database.read<{ count: number }>(
      `SELECT count(*)::int AS count FROM practice WHERE ${conditions.join(' AND ')}`,
      params,
    );
    return row!.count;
  }

  /** The latest changes, for the feed. */
  latest(limit: number): Promise<ListedPractice[]> {
    return this.database.read<ListedPractice>(
      `SELECT ${LISTED}, 0::bigint AS place_ FROM ${FROM} WHERE ${PUBLIC_PRACTICE}
       ORDER BY practice.changed_at DESC, practice.id DESC LIMIT $1`,
      [limit],
    );
  }

  /** Whatever they are, in the order of the ids; who may see them is asked by the caller. */
  whole(ids: readonly string[]): Promise<WholePractice[]> {
    return wholePractices(this.database, ids);
  }

  openRevision(id: string): Promise<OpenRevision | null> {
    return openRevision(this.database, id);
  }

  async files(ids: readonly string[]): Promise<Map<string, KeptFile>> {
    const found = await this.database.read<KeptFile>(
      `SELECT id, key, name, media_type AS "mediaType", bytes FROM stored_file WHERE id = ANY($1::bigint[])`,
      [ids],
    );
    return new Map(found.map((file) => [file.id, file]));
  }

  /** The first one first. */
  versions(id: string): Promise<ShownVersion[]> {
    return this.database.read<ShownVersion>(
      `SELECT number, record, changed, note, at FROM practice_version WHERE practice_id = $1 ORDER BY number`,
      [id],
    );
  }

  /** Settlements with the most supporters first; `ekatte` is null for all others together. */
  async supportersByPlace(id: string): Promise<{ ekatte: string | null; count: number }[]> {
    const found = await this.database.read<{ ekatte: string | null; count: number }>(
      `SELECT shown AS ekatte, sum(of_place)::int AS count
       FROM (SELECT CASE WHEN count(*) >= ${FEWEST_TOLD} THEN ekatte END AS shown, count(*)::int AS of_place
             FROM practice_support WHERE practice_id = $1 GROUP BY ekatte) AS told
       GROUP BY shown ORDER BY shown IS NULL, count DESC, shown`,
      [id],
    );
    return found;
  }

  /** Of one organisation, whatever became of them; the last changed first. */
  ofOrganisation(organisationId: string): Promise<Omit<WholePractice, 'results' | 'evidence'>[]> {
    return this.database.read(
      `SELECT ${STANDING_COLUMNS}, ${RECORD_COLUMNS} FROM practice WHERE organisation_id = $1
       ORDER BY changed_at DESC, id DESC LIMIT 200`,
      [organisationId],
    );
  }
}

/** One number that orders a list for readers. */
function placeOf(order: Order): string {
  if (order === 'wanted') return `(${BEYOND} - practice.supporters)::bigint`;
  return `${BEYOND} - extract(epoch FROM practice.published_at)::bigint`;
}

function where(filters: PracticeFilters): { conditions: string[]; params: unknown[] } {
  const { topic, actor, where: place, cost, numbers, q } = filters;
  const params: unknown[] = [];
  const conditions = [PUBLIC_PRACTICE];
  if (topic) conditions.push(`practice.topics @> ARRAY[$${params.push(topic)}::text]`);
  if (actor) conditions.push(`practice.actor_kind = $${params.push(actor)}`);
  if (place === 'here') conditions.push('practice.ekatte IS NOT NULL');
  if (place === 'country') conditions.push(`practice.ekatte IS NULL AND ${BULGARIA}`);
  if (place === 'abroad') conditions.push(`practice.ekatte IS NULL AND NOT ${BULGARIA}`);
  if (cost) conditions.push(costCondition(cost));
  if (numbers) conditions.push('EXISTS (SELECT FROM practice_result WHERE practice_id = practice.id)');
  const words = (q ?? '')
    .split(/\s+/)
    .filter((word) => word.length >= SHORTEST_WORD)
    .slice(0, MOST_WORDS);
  for (const word of words) {
    const like = `$${params.push(`%${escapeLike(word)}%`)}`;
    const inText =
      word.length >= SHORTEST_IN_TEXT
        ? ` OR practice.summary ILIKE ${like} OR practice.problem ILIKE ${like} OR practice.solution ILIKE ${like}`
        : '';
    conditions.push(`(practice.title ILIKE ${like}${inText})`);
  }
  return { conditions, params };
}

/** Bounds are ours, so they stand in the statement. */
function costCondition(code: CostCode): string {
  if (code === 'none') return `practice.cost_kind = 'none'`;
  const at = COST_CLASSES.findIndex((one) => one.code === code);
  const above = COST_CLASSES[at - 1]!.upTo ?? 0;
  const upTo = COST_CLASSES[at]!.upTo;
  return `practice.cost_amount > ${above}${upTo === null ? '' : ` AND practice.cost_amount <= ${upTo}`}`;
}
