import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { BadRequest } from '../../platform/errors/index.js';
import type { PlaceCursor } from '../../platform/http/index.js';
import type { Locale } from '../../platform/i18n/index.js';
import type { Publication } from './publication.entity.js';
import { PUBLIC_PUBLICATION } from './publication.lifecycle.js';
import type { Kind, Level } from './publication.rules.js';
import { searchWords, snippet } from './search/search-words.js';

export interface PublicationFilters {
  kind?: Kind;
  topic?: string;
  lang?: Locale;
  /** „2026“, of the document itself. */
  year?: string;
  publisher?: string;
  /** Beginnings of words that title, summary, authors or files must all contain. */
  q?: string;
}

export type ListedPublication = Pick<
  Publication,
  | 'id'
  | 'kind'
  | 'state'
  | 'title'
  | 'summary'
  | 'lang'
  | 'authors'
  | 'publisher'
  | 'datedOn'
  | 'licence'
  | 'topics'
  | 'places'
  | 'unitId'
  | 'level'
  | 'currentVersion'
  | 'stateReason'
  | 'changedAt'
> & { publishedAt: Date; place: string };

/** A publication at its own address, published or not. */
export type ShownPublication = Omit<ListedPublication, 'publishedAt' | 'place'> &
  Pick<
    Publication,
    | 'funding'
    | 'videoUrl'
    | 'validFrom'
    | 'validUntil'
    | 'reviewOn'
    | 'assessedOn'
    | 'parentId'
    | 'pendingVersion'
    | 'publishedAt'
    | 'createdAt'
    | 'commentsSince'
    | 'commentsUntil'
  >;

export interface NearPublication {
  id: string;
  title: string;
  lang: Locale;
  kind: Kind;
  level: Level | null;
}

export interface Listing {
  found: ListedPublication[];
  next: PlaceCursor | null;
}

/** Dates are counted from it in cursors. */
const FIRST_DAY = `DATE '1800-01-01'`;
const LAST_PLACE = 200_000;
const MOST_PUBLISHERS = 60;
const MOST_RELATED = 4;
/** How much of a long text is looked through for a piece to show. */
const LOOKED_THROUGH = 100_000;
const PIECE = { before: 90, length: 280 };

const LISTED = `publication.id, publication.kind, publication.state, publication.title, publication.summary,
  publication.lang, publication.authors, publication.publisher, publication.dated_on::text AS "datedOn",
  publication.licence, publication.topics, publication.places, publication.unit_id AS "unitId", publication.level,
  publication.current_version AS "currentVersion", publication.state_reason AS "stateReason",
  publication.published_at AS "publishedAt", publication.changed_at AS "changedAt"`;

const NEAR = `publication.id, publication.title, publication.lang, publication.kind, publication.level`;

/** The reads of lists, pages and feeds. */
@Injectable()
export class PublicationQueries {
  constructor(private readonly database: Database) {}

  /** The latest document first; of what was searched for, what says it in its title. */
  async list(filters: PublicationFilters, limit: number, after: PlaceCursor | null): Promise<Listing> {
    const { conditions, params, words } = where(filters);
    const found = words
      ? await this.ranked(words, conditions, params, limit + 1, after)
      : await this.dated(conditions, params, limit + 1, after);
    const shown = found.slice(0, limit);
    const last = shown.at(-1);
    return { found: shown, next: found.length > limit && last ? { place: last.place, id: last.id } : null };
  }

  async count(filters: PublicationFilters): Promise<number> {
    const { conditions, params } = where(filters);
    const [row] = await this.database.read<{ count: number }>(
      `SELECT count(*)::int AS count FROM publication WHERE ${conditions.join(' AND ')}`,
      params,
    );
    return row!.count;
  }

  /** Pieces of files around what was searched for, by publication. */
  async pieces(ids: readonly string[], question: string): Promise<Map<string, string>> {
    const words = searchWords(question);
    if (words.length === 0 || ids.length === 0) return new Map();
    const found = await this.database.read<{ id: string; piece: string; at: number; all: number }>(
      `SELECT DISTINCT ON (publication.id) publication.id, at, length(file.text) AS all,
              substr(file.text, greatest(1, at - ${PIECE.before}), ${PIECE.length}) AS piece
       FROM publication JOIN publication_version AS version
         ON version.publication_id = publication.id AND version.number = publication.current_version
       JOIN publication_file ON publication_file.version_id = version.id
       JOIN publication_file_text AS file ON file.file_id = publication_file.id
       CROSS JOIN LATERAL (
         SELECT regexp_instr(library_folded(left(file.text, ${LOOKED_THROUGH})), $2) AS at) AS place
       WHERE publication.id = ANY($1::bigint[]) AND file.words @@ to_tsquery('simple', $3) AND at > 0
       ORDER BY publication.id, publication_file.id`,
      [ids, `\\m(?:${words.join('|')})`, words.map(beginning).join(' | ')],
    );
    return new Map(
      found.map(({ id, piece, at, all }) => [
        id,
        snippet(piece, {
          begins: at <= PIECE.before + 1,
          ends: at - PIECE.before + PIECE.length >= all,
        }),
      ]),
    );
  }

  /** The latest changes, for the feed. */
  latest(limit: number): Promise<ListedPublication[]> {
    return this.database.read<ListedPublication>(
      `SELECT ${LISTED}, 0::bigint AS place FROM publication WHERE ${PUBLIC_PUBLICATION}
       ORDER BY changed_at DESC, id DESC LIMIT $1`,
      [limit],
    );
  }

  /** Years of documents, the latest first. */
  async years(): Promise<string[]> {
    const found = await this.database.read<{ year: string }>(
      `SELECT DISTINCT to_char(dated_on, 'YYYY') AS year FROM publication WHERE state = 'published' ORDER BY year DESC`,
    );
    return found.map(({ year }) => year);
  }

  /** Those with the most publications, by name. */
  async publishers(): Promise<string[]> {
    const found = await this.database.read<{ publisher: string }>(
      `SELECT publisher FROM (SELECT publisher, count(*) AS works FROM publication WHERE state = 'published'
                              GROUP BY publisher ORDER BY works DESC, publisher LIMIT ${MOST_PUBLISHERS}) AS most
       ORDER BY publisher COLLATE "bg-x-icu"`,
    );
    return found.map(({ publisher }) => publisher);
  }

  /** Whatever it is; who may see it is asked by the caller. */
  async one(id: string): Promise<ShownPublication | null> {
    const [found] = await this.database.read<ShownPublication>(
      `SELECT ${LISTED}, funding, video_url AS "videoUrl", valid_from::text AS "validFrom",
              valid_until::text AS "validUntil", review_on::text AS "reviewOn", assessed_on::text AS "assessedOn",
              parent_id AS "parentId", pending_version AS "pendingVersion", created_at AS "createdAt",
              comments_since AS "commentsSince", comments_until AS "commentsUntil"
       FROM publication WHERE id = $1`,
      [id],
    );
    return found ?? null;
  }

  /** What it serves, and what serves it. */
  async around(id: string): Promise<{ above: NearPublication | null; below: NearPublication[] }> {
    const [above, below] = await Promise.all([
      this.database.read<NearPublication>(
        `SELECT ${NEAR} FROM publication JOIN publication AS lower ON lower.parent_id = publication.id
         WHERE lower.id = $1 AND publication.state = 'published'`,
        [id],
      ),
      this.database.read<NearPublication>(
        `SELECT ${NEAR} FROM publication WHERE parent_id = $1 AND state = 'published'
         ORDER BY valid_from NULLS LAST, title COLLATE "bg-x-icu", id`,
        [id],
      ),
    ]);
    return { above: above[0] ?? null, below };
  }

  /** On the same topics, the latest first. */
  related({ id, topics }: Pick<ShownPublication, 'id' | 'topics'>): Promise<NearPublication[]> {
    return this.database.read<NearPublication>(
      `SELECT ${NEAR} FROM publication
       WHERE state = 'published' AND id <> $1 AND topics && $2::text[] ORDER BY dated_on DESC, id DESC LIMIT ${MOST_RELATED}`,
      [id, topics],
    );
  }

  private dated(
    conditions: string[],
    params: unknown[],
    limit: number,
    after: PlaceCursor | null,
  ): Promise<ListedPublication[]> {
    const from = after
      ? ` AND (dated_on, id) < (${FIRST_DAY} + $${params.push(placeIn(after))}::int, $${params.push(after.id)}::bigint)`
      : '';
    return this.database.read<ListedPublication>(
      `SELECT ${LISTED}, (dated_on - ${FIRST_DAY})::bigint AS place FROM publication
       WHERE ${conditions.join(' AND ')}${from} ORDER BY dated_on DESC, id DESC LIMIT $${params.push(limit)}`,
      params,
    );
  }

  /** What is found in files alone stands last, whatever their length. */
  private ranked(
    words: readonly string[],
    conditions: string[],
    params: unknown[],
    limit: number,
    after: PlaceCursor | null,
  ): Promise<ListedPublication[]> {
    const any = `$${params.push(words.map(beginning).join(' | '))}`;
    const rank = `ts_rank('{0.05, 0.2, 0.4, 1}', own.words, to_tsquery('simple', ${any}))`;
    const from = after
      ? `WHERE (place, id) > ($${params.push(after.place)}::bigint, $${params.push(after.id)}::bigint)`
      : '';
    return this.database.read<ListedPublication>(
      `SELECT * FROM (SELECT ${LISTED}, greatest(0, 1000000 - round(${rank} * 1000000))::bigint AS place
                      FROM publication JOIN publication_words AS own ON own.publication_id = publication.id
                      WHERE ${conditions.join(' AND ')}) AS listed
       ${from} ORDER BY place, id LIMIT $${params.push(limit)}`,
      params,
    );
  }
}

/** @throws BadRequest for a day that no document has */
function placeIn({ place }: PlaceCursor): number {
  const days = Number(place);
  if (days > LAST_PLACE) throw new BadRequest('wrongCursor');
  return days;
}

/** Words are letters and digits alone, so that none of them is read as an operator. */
function beginning(word: string): string {
  return `${word}:*`;
}

function where({ kind, topic, lang, year, publisher, q }: PublicationFilters): {
  conditions: string[];
  params: unknown[];
  words: string[] | null;
} {
  const params: unknown[] = [];
  const conditions = [`publication.state = 'published'`, PUBLIC_PUBLICATION];
  const equal = (column: string, value: string | undefined) => {
    if (value) conditions.push(`publication.${column} = $${params.push(value)}`);
  };
  equal('kind', kind);
  equal('lang', lang);
  equal('publisher', publisher);
  if (topic) conditions.push(`publication.topics @> ARRAY[$${params.push(topic)}::text]`);
  if (year)
    conditions.push(
      `publication.dated_on BETWEEN $${params.push(`${year}-01-01`)}::date AND $${params.push(`${year}-12-31`)}::date`,
    );
  if (!q) return { conditions, params, words: null };
  const words = searchWords(q);
  if (words.length === 0) conditions.push('false');
  for (const word of words) {
    const asked = `to_tsquery('simple', $${params.push(beginning(word))})`;
    conditions.push(`publication.id IN (
      SELECT publication_id FROM publication_words WHERE words @@ ${asked}
      UNION ALL
      SELECT version.publication_id FROM publication_file_text AS inside
      JOIN publication_file AS file ON file.id = inside.file_id
      JOIN publication_version AS version ON version.id = file.version_id
      JOIN publication AS holder ON holder.id = version.publication_id AND holder.current_version = version.number
      WHERE inside.words @@ ${asked})`);
  }
  return { conditions, params, words };
}
