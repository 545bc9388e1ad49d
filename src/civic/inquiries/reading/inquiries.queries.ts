import { Injectable } from '@nestjs/common';
import { startOfDay } from '../../../platform/clock/index.js';
import { Database, escapeLike } from '../../../platform/database/index.js';
import type { PlaceCursor } from '../../../platform/http/index.js';
import type { Inquiry } from '../inquiry.entity.js';
import { PUBLIC_INQUIRY } from '../inquiry.lifecycle.js';

/** In which part of the list one stands. */
export const GROUPS = ['answered', 'late', 'awaiting', 'ended'] as const;
export type InquiryGroup = (typeof GROUPS)[number];

export const PUBLIC_KINDS = ['question', 'apcProposal'] as const;

export interface InquiryFilters {
  state?: InquiryGroup;
  kind?: (typeof PUBLIC_KINDS)[number];
  topic?: string;
  place?: string;
  /** The id of a unit. */
  unit?: string;
  /** In which it was received. */
  year?: number;
  /** Words of two letters and more that title, text or answer must all contain. */
  q?: string;
}

export type PublicInquiry = Pick<
  Inquiry,
  | 'id'
  | 'kind'
  | 'state'
  | 'lang'
  | 'senderKind'
  | 'publicTitle'
  | 'publicText'
  | 'publicAnswer'
  | 'answerOfficial'
  | 'topics'
  | 'places'
  | 'unitId'
  | 'incomingNumber'
  | 'receivedAt'
  | 'answerDueAt'
  | 'answeredAt'
  | 'forwardedTo'
  | 'endedAt'
  | 'publishedAt'
  | 'changedAt'
> & { publishedAt: Date };

export interface Listing {
  found: PublicInquiry[];
  next: PlaceCursor | null;
}

export interface CountedListing extends Listing {
  /** One more than `MOST_COUNTED` stands for all that are more. */
  count: number;
}

const COLUMNS = `inquiry.id, kind, state, lang, sender_kind AS "senderKind", public_title AS "publicTitle",
  public_text AS "publicText", public_answer AS "publicAnswer", answer_official AS "answerOfficial", topics, places,
  unit_id AS "unitId", incoming_number AS "incomingNumber", received_at AS "receivedAt", answer_due_at AS "answerDueAt",
  answered_at AS "answeredAt", forwarded_to AS "forwardedTo", ended_at AS "endedAt", published_at AS "publishedAt",
  changed_at AS "changedAt"`;

const GROUP: Record<InquiryGroup, string> = {
  answered: 'answered_at IS NOT NULL',
  late: 'answered_at >= answer_due_at',
  awaiting: `state IN ('received', 'registered', 'considered')`,
  ended: `state IN ('forwarded', 'notConsidered', 'withdrawn')`,
};

/** Nobody reads further, and counting further takes longer than reading. */
export const MOST_COUNTED = 1_000;

/** As the index `inquiry_search` has it; no word goes over the end of a line. */
const SEARCHED = `(public_title || E'\\n' || public_text || E'\\n' || public_answer)`;

/** Rows among which the latest with a common word are looked for. */
const FARTHEST_WALK = 4_000;

const MOST_WORDS = 8;
/** Below it the trigram index is of no use. */
const SHORTEST_WORD = 3;

/** What everybody reads: questions and proposals that were published, in the words that staff left of them. */
@Injectable()
export class InquiryQueries {
  constructor(private readonly database: Database) {}

  /** The latest published first, with how many there are. */
  async counted(filters: InquiryFilters, limit: number, after: PlaceCursor | null): Promise<CountedListing> {
    if (wordsOf(filters).length > 0) return this.search(filters, limit, after);
    const [listing, count] = await Promise.all([this.list(filters, limit, after), this.count(filters)]);
    return { ...listing, count };
  }

  /** The latest published first. */
  async list(filters: InquiryFilters, limit: number, after: PlaceCursor | null): Promise<Listing> {
    const { conditions, params } = where(filters);
    const all = [...conditions, ...searching(filters, SEARCHED, params), ...before(after, params)];
    const found = await this.database.read<PublicInquiry>(
      `SELECT ${COLUMNS} FROM (
         SELECT id FROM inquiry WHERE ${all.join(' AND ')}
         ORDER BY published_at DESC, inquiry.id DESC LIMIT $${params.push(limit + 1)}) AS page
       JOIN inquiry ON inquiry.id = page.id ORDER BY published_at DESC, inquiry.id DESC`,
      params,
    );
    return listingOf(found, limit);
  }

  /**
   * What the index finds is read and put in order once. Of words that more have than anybody counts, the latest are sooner
   * found by walking from the end.
   */
  private async search(
    filters: InquiryFilters,
    limit: number,
    after: PlaceCursor | null,
  ): Promise<CountedListing> {
    const { conditions, params } = where(filters);
    const all = [...conditions, ...searching(filters, SEARCHED, params)];
    const [rest = 'true'] = before(after, params);
    const found = await this.database.read<(PublicInquiry | { id: null }) & { count: number }>(
      `WITH found AS MATERIALIZED (
         SELECT id, published_at FROM inquiry WHERE ${all.join(' AND ')} LIMIT ${MOST_COUNTED + 1})
       SELECT ${COLUMNS}, counted.count FROM (SELECT count(*)::int AS count FROM found) AS counted
       LEFT JOIN (SELECT id FROM found AS inquiry WHERE ${rest}
                  ORDER BY published_at DESC, id DESC LIMIT $${params.push(limit + 1)}) AS page ON true
       LEFT JOIN inquiry ON inquiry.id = page.id ORDER BY published_at DESC, inquiry.id DESC`,
      params,
    );
    const { count } = found[0]!;
    if (count > MOST_COUNTED) return { ...(await this.walk(filters, limit, after)), count };
    return { ...listingOf(found.filter(isThere), limit), count };
  }

  /** Row by row from the latest on, as far as words that many have are likely to be found; else through the index after all. */
  private async walk(filters: InquiryFilters, limit: number, after: PlaceCursor | null): Promise<Listing> {
    const { conditions, params } = where(filters);
    const all = [...conditions, ...before(after, params)];
    const found = await this.database.read<PublicInquiry>(
      `SELECT ${COLUMNS} FROM (
         SELECT id FROM (
           SELECT id, ${SEARCHED} AS searched FROM inquiry WHERE ${all.join(' AND ')}
           ORDER BY published_at DESC, inquiry.id DESC LIMIT ${FARTHEST_WALK}) AS walked
         WHERE ${searching(filters, 'searched', params).join(' AND ')} LIMIT $${params.push(limit + 1)}) AS page
       JOIN inquiry ON inquiry.id = page.id ORDER BY published_at DESC, inquiry.id DESC`,
      params,
    );
    return found.length > limit ? listingOf(found, limit) : this.list(filters, limit, after);
  }

  /** One more than `MOST_COUNTED` stands for all that are more. */
  private async count(filters: InquiryFilters): Promise<number> {
    const { conditions, params } = where(filters);
    const sql = `SELECT count(*)::int AS count FROM (
        SELECT FROM inquiry WHERE ${conditions.join(' AND ')} LIMIT ${MOST_COUNTED + 1}) AS counted`;
    const [row] = await this.database.read<{ count: number }>(sql, params);
    return row!.count;
  }

  /** The latest changes, for the feed. */
  latest(limit: number): Promise<PublicInquiry[]> {
    return this.database.read<PublicInquiry>(
      `SELECT ${COLUMNS} FROM inquiry WHERE ${PUBLIC_INQUIRY} ORDER BY changed_at DESC, inquiry.id DESC LIMIT $1`,
      [limit],
    );
  }

  /** Null for whatever is not public. */
  async one(id: string): Promise<PublicInquiry | null> {
    const sql = `SELECT ${COLUMNS} FROM inquiry WHERE inquiry.id = $1 AND ${PUBLIC_INQUIRY}`;
    return (await this.database.read<PublicInquiry>(sql, [id]))[0] ?? null;
  }

  async isOf(id: string, participantId: string): Promise<boolean> {
    const sql = 'SELECT FROM inquiry WHERE id = $1 AND participant_id = $2';
    return (await this.database.read(sql, [id, participantId])).length > 0;
  }
}

/** All but what is searched for. */
function where(filters: InquiryFilters): { conditions: string[]; params: unknown[] } {
  const params: unknown[] = [];
  const conditions = [PUBLIC_INQUIRY];
  const { state, kind, topic, place, unit, year } = filters;
  if (state) conditions.push(GROUP[state]);
  if (kind) conditions.push(`kind = $${params.push(kind)}`);
  if (topic) conditions.push(`topics @> ARRAY[$${params.push(topic)}::text]`);
  // What concerns the whole municipality concerns each of its settlements.
  if (place) conditions.push(`(places @> ARRAY[$${params.push(place)}::text] OR places = '{}')`);
  if (unit) conditions.push(`unit_id = $${params.push(unit)}::bigint`);
  if (year) conditions.push(inYear(year, params));
  return { conditions, params };
}

function wordsOf({ q = '' }: InquiryFilters): string[] {
  return q
    .split(/\s+/)
    .filter((word) => word.length >= SHORTEST_WORD)
    .slice(0, MOST_WORDS);
}

/** @param params to which the words are added */
function searching(filters: InquiryFilters, searched: string, params: unknown[]): string[] {
  return wordsOf(filters).map((word) => `${searched} ILIKE $${params.push(`%${escapeLike(word)}%`)}`);
}

/** @param params to which the place is added */
function before(after: PlaceCursor | null, params: unknown[]): string[] {
  if (!after) return [];
  const [at, id] = [params.push(after.place), params.push(after.id)];
  return [`(published_at, inquiry.id) < (to_timestamp($${at}::bigint / 1000.0), $${id}::bigint)`];
}

/** The count stands alone where nothing is on the page. */
function isThere<Row extends { id: string | null }>(row: Row): row is Row & PublicInquiry {
  return row.id !== null;
}

function listingOf(found: readonly PublicInquiry[], limit: number): Listing {
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  const next = found.length > limit && last;
  return { found: shown, next: next ? { place: String(next.publishedAt.getTime()), id: next.id } : null };
}

/** Years are those of the town hall's clock. @param params to which the bounds are added */
export function inYear(year: number, params: unknown[]): string {
  const from = params.push(startOfDay(`${year}-01-01`));
  const until = params.push(startOfDay(`${year + 1}-01-01`));
  return `received_at >= $${from}::timestamptz AND received_at < $${until}::timestamptz`;
}
