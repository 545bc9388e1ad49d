import { Injectable } from '@nestjs/common';
import { addDays, SOFIA, startOfDay } from '../../platform/clock/index.js';
import { Database, escapeLike } from '../../platform/database/index.js';
import type { PlaceCursor } from '../../platform/http/index.js';
import type { Locale } from '../../platform/i18n/index.js';
import type { EventOrganiser, EventTimeChange } from './event-parts.entity.js';
import type { CivicEvent } from './event.entity.js';
import { PUBLIC_EVENT } from './event.lifecycle.js';
import type { EventForm } from './event.rules.js';

export const WHEN = ['coming', 'past', 'all'] as const;
export type When = (typeof WHEN)[number];

export interface EventFilters {
  when: When;
  kind?: string;
  form?: EventForm;
  topic?: string;
  place?: string;
  series?: string;
  /** „2026-11“: what happens on at least one of its days. */
  month?: string;
  /** Words of two letters and more that title, summary or description must all contain. */
  q?: string;
}

export type ListedEvent = Pick<
  CivicEvent,
  | 'id'
  | 'seriesId'
  | 'kind'
  | 'form'
  | 'state'
  | 'title'
  | 'summary'
  | 'lang'
  | 'startsAt'
  | 'endsAt'
  | 'placeName'
  | 'address'
  | 'ekatte'
  | 'topics'
  | 'unitId'
  | 'stateReason'
  | 'streamUrl'
  | 'recordingUrl'
  | 'sequence'
  | 'changedAt'
> & { announcedAt: Date; place: string };

/** An event at its own address, announced or not. */
export type ShownEvent = Omit<ListedEvent, 'announcedAt' | 'place'> &
  Pick<
    CivicEvent,
    | 'description'
    | 'accessibility'
    | 'capacity'
    | 'reserved'
    | 'registrationOpensAt'
    | 'registrationClosesAt'
    | 'announcedAt'
    | 'heldAt'
    | 'createdAt'
  > & { seriesTitle: string | null; seriesLang: Locale | null };

export type TimeChange = Pick<
  EventTimeChange,
  'id' | 'fromStartsAt' | 'fromEndsAt' | 'toStartsAt' | 'toEndsAt' | 'reason' | 'at'
>;

export interface Listing {
  found: ListedEvent[];
  next: PlaceCursor | null;
}

const SHORTEST_WORD = 2;
const SHORTEST_IN_TEXT = 3;
const MOST_WORDS = 8;
const MOST_MONTHS = 60;
/** Seconds beyond every date: what is postponed stands behind all that has one. */
const BEYOND = '100000000000';

const LISTED = `event.id, event.series_id AS "seriesId", kind, form, state, event.title, summary, event.lang,
  starts_at AS "startsAt", ends_at AS "endsAt", place_name AS "placeName", address, ekatte, topics,
  unit_id AS "unitId", state_reason AS "stateReason", stream_url AS "streamUrl", recording_url AS "recordingUrl",
  sequence, announced_at AS "announcedAt", event.changed_at AS "changedAt"`;

const COMING = (now: string) =>
  `(state IN ('announced', 'registration', 'postponed') OR state = 'cancelled' AND ends_at > ${now})`;

/** The reads of pages, feeds and calendars. */
@Injectable()
export class EventQueries {
  constructor(private readonly database: Database) {}

  /** What comes first stands first; of what is past, the latest. */
  async list(filters: EventFilters, limit: number, after: PlaceCursor | null, now: Date): Promise<Listing> {
    const { conditions, params } = where(filters, now);
    const place = placeOf(filters);
    const keyset = after
      ? `WHERE (place, id) > ($${params.push(after.place)}::bigint, $${params.push(after.id)}::bigint)`
      : '';
    const found = await this.database.read<ListedEvent>(
      `SELECT * FROM (SELECT ${LISTED}, ${place} AS place FROM event WHERE ${conditions.join(' AND ')}) AS listed
       ${keyset} ORDER BY place, id LIMIT $${params.push(limit + 1)}`,
      params,
    );
    const shown = found.slice(0, limit);
    const last = shown.at(-1);
    return { found: shown, next: found.length > limit && last ? { place: last.place, id: last.id } : null };
  }

  async count(filters: EventFilters, now: Date): Promise<number> {
    const { conditions, params } = where(filters, now);
    const [row] = await this.database.read<{ count: number }>(
      `SELECT count(*)::int AS count FROM event WHERE ${conditions.join(' AND ')}`,
      params,
    );
    return row!.count;
  }

  /** The latest changes, for the feed. */
  latest(limit: number): Promise<ListedEvent[]> {
    return this.database.read<ListedEvent>(
      `SELECT ${LISTED}, 0::bigint AS place FROM event WHERE ${PUBLIC_EVENT} ORDER BY changed_at DESC, id DESC LIMIT $1`,
      [limit],
    );
  }

  /** In the order of time; what is postponed stands last. */
  ofSeries(seriesId: string): Promise<ListedEvent[]> {
    return this.database.read<ListedEvent>(
      `SELECT ${LISTED}, 0::bigint AS place FROM event WHERE series_id = $1 AND ${PUBLIC_EVENT}
       ORDER BY state = 'postponed', starts_at, id`,
      [seriesId],
    );
  }

  /** In which something happens or happened, as the filter of the list knows them, the latest first. */
  async months(): Promise<string[]> {
    const found = await this.database.read<{ month: string }>(
      `SELECT DISTINCT to_char(starts_at AT TIME ZONE '${SOFIA}', 'YYYY-MM') AS month FROM event
       WHERE ${PUBLIC_EVENT} ORDER BY month DESC LIMIT ${MOST_MONTHS}`,
    );
    return found.map(({ month }) => month);
  }

  /** Whatever it is; who may see it is asked by the caller. */
  async one(id: string): Promise<ShownEvent | null> {
    const [found] = await this.database.read<ShownEvent>(
      `SELECT ${LISTED}, event.description, accessibility, capacity, reserved,
              registration_opens_at AS "registrationOpensAt", registration_closes_at AS "registrationClosesAt",
              held_at AS "heldAt", event.created_at AS "createdAt", series.title AS "seriesTitle",
              series.lang AS "seriesLang"
       FROM event LEFT JOIN event_series AS series ON series.id = event.series_id
       WHERE event.id = $1`,
      [id],
    );
    return found ?? null;
  }

  organisers(id: string): Promise<Pick<EventOrganiser, 'role' | 'organisationId' | 'name'>[]> {
    return this.database.read(
      `SELECT role, organisation_id AS "organisationId", name FROM event_organiser
       WHERE event_id = $1 ORDER BY role, position`,
      [id],
    );
  }

  /** Times that it had, the first one first. */
  timeChanges(id: string): Promise<TimeChange[]> {
    return this.database.read(
      `SELECT id, from_starts_at AS "fromStartsAt", from_ends_at AS "fromEndsAt", to_starts_at AS "toStartsAt",
              to_ends_at AS "toEndsAt", reason, at
       FROM event_time_change WHERE event_id = $1 ORDER BY id`,
      [id],
    );
  }
}

/** One number that orders a list for readers. */
function placeOf({ when, month }: EventFilters): string {
  const start = 'extract(epoch FROM starts_at)::bigint';
  if (when === 'coming') return `CASE state WHEN 'postponed' THEN ${BEYOND} ELSE ${start} END`;
  return when === 'all' && month ? start : `${BEYOND} - ${start}`;
}

function where(
  { when, kind, form, topic, place, series, month, q }: EventFilters,
  now: Date,
): { conditions: string[]; params: unknown[] } {
  const params: unknown[] = [];
  const conditions = [PUBLIC_EVENT];
  const equal = (column: string, value: string | undefined, type = 'text') => {
    if (value) conditions.push(`${column} = $${params.push(value)}::${type}`);
  };
  if (when === 'coming') conditions.push(COMING(`$${params.push(now)}::timestamptz`));
  if (when === 'past') conditions.push(`NOT ${COMING(`$${params.push(now)}::timestamptz`)}`);
  equal('kind', kind);
  equal('form', form);
  equal('ekatte', place);
  equal('series_id', series, 'bigint');
  if (topic) conditions.push(`topics @> ARRAY[$${params.push(topic)}::text]`);
  if (month) {
    const [from, until] = monthOf(month);
    conditions.push(`starts_at < $${params.push(until)} AND ends_at > $${params.push(from)}`);
  }
  const words = (q ?? '')
    .split(/\s+/)
    .filter((word) => word.length >= SHORTEST_WORD)
    .slice(0, MOST_WORDS);
  for (const word of words) {
    const like = `$${params.push(`%${escapeLike(word)}%`)}`;
    const inText =
      word.length >= SHORTEST_IN_TEXT ? ` OR summary ILIKE ${like} OR description ILIKE ${like}` : '';
    conditions.push(`(title ILIKE ${like}${inText})`);
  }
  return { conditions, params };
}

/** From its first local midnight to that of the next month. */
function monthOf(month: string): [from: Date, until: Date] {
  const first = `${month}-01`;
  const next = `${addDays(first, 31).slice(0, 7)}-01`;
  return [startOfDay(first), startOfDay(next)];
}
