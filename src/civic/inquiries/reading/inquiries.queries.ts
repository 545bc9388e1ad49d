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

const MOST_WORDS = 8;
/** Below it the trigram index is of no use. */
const SHORTEST_WORD = 3;

/** What everybody reads: questions and proposals that were published, in the words that staff left of them. */
@Injectable()
export class InquiryQueries {
  constructor(private readonly database: Database) {}

  /**
   * The latest published first. What is searched for is counted before it is listed: of words that many have, the latest are
   * sooner found by walking from the end, and of others through the index.
   */
  async counted(filters: InquiryFilters, limit: number, after: PlaceCursor | null): Promise<CountedListing> {
    if (!filters.q) {
      const [listing, count] = await Promise.all([this.list(filters, limit, after), this.count(filters)]);
      return { ...listing, count };
    }
    const count = await this.count(filters);
    return { ...(await this.list(filters, limit, after, count > MOST_COUNTED)), count };
  }

  /** @param walking word by word through the rows in their order, whatever the index has */
  async list(
    filters: InquiryFilters,
    limit: number,
    after: PlaceCursor | null,
    walking = false,
  ): Promise<Listing> {
    const { conditions, params } = where(filters, walking ? `(${SEARCHED} || '')` : SEARCHED);
    if (after) {
      const [at, id] = [params.push(after.place), params.push(after.id)];
      conditions.push(`(published_at, inquiry.id) < (to_timestamp($${at}::bigint / 1000.0), $${id}::bigint)`);
    }
    const found = await this.database.read<PublicInquiry>(
      `SELECT ${COLUMNS} FROM (
         SELECT id FROM inquiry WHERE ${conditions.join(' AND ')}
         ORDER BY published_at DESC, inquiry.id DESC LIMIT $${params.push(limit + 1)}) AS page
       JOIN inquiry ON inquiry.id = page.id ORDER BY published_at DESC, inquiry.id DESC`,
      params,
    );
    const shown = found.slice(0, limit);
    const last = shown.at(-1);
    const next = found.length > limit && last;
    return { found: shown, next: next ? { place: String(next.publishedAt.getTime()), id: next.id } : null };
  }

  private async count(filters: InquiryFilters): Promise<number> {
    const { conditions, params } = where(filters, SEARCHED);
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

function where(filters: InquiryFilters, searched: string): { conditions: string[]; params: unknown[] } {
  const params: unknown[] = [];
  const conditions = [PUBLIC_INQUIRY];
  const { state, kind, topic, place, unit, year, q } = filters;
  if (state) conditions.push(GROUP[state]);
  if (kind) conditions.push(`kind = $${params.push(kind)}`);
  if (topic) conditions.push(`topics @> ARRAY[$${params.push(topic)}::text]`);
  // What concerns the whole municipality concerns each of its settlements.
  if (place) conditions.push(`(places @> ARRAY[$${params.push(place)}::text] OR places = '{}')`);
  if (unit) conditions.push(`unit_id = $${params.push(unit)}::bigint`);
  if (year) conditions.push(inYear(year, params));
  const words = (q ?? '')
    .split(/\s+/)
    .filter((word) => word.length >= SHORTEST_WORD)
    .slice(0, MOST_WORDS);
  for (const word of words) conditions.push(`${searched} ILIKE $${params.push(`%${escapeLike(word)}%`)}`);
  return { conditions, params };
}

/** Years are those of the town hall's clock. @param params to which the bounds are added */
export function inYear(year: number, params: unknown[]): string {
  const from = params.push(startOfDay(`${year}-01-01`));
  const until = params.push(startOfDay(`${year + 1}-01-01`));
  return `received_at >= $${from}::timestamptz AND received_at < $${until}::timestamptz`;
}
