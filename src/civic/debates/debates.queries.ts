import { Injectable } from '@nestjs/common';
import { Database, escapeLike } from '../../platform/database/index.js';
import type { PlaceCursor } from '../../platform/http/index.js';
import type { Point } from './debate.rules.js';
import type { Debate } from './debate.entity.js';
import { PUBLIC_DEBATE } from './debate.lifecycle.js';
import type { PublicState } from './debates.forms.js';

export interface DebateFilters {
  state?: PublicState;
  topic?: string;
  place?: string;
  /** Words of two letters and more that question or reasons must all contain. */
  q?: string;
}

export type ListedDebate = Pick<
  Debate,
  'id' | 'state' | 'title' | 'why' | 'lang' | 'topics' | 'places' | 'unitId' | 'proposerKind'
> &
  Pick<Debate, 'proposerName' | 'concludedAt' | 'changedAt'> & {
    opensAt: Date;
    closesAt: Date;
    place: string;
  };

/** A debate at its own address, public or not. */
export type ShownDebate = Omit<ListedDebate, 'opensAt' | 'closesAt' | 'place'> &
  Pick<
    Debate,
    | 'opensAt'
    | 'closesAt'
    | 'version'
    | 'participantId'
    | 'organisationId'
    | 'submittedAt'
    | 'approvedAt'
    | 'hiddenAt'
    | 'returnReason'
    | 'rejectionCode'
    | 'rejectionReason'
    | 'conclusionText'
    | 'conclusionOfficial'
    | 'conclusionUnitId'
    | 'reviewOn'
    | 'reviewedAt'
    | 'reviewNote'
    | 'createdAt'
  > & { isPublic: boolean };

export interface Listing {
  found: ListedDebate[];
  next: PlaceCursor | null;
}

export type SimilarDebate = Pick<Debate, 'id' | 'title' | 'lang' | 'state'>;

const LISTED = `id, state, title, why, lang, topics, places, unit_id AS "unitId", proposer_kind AS "proposerKind",
  proposer_name AS "proposerName", opens_at AS "opensAt", closes_at AS "closesAt", concluded_at AS "concludedAt",
  changed_at AS "changedAt"`;

/**
 * One number that orders a list for readers: what is open, by its end; what is coming, by its beginning; what waits
 * for a conclusion; then what is over, the latest first.
 */
const PLACE = `CASE state
  WHEN 'open' THEN extract(epoch FROM closes_at)::bigint
  WHEN 'scheduled' THEN 100000000000 + extract(epoch FROM opens_at)::bigint
  WHEN 'closing' THEN 200000000000 + extract(epoch FROM closes_at)::bigint
  WHEN 'concluded' THEN 400000000000 - extract(epoch FROM coalesce(concluded_at, closes_at))::bigint
  ELSE 500000000000 - extract(epoch FROM closes_at)::bigint END`;

const MOST_WORDS = 8;
/** A letter alone is in every text. */
const SHORTEST_WORD = 2;
/** Below it the trigram index is of no use, and every text would have to be read. */
const SHORTEST_IN_TEXT = 3;
const MOST_SIMILAR = 5;

@Injectable()
export class DebateQueries {
  constructor(private readonly database: Database) {}

  /** In the order in which people look for them. */
  list(filters: DebateFilters, limit: number, after: PlaceCursor | null): Promise<Listing> {
    return this.page(PLACE, '>', 'ASC', filters, limit, after);
  }

  /** The newest first, in an order that nothing changes: for those who take over all of it. */
  byId(filters: DebateFilters, limit: number, after: PlaceCursor | null): Promise<Listing> {
    return this.page('0::bigint', '<', 'DESC', filters, limit, after);
  }

  async count(filters: DebateFilters): Promise<number> {
    const { conditions, params } = where(filters);
    const [row] = await this.database.read<{ count: number }>(
      `SELECT count(*)::int AS count FROM debate WHERE ${conditions.join(' AND ')}`,
      params,
    );
    return row!.count;
  }

  /** The latest changes, for the feed. */
  latest(limit: number): Promise<ListedDebate[]> {
    return this.database.read<ListedDebate>(
      `SELECT ${LISTED}, ${PLACE} AS place FROM debate WHERE ${PUBLIC_DEBATE} ORDER BY changed_at DESC, id DESC LIMIT $1`,
      [limit],
    );
  }

  /** Whatever it is; who may see it is asked by the caller. */
  async one(id: string): Promise<ShownDebate | null> {
    const [found] = await this.database.read<ShownDebate>(
      `SELECT ${LISTED}, version, participant_id AS "participantId", organisation_id AS "organisationId",
              submitted_at AS "submittedAt", approved_at AS "approvedAt", hidden_at AS "hiddenAt",
              return_reason AS "returnReason", rejection_code AS "rejectionCode",
              rejection_reason AS "rejectionReason", conclusion_text AS "conclusionText",
              conclusion_official AS "conclusionOfficial", conclusion_unit_id AS "conclusionUnitId",
              review_on::text AS "reviewOn", reviewed_at AS "reviewedAt", review_note AS "reviewNote",
              created_at AS "createdAt", ${PUBLIC_DEBATE} AS "isPublic"
       FROM debate WHERE id = $1`,
      [id],
    );
    return found ?? null;
  }

  points(id: string): Promise<Point[]> {
    return this.database.read<Point>(
      'SELECT taken, text, reason FROM debate_point WHERE debate_id = $1 ORDER BY position',
      [id],
    );
  }

  /** Public debates whose question is much like this one, the likest first. */
  similar(id: string, title: string): Promise<SimilarDebate[]> {
    return this.database.read<SimilarDebate>(
      `SELECT id, title, lang, state FROM debate
       WHERE ${PUBLIC_DEBATE} AND id <> $1 AND title % $2
       ORDER BY similarity(title, $2) DESC, id LIMIT ${MOST_SIMILAR}`,
      [id, title],
    );
  }

  private async page(
    place: string,
    beyond: '>' | '<',
    direction: 'ASC' | 'DESC',
    filters: DebateFilters,
    limit: number,
    after: PlaceCursor | null,
  ): Promise<Listing> {
    const { conditions, params } = where(filters);
    const keyset = after
      ? `WHERE (place, id) ${beyond} ($${params.push(after.place)}::bigint, $${params.push(after.id)}::bigint)`
      : '';
    const found = await this.database.read<ListedDebate>(
      `SELECT * FROM (SELECT ${LISTED}, ${place} AS place FROM debate WHERE ${conditions.join(' AND ')}) AS listed
       ${keyset} ORDER BY place ${direction}, id ${direction} LIMIT $${params.push(limit + 1)}`,
      params,
    );
    const shown = found.slice(0, limit);
    const last = shown.at(-1);
    return { found: shown, next: found.length > limit && last ? { place: last.place, id: last.id } : null };
  }
}

function where({ state, topic, place, q }: DebateFilters): { conditions: string[]; params: unknown[] } {
  const params: unknown[] = [];
  const conditions = [PUBLIC_DEBATE];
  if (state) conditions.push(`state = $${params.push(state)}`);
  if (topic) conditions.push(`topics @> ARRAY[$${params.push(topic)}::text]`);
  // What concerns the whole municipality concerns each of its settlements.
  if (place) conditions.push(`(places @> ARRAY[$${params.push(place)}::text] OR places = '{}')`);
  const words = (q ?? '')
    .split(/\s+/)
    .filter((word) => word.length >= SHORTEST_WORD)
    .slice(0, MOST_WORDS);
  for (const word of words) {
    const like = `$${params.push(`%${escapeLike(word)}%`)}`;
    const inText = word.length >= SHORTEST_IN_TEXT ? ` OR why ILIKE ${like}` : '';
    conditions.push(`(title ILIKE ${like}${inText})`);
  }
  return { conditions, params };
}
