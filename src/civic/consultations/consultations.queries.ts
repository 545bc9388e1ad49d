import { Injectable } from '@nestjs/common';
import { Database, escapeLike } from '../../platform/database/index.js';
import type { PlaceCursor } from '../../platform/http/index.js';
import type { IsoDate } from '../../platform/clock/index.js';
import type { Consultation, PublishedPlace } from './consultation.entity.js';
import { PUBLIC_STATES, PUBLISHED, type ConsultationState } from './consultation.lifecycle.js';
import type { Kind } from './kinds/consultation.kinds.js';
import { KIND } from './kinds/consultation-kinds.service.js';

export interface ConsultationFilters {
  state?: ConsultationState;
  topic?: string;
  /** Words of two letters and more that title, summary, number or text must all contain. */
  q?: string;
}

export type ListedConsultation = Pick<
  Consultation,
  'id' | 'number' | 'state' | 'title' | 'summary' | 'lang' | 'actType' | 'topics' | 'places' | 'unitId'
> & {
  kind: Kind;
  opensAt: Date;
  closesAt: Date;
  shortTermReason: string;
  withdrawnAt: Date | null;
  withdrawalReason: string;
  changedAt: Date;
  publishedPlace: PublishedPlace;
  publishedUrl: string;
  publishedOn: IsoDate | null;
  exemptGround: string;
  tabledOn: IsoDate | null;
  decidedOn: IsoDate | null;
  place: string;
};

export type PublicConsultation = ListedConsultation &
  Pick<
    Consultation,
    | 'text'
    | 'contactName'
    | 'contactPhone'
    | 'contactEmail'
    | 'scheduledAt'
    | 'sponsor'
    | 'motives'
    | 'submissionChannels'
    | 'councilNumber'
    | 'decisionNumber'
    | 'decisionNote'
    | 'actSentOn'
    | 'actPublishedOn'
    | 'textVersion'
  >;

export interface Listing {
  found: ListedConsultation[];
  next: PlaceCursor | null;
}

const LISTED = `id, number, state, title, summary, lang, act_type AS "actType",
  (SELECT coalesce(jsonb_set(kind, '{term}', term_rule), kind)
   FROM (SELECT ${KIND} AS kind FROM consultation_kind WHERE code = act_type) AS of_row) AS kind, topics, places, unit_id AS "unitId",
  opens_at AS "opensAt", closes_at AS "closesAt", short_term_reason AS "shortTermReason",
  withdrawn_at AS "withdrawnAt", withdrawal_reason AS "withdrawalReason", changed_at AS "changedAt",
  published_place AS "publishedPlace", published_url AS "publishedUrl", published_on::text AS "publishedOn",
  exempt_ground AS "exemptGround", tabled_on::text AS "tabledOn", decided_on::text AS "decidedOn"`;

/**
 * One number that orders a list for readers: what is open, by its end; what is coming, by its beginning; then what
 * is over, the latest first.
 */
const PLACE = `CASE state
  WHEN 'open' THEN extract(epoch FROM closes_at)::bigint
  WHEN 'scheduled' THEN 100000000000 + extract(epoch FROM opens_at)::bigint
  ELSE 300000000000 - extract(epoch FROM coalesce(withdrawn_at, closes_at))::bigint END`;

/** Which stored files consultations hold. */
export const HELD_FILES = `SELECT file_id, ${PUBLISHED} AS public
  FROM consultation_file JOIN consultation ON consultation.id = consultation_id
  UNION ALL SELECT published_proof_file_id, ${PUBLISHED} FROM consultation WHERE published_proof_file_id IS NOT NULL`;

const MOST_WORDS = 8;
/** A letter alone is in every text. */
const SHORTEST_WORD = 2;
/** Below it the trigram index is of no use, and every text would have to be read. */
const SHORTEST_IN_TEXT = 3;

@Injectable()
export class ConsultationQueries {
  constructor(private readonly database: Database) {}

  /** In the order in which people look for them. */
  list(filters: ConsultationFilters, limit: number, after: PlaceCursor | null): Promise<Listing> {
    return this.page(PLACE, '>', 'ASC', filters, limit, after);
  }

  /** The newest first, in an order that nothing changes: for those who take over all of it. */
  byId(filters: ConsultationFilters, limit: number, after: PlaceCursor | null): Promise<Listing> {
    return this.page('0::bigint', '<', 'DESC', filters, limit, after);
  }

  async count(filters: ConsultationFilters): Promise<number> {
    const { conditions, params } = where(filters);
    const [row] = await this.database.read<{ count: number }>(
      `SELECT count(*)::int AS count FROM consultation WHERE ${conditions.join(' AND ')}`,
      params,
    );
    return row!.count;
  }

  /** The latest changes, for the feed. */
  latest(limit: number): Promise<ListedConsultation[]> {
    return this.database.read<ListedConsultation>(
      `SELECT ${LISTED}, ${PLACE} AS place FROM consultation WHERE state = ANY($1) ORDER BY changed_at DESC, id DESC LIMIT $2`,
      [PUBLIC_STATES, limit],
    );
  }

  /** Null for what does not exist and for what the public may not see alike. */
  async one(id: string): Promise<PublicConsultation | null> {
    const found = await this.database.read<PublicConsultation>(
      `SELECT ${LISTED}, ${PLACE} AS place, CASE WHEN ${PUBLISHED} THEN text ELSE '' END AS text, text_version AS "textVersion",
              contact_name AS "contactName", contact_phone AS "contactPhone", contact_email AS "contactEmail",
              scheduled_at AS "scheduledAt", sponsor, submission_channels AS "submissionChannels",
              CASE WHEN ${PUBLISHED} THEN motives ELSE '{}' END AS motives, council_number AS "councilNumber",
              decision_number AS "decisionNumber", decision_note AS "decisionNote",
              act_sent_on::text AS "actSentOn", act_published_on::text AS "actPublishedOn"
       FROM consultation WHERE id = $1 AND state = ANY($2)`,
      [id, PUBLIC_STATES],
    );
    return found[0] ?? null;
  }

  private async page(
    place: string,
    beyond: '>' | '<',
    direction: 'ASC' | 'DESC',
    filters: ConsultationFilters,
    limit: number,
    after: PlaceCursor | null,
  ): Promise<Listing> {
    const { conditions, params } = where(filters);
    const keyset = after
      ? `WHERE (place, id) ${beyond} ($${params.push(after.place)}::bigint, $${params.push(after.id)}::bigint)`
      : '';
    const found = await this.database.read<ListedConsultation>(
      `SELECT * FROM (SELECT ${LISTED}, ${place} AS place FROM consultation WHERE ${conditions.join(' AND ')}) AS listed
       ${keyset} ORDER BY place ${direction}, id ${direction} LIMIT $${params.push(limit + 1)}`,
      params,
    );
    const shown = found.slice(0, limit);
    const last = shown.at(-1);
    return { found: shown, next: found.length > limit && last ? { place: last.place, id: last.id } : null };
  }
}

function where({ state, topic, q }: ConsultationFilters): { conditions: string[]; params: unknown[] } {
  const params: unknown[] = [state ? [state] : PUBLIC_STATES];
  const conditions = ['state = ANY($1)'];
  if (topic) conditions.push(`topics @> ARRAY[$${params.push(topic)}::text]`);
  const words = (q ?? '')
    .split(/\s+/)
    .filter((word) => word.length >= SHORTEST_WORD)
    .slice(0, MOST_WORDS);
  for (const word of words) {
    const like = `$${params.push(`%${escapeLike(word)}%`)}`;
    const numbered = `$${params.push(`%${escapeLike(cyrillicNumber(word))}%`)}`;
    const inText = word.length >= SHORTEST_IN_TEXT ? ` OR (text ILIKE ${like} AND ${PUBLISHED})` : '';
    conditions.push(`(title ILIKE ${like} OR summary ILIKE ${like} OR number ILIKE ${numbered}${inText})`);
  }
  return { conditions, params };
}

/** The К of a number is Cyrillic; on a keyboard it may well be a Latin one. */
function cyrillicNumber(word: string): string {
  return word.replace(/^k(?=-)/i, 'К');
}
