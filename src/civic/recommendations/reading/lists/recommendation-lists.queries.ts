import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/index.js';
import type { PlaceCursor } from '../../../../platform/http/index.js';
import type { Recommendation } from '../../recommendation.entity.js';
import { PUBLIC_RECOMMENDATION } from '../../recommendation.lifecycle.js';
import {
  overdueAt,
  SHOWN_STATES,
  where,
  type RecommendationFilters,
  type ShownState,
} from './recommendation-filters.js';
import { MOST_COUNTED, newestFound } from './recommendation-search.js';

type Listed =
  | 'id'
  | 'setId'
  | 'weight'
  | 'title'
  | 'lang'
  | 'measure'
  | 'organisationId'
  | 'organisationName'
  | 'addressee'
  | 'stage'
  | 'topic'
  | 'unitId'
  | 'incomingNumber'
  | 'registeredLate'
  | 'answeredAt'
  | 'answeredLate'
  | 'agreedOn'
  | 'progress'
  | 'verdict'
  | 'disputes'
  | 'disputeId'
  | 'endedAt'
  | 'changedAt';

export type ListedRecommendation = Pick<Recommendation, Listed> & {
  state: ShownState;
  sentAt: Date;
  overdue: boolean;
};

export interface Listing {
  found: ListedRecommendation[];
  next: PlaceCursor | null;
}

export type StateCounts = Partial<Record<ShownState, number>>;

const COLUMNS = `id, set_id AS "setId", weight, title, lang, measure, organisation_id AS "organisationId",
  organisation_name AS "organisationName", addressee, stage, topic, unit_id AS "unitId", state, sent_at AS "sentAt",
  incoming_number AS "incomingNumber", registered_late AS "registeredLate", answered_at AS "answeredAt",
  answered_late AS "answeredLate", agreed_on::text AS "agreedOn", progress, verdict, disputes,
  dispute_id AS "disputeId", ended_at AS "endedAt", changed_at AS "changedAt"`;

/** The public lists. */
@Injectable()
export class RecommendationLists {
  constructor(private readonly database: Database) {}

  /** The newest first. */
  async list(
    filters: RecommendationFilters,
    { limit, after, now }: { limit: number; after: PlaceCursor | null; now: Date },
  ): Promise<Listing> {
    const { conditions, params } = where(filters, now);
    if (after) {
      const at = `$${params.push(new Date(Number(after.place)))}::timestamptz`;
      conditions.push(`(sent_at, id) < (${at}, $${params.push(after.id)}::bigint)`);
    }
    const overdue = overdueAt(`$${params.push(now)}::timestamptz`);
    const most = `$${params.push(limit + 1)}`;
    const ids = filters.q
      ? newestFound(conditions, most)
      : `SELECT id FROM recommendation WHERE ${conditions.join(' AND ')} ORDER BY sent_at DESC, id DESC LIMIT ${most}`;
    // The index finds them; rows are opened, and asked whether they are overdue, only where they are shown.
    const found = await this.database.read<ListedRecommendation>(
      `SELECT ${COLUMNS}, ${overdue} AS overdue FROM recommendation
       WHERE id = ANY(ARRAY(${ids}))
       ORDER BY sent_at DESC, id DESC`,
      params,
    );
    const shown = found.slice(0, limit);
    const last = shown.at(-1);
    const more = found.length > limit && last;
    return { found: shown, next: more ? { place: String(last.sentAt.getTime()), id: last.id } : null };
  }

  /** So many of each state, the newest first. */
  async board(filters: RecommendationFilters, perState: number, now: Date): Promise<ListedRecommendation[]> {
    const { conditions, params } = where(filters, now);
    const states = filters.state ? [filters.state] : SHOWN_STATES;
    const found = filters.overdue
      ? inEachState(conditions, params, perState)
      : filters.q
        ? foundInEachState(conditions, params, perState, states)
        : fromEachState(conditions, params, perState, states);
    const overdue = overdueAt(`$${params.push(now)}::timestamptz`);
    return this.database.read<ListedRecommendation>(
      `SELECT ${COLUMNS}, ${overdue} AS overdue FROM (${found}) AS recommendation ORDER BY sent_at DESC, id DESC`,
      params,
    );
  }

  /** How many there are of each state; of what is searched for, the first thousand are counted. */
  async counts(filters: RecommendationFilters, now: Date): Promise<StateCounts> {
    const { conditions, params } = where(filters, now);
    const most = filters.q ? `LIMIT ${MOST_COUNTED}` : '';
    const found = await this.database.read<{ state: ShownState; count: number }>(
      `SELECT state, count(*)::int AS count
       FROM (SELECT state FROM recommendation WHERE ${conditions.join(' AND ')} ${most}) AS counted GROUP BY state`,
      params,
    );
    return Object.fromEntries(found.map(({ state, count }) => [state, count]));
  }

  /** Null for what is not public. */
  async one(id: string, now: Date): Promise<ListedRecommendation | null> {
    const [found] = await this.database.read<ListedRecommendation>(
      `SELECT ${COLUMNS}, ${overdueAt('$2::timestamptz')} AS overdue FROM recommendation
       WHERE id = $1 AND ${PUBLIC_RECOMMENDATION}`,
      [id, now],
    );
    return found ?? null;
  }

  /** Of a set, in the order in which they were sent. */
  ofSet(setId: string, now: Date): Promise<ListedRecommendation[]> {
    return this.database.read<ListedRecommendation>(
      `SELECT ${COLUMNS}, ${overdueAt('$2::timestamptz')} AS overdue FROM recommendation
       WHERE set_id = $1 AND ${PUBLIC_RECOMMENDATION} ORDER BY sent_at, id`,
      [setId, now],
    );
  }

  /** The latest changes, for the feed. */
  async latest(limit: number, now: Date): Promise<ListedRecommendation[]> {
    return this.database.read<ListedRecommendation>(
      `SELECT ${COLUMNS}, ${overdueAt('$2::timestamptz')} AS overdue FROM recommendation
       WHERE ${PUBLIC_RECOMMENDATION} ORDER BY changed_at DESC, id DESC LIMIT $1`,
      [limit, now],
    );
  }
}

/** The index of each state is read until there are enough. */
function fromEachState(
  conditions: readonly string[],
  params: unknown[],
  perState: number,
  states: readonly ShownState[],
): string {
  return `SELECT recommendation.* FROM unnest($${params.push(states)}::text[]) AS of_state
    CROSS JOIN LATERAL (
      SELECT * FROM recommendation WHERE ${conditions.join(' AND ')} AND state = of_state
      ORDER BY sent_at DESC, id DESC LIMIT $${params.push(perState)}) AS recommendation`;
}

/** What is overdue is little beside all that there is: it is found first, and then put in order. */
function inEachState(conditions: readonly string[], params: unknown[], perState: number): string {
  return `SELECT * FROM recommendation WHERE id IN (
      SELECT id FROM (
        SELECT id, row_number() OVER (PARTITION BY state ORDER BY sent_at DESC, id DESC) AS nr
        FROM recommendation WHERE ${conditions.join(' AND ')}) AS numbered WHERE nr <= $${params.push(perState)})`;
}

/** What is searched for is found once, or read from the newest on in each state. */
function foundInEachState(
  conditions: readonly string[],
  params: unknown[],
  perState: number,
  states: readonly ShownState[],
): string {
  const most = `$${params.push(perState)}`;
  const ids = newestFound(conditions, most, `$${params.push(states)}::text[]`);
  return `SELECT * FROM recommendation WHERE id = ANY(ARRAY(${ids}))`;
}

export function total(counts: StateCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
