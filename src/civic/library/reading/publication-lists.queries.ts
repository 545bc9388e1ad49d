import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { BadRequest } from '../../../platform/errors/index.js';
import type { PlaceCursor } from '../../../platform/http/index.js';
import type { Locale } from '../../../platform/i18n/index.js';
import type { Kind } from '../publication.rules.js';
import { LISTED, type ListedPublication } from '../publications.queries.js';
import { findPieces } from '../search/pieces.js';
import { searchWords } from '../search/search-words.js';

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

export interface Listing {
  found: ListedPublication[];
  next: PlaceCursor | null;
}

export interface CountedListing extends Listing {
  count: number;
}

/** Of more than these nobody looks for the best: the latest stand first. */
export const MOST_RANKED = 1_000;

/** Dates are counted from it in cursors. */
const FIRST_DAY = `DATE '1800-01-01'`;
const LAST_PLACE = 200_000;
/** Where the best are first, places end here; where the latest are first, they begin behind it. */
const LAST_RANK = 1_000_000;
const MOST_PUBLISHERS = 60;

/** What lists show, and what they may be narrowed by. */
@Injectable()
export class PublicationLists {
  constructor(private readonly database: Database) {}

  /** The latest document first; of what was searched for, what says it in its title, unless very much was found. */
  async list(filters: PublicationFilters, limit: number, after: PlaceCursor | null): Promise<Listing> {
    return filters.q ? this.search(filters, limit, after) : this.dated(filters, limit, after);
  }

  async counted(
    filters: PublicationFilters,
    limit: number,
    after: PlaceCursor | null,
  ): Promise<CountedListing> {
    if (filters.q) return this.search(filters, limit, after);
    const [listing, count] = await Promise.all([this.dated(filters, limit, after), this.count(filters)]);
    return { ...listing, count };
  }

  /** Pieces of files around what was searched for, by publication. */
  pieces(found: readonly ListedPublication[], { q = '' }: PublicationFilters): Promise<Map<string, string>> {
    return findPieces(
      this.database,
      found.map(({ id }) => id),
      searchWords(q),
    );
  }

  /** Years of documents, the latest first: from one to the one before it by the index. */
  async years(): Promise<string[]> {
    const latest = (more: string) =>
      `SELECT dated_on FROM publication WHERE state = 'published' ${more} ORDER BY dated_on DESC LIMIT 1`;
    const found = await this.database.read<{ year: string }>(
      `WITH RECURSIVE latest(day) AS (
         (${latest('')}) UNION ALL
         SELECT (${latest(`AND dated_on < date_trunc('year', latest.day)::date`)}) FROM latest WHERE day IS NOT NULL)
       SELECT to_char(day, 'YYYY') AS year FROM latest WHERE day IS NOT NULL ORDER BY day DESC`,
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

  private async count(filters: PublicationFilters): Promise<number> {
    const { conditions, params } = where(filters);
    const sql = `SELECT count(*)::int AS count FROM publication WHERE ${conditions}`;
    return (await this.database.read<{ count: number }>(sql, params))[0]!.count;
  }

  /** Which they are is read from the index alone, however few of many the filters leave. */
  private async dated(
    filters: PublicationFilters,
    limit: number,
    after: PlaceCursor | null,
  ): Promise<Listing> {
    const { conditions, params } = where(filters);
    const from = after
      ? ` AND (dated_on, id) < (${FIRST_DAY} + $${params.push(placeIn(after))}::int, $${params.push(after.id)}::bigint)`
      : '';
    const found = await this.database.read<ListedPublication>(
      `SELECT ${LISTED}, (publication.dated_on - ${FIRST_DAY})::bigint AS place FROM (
         SELECT id FROM publication WHERE ${conditions}${from}
         ORDER BY dated_on DESC, id DESC LIMIT $${params.push(limit + 1)}) AS page
       JOIN publication ON publication.id = page.id ORDER BY publication.dated_on DESC, publication.id DESC`,
      params,
    );
    return listingOf(found, limit);
  }

  /**
   * All words by one look into their index, compared with the index of the list; CASE keeps the planner from asking for each
   * publication by itself. What is found in files alone stands last, whatever their length. Ranks are reckoned of few alone.
   */
  private async search(
    filters: PublicationFilters,
    limit: number,
    after: PlaceCursor | null,
  ): Promise<CountedListing> {
    const words = searchWords(filters.q!);
    if (words.length === 0) return { found: [], next: null, count: 0 };
    const { conditions, params } = where(filters);
    const asked = (operator: '&' | '|') =>
      `to_tsquery('simple', $${params.push(words.map(beginning).join(` ${operator} `))})`;
    const rank = `ts_rank('{0.05, 0.2, 0.4, 1}', own.words, ${asked('|')})`;
    const count = '(SELECT count FROM counted)';
    const { place = '-1', id = '0' } = after ?? {};
    const found = await this.database.read<(ListedPublication | { id: null }) & { count: number }>(
      `WITH matched AS MATERIALIZED (
         SELECT id, dated_on FROM publication WHERE ${conditions} AND CASE
           WHEN id IN (SELECT publication_id FROM publication_words WHERE all_words @@ ${asked('&')}) THEN true
           ELSE false END),
       counted AS (SELECT count(*)::int AS count FROM matched),
       placed AS (
         SELECT few.id, greatest(0, ${LAST_RANK} - round(${rank} * ${LAST_RANK}))::bigint AS place
         FROM (SELECT id FROM matched WHERE ${count} <= ${MOST_RANKED} LIMIT ${MOST_RANKED}) AS few
         JOIN publication_words AS own ON own.publication_id = few.id
         UNION ALL
         SELECT id, ${LAST_RANK + LAST_PLACE} - (dated_on - ${FIRST_DAY})::bigint FROM matched
         WHERE ${count} > ${MOST_RANKED}),
       page AS (
         SELECT id, place FROM placed WHERE (place, id) > ($${params.push(place)}::bigint, $${params.push(id)}::bigint)
         ORDER BY place, id LIMIT $${params.push(limit + 1)})
       SELECT ${LISTED}, page.place, counted.count FROM counted LEFT JOIN page ON true
       LEFT JOIN publication ON publication.id = page.id ORDER BY page.place, page.id`,
      params,
    );
    return { ...listingOf(found.filter(isThere), limit), count: found[0]!.count };
  }
}

function isThere<Row extends { id: string | null }>(row: Row): row is Row & { id: string } {
  return row.id !== null;
}

function listingOf(found: ListedPublication[], limit: number): Listing {
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  return { found: shown, next: found.length > limit && last ? { place: last.place, id: last.id } : null };
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

/** All but what is searched for. What is published was published once, so that nothing else has to be asked of it. */
function where({ kind, topic, lang, year, publisher }: PublicationFilters): {
  conditions: string;
  params: unknown[];
} {
  const params: unknown[] = [];
  const conditions = [`state = 'published'`];
  const equal = (column: string, value: string | undefined) => {
    if (value) conditions.push(`${column} = $${params.push(value)}`);
  };
  equal('kind', kind);
  equal('lang', lang);
  equal('publisher', publisher);
  if (topic) conditions.push(`topics @> ARRAY[$${params.push(topic)}::text]`);
  if (year)
    conditions.push(
      `dated_on BETWEEN $${params.push(`${year}-01-01`)}::date AND $${params.push(`${year}-12-31`)}::date`,
    );
  return { conditions: conditions.join(' AND '), params };
}
