import { Injectable } from '@nestjs/common';
import { Database, escapeLike } from '../../platform/database/index.js';
import type { PlaceCursor } from '../../platform/http/index.js';
import type { Petition } from './petition.entity.js';
import { PUBLIC_PETITION } from './petition.lifecycle.js';
import type { PetitionMember } from './petition-member.entity.js';
import type { PetitionMilestone } from './petition-milestone.entity.js';
import { TEXT_HIDDEN } from './petition.shown.js';
import type { SignatureCount } from './signatures/signature-tallies.service.js';

/** In which part of the list a petition stands. */
export const GROUPS = ['collecting', 'awaiting', 'answered', 'rejected', 'ended'] as const;
export type PetitionGroup = (typeof GROUPS)[number];

export const SORTS = ['signatures', 'newest', 'ending'] as const;
export type PetitionSort = (typeof SORTS)[number];

export interface PetitionFilters {
  state?: PetitionGroup;
  topic?: string;
  place?: string;
  /** Words of two letters and more that title, demand or reasons must all contain. */
  q?: string;
}

type Listed =
  | 'id'
  | 'state'
  | 'kindCode'
  | 'title'
  | 'demand'
  | 'lang'
  | 'topics'
  | 'places'
  | 'unitId'
  | 'initiatorKind'
  | 'initiatorName'
  | 'answerThreshold'
  | 'hearingThreshold'
  | 'submittedAt'
  | 'publishedAt'
  | 'closesAt'
  | 'closedAt'
  | 'receivedAt'
  | 'registeredAt'
  | 'incomingNumber'
  | 'registeredLate'
  | 'rejectionCode'
  | 'rejectionReason'
  | 'rejectedAt'
  | 'forwardedTo'
  | 'leftCode'
  | 'endReason'
  | 'endLaw'
  | 'endedAt'
  | 'answeredAt'
  | 'hearingAt'
  | 'hearingPlace'
  | 'hearingNote'
  | 'changedAt';

export type ListedPetition = Pick<Petition, Listed> & {
  /** Nobody but the initiator and the staff read its words. */
  textHidden: boolean;
  signatures: SignatureCount;
  place: string;
};

/** A petition at its own address, public or not, with all that it says. */
export type ShownPetition = Omit<ListedPetition, 'place'> &
  Pick<
    Petition,
    | 'why'
    | 'version'
    | 'participantId'
    | 'organisationId'
    | 'backersNeeded'
    | 'collectingDays'
    | 'minimumAge'
    | 'seekingUntil'
    | 'hiddenAt'
    | 'createdAt'
  > & { isPublic: boolean };

export interface Listing {
  found: ListedPetition[];
  next: PlaceCursor | null;
}

/** What nobody may read leaves the database in no list. */
const told = (column: string) => `CASE WHEN ${TEXT_HIDDEN} THEN '' ELSE ${column} END`;

const COLUMNS = `petition.id, state, kind_code AS "kindCode", lang, topics, places, unit_id AS "unitId",
  initiator_kind AS "initiatorKind", answer_threshold AS "answerThreshold", hearing_threshold AS "hearingThreshold",
  submitted_at AS "submittedAt", published_at AS "publishedAt", closes_at AS "closesAt", closed_at AS "closedAt",
  received_at AS "receivedAt", registered_at AS "registeredAt", incoming_number AS "incomingNumber",
  registered_late AS "registeredLate", rejection_code AS "rejectionCode", rejection_reason AS "rejectionReason",
  rejected_at AS "rejectedAt", forwarded_to AS "forwardedTo", left_code AS "leftCode", end_reason AS "endReason",
  end_law AS "endLaw", ended_at AS "endedAt", answered_at AS "answeredAt", hearing_at AS "hearingAt",
  hearing_place AS "hearingPlace", hearing_note AS "hearingNote", changed_at AS "changedAt",
  ${TEXT_HIDDEN} AS "textHidden",
  jsonb_build_object('email', coalesce(tally.email, 0), 'verified', coalesce(tally.verified, 0),
    'paper', coalesce(tally.paper, 0), 'total', coalesce(tally.total, 0)) AS signatures`;

const LISTED = `${COLUMNS}, ${told('title')} AS title, ${told('demand')} AS demand,
  CASE WHEN NOT ${TEXT_HIDDEN} THEN initiator_name END AS "initiatorName"`;

/** Counts are kept in one row for each channel: lists never look at the signatures. */
const COUNTED = `petition LEFT JOIN (
    SELECT petition_id, sum(count)::int AS total, (sum(count) FILTER (WHERE channel = 'email'))::int AS email,
           (sum(count) FILTER (WHERE channel = 'verified'))::int AS verified,
           (sum(count) FILTER (WHERE channel = 'paper'))::int AS paper
    FROM petition_tally GROUP BY petition_id) AS tally ON tally.petition_id = petition.id`;

const GROUP: Record<PetitionGroup, string> = {
  collecting: `state = 'collecting'`,
  awaiting: `state IN ('closed', 'registered', 'considered')`,
  answered: 'answered_at IS NOT NULL',
  rejected: 'rejected_at IS NOT NULL',
  ended: `(state IN ('forwarded', 'notConsidered', 'withdrawn', 'stopped', 'archived')
           AND answered_at IS NULL AND rejected_at IS NULL)`,
};

const MOST_FIRST = '(1000000000 - coalesce(tally.total, 0)::bigint)';

/** One number that orders a list for readers, by what they asked for. */
const PLACE: Record<PetitionSort | 'usual', string> = {
  usual: `CASE WHEN ${GROUP.collecting} THEN 0 WHEN ${GROUP.awaiting} THEN 1 WHEN ${GROUP.answered} THEN 2
    WHEN ${GROUP.rejected} THEN 4 ELSE 3 END * 10000000000 + ${MOST_FIRST}`,
  signatures: MOST_FIRST,
  newest: `100000000000 - extract(epoch FROM coalesce(published_at, rejected_at))::bigint`,
  ending: `CASE WHEN ${GROUP.collecting} THEN extract(epoch FROM closes_at)::bigint
    ELSE 300000000000 - extract(epoch FROM coalesce(closed_at, rejected_at, changed_at))::bigint END`,
};

const MOST_WORDS = 8;
/** A letter alone is in every text. */
const SHORTEST_WORD = 2;
/** Below it the trigram index is of no use, and every text would have to be read. */
const SHORTEST_IN_TEXT = 3;

@Injectable()
export class PetitionQueries {
  constructor(private readonly database: Database) {}

  list(
    filters: PetitionFilters,
    sort: PetitionSort | undefined,
    limit: number,
    after: PlaceCursor | null,
  ): Promise<Listing> {
    return this.page(PLACE[sort ?? 'usual'], '>', 'ASC', filters, limit, after);
  }

  /** The newest first, in an order that nothing changes: for those who take over all of it. */
  byId(filters: PetitionFilters, limit: number, after: PlaceCursor | null): Promise<Listing> {
    return this.page('0::bigint', '<', 'DESC', filters, limit, after);
  }

  async count(filters: PetitionFilters): Promise<number> {
    const { conditions, params } = where(filters);
    const [row] = await this.database.read<{ count: number }>(
      `SELECT count(*)::int AS count FROM petition WHERE ${conditions.join(' AND ')}`,
      params,
    );
    return row!.count;
  }

  /** The latest changes, for the feed. */
  latest(limit: number): Promise<ListedPetition[]> {
    return this.database.read<ListedPetition>(
      `SELECT ${LISTED}, '0' AS place FROM ${COUNTED} WHERE ${PUBLIC_PETITION} ORDER BY changed_at DESC, petition.id DESC LIMIT $1`,
      [limit],
    );
  }

  /** Whatever it is, with all its words; who may see it is asked by the caller. */
  async one(id: string): Promise<ShownPetition | null> {
    const [found] = await this.database.read<ShownPetition>(
      `SELECT ${COLUMNS}, title, demand, why, initiator_name AS "initiatorName", version,
              participant_id AS "participantId", organisation_id AS "organisationId", backers_needed AS "backersNeeded",
              collecting_days AS "collectingDays", minimum_age AS "minimumAge", seeking_until AS "seekingUntil",
              hidden_at AS "hiddenAt", created_at AS "createdAt", ${PUBLIC_PETITION} AS "isPublic"
       FROM ${COUNTED} WHERE petition.id = $1`,
      [id],
    );
    return found ?? null;
  }

  members(id: string): Promise<Pick<PetitionMember, 'name' | 'settlement'>[]> {
    return this.database.read(
      'SELECT name, settlement FROM petition_member WHERE petition_id = $1 ORDER BY position',
      [id],
    );
  }

  milestones(id: string): Promise<Pick<PetitionMilestone, 'code' | 'at' | 'signatures'>[]> {
    return this.database.read(
      'SELECT code, at, signatures FROM petition_milestone WHERE petition_id = $1 ORDER BY at, signatures',
      [id],
    );
  }

  private async page(
    place: string,
    beyond: '>' | '<',
    direction: 'ASC' | 'DESC',
    filters: PetitionFilters,
    limit: number,
    after: PlaceCursor | null,
  ): Promise<Listing> {
    const { conditions, params } = where(filters);
    const keyset = after
      ? `WHERE (place, id) ${beyond} ($${params.push(after.place)}::bigint, $${params.push(after.id)}::bigint)`
      : '';
    const found = await this.database.read<ListedPetition>(
      `SELECT * FROM (SELECT ${LISTED}, ${place} AS place FROM ${COUNTED} WHERE ${conditions.join(' AND ')}) AS listed
       ${keyset} ORDER BY place ${direction}, id ${direction} LIMIT $${params.push(limit + 1)}`,
      params,
    );
    const shown = found.slice(0, limit);
    const last = shown.at(-1);
    return { found: shown, next: found.length > limit && last ? { place: last.place, id: last.id } : null };
  }
}

function where({ state, topic, place, q }: PetitionFilters): { conditions: string[]; params: unknown[] } {
  const params: unknown[] = [];
  const conditions = [PUBLIC_PETITION];
  if (state) conditions.push(GROUP[state]);
  if (topic) conditions.push(`topics @> ARRAY[$${params.push(topic)}::text]`);
  // What concerns the whole municipality concerns each of its settlements.
  if (place) conditions.push(`(places @> ARRAY[$${params.push(place)}::text] OR places = '{}')`);
  const words = (q ?? '')
    .split(/\s+/)
    .filter((word) => word.length >= SHORTEST_WORD)
    .slice(0, MOST_WORDS);
  for (const word of words) {
    const like = `$${params.push(`%${escapeLike(word)}%`)}`;
    const inText = word.length >= SHORTEST_IN_TEXT ? ` OR demand ILIKE ${like} OR why ILIKE ${like}` : '';
    conditions.push(`(title ILIKE ${like}${inText})`);
  }
  // Searching would find out word by word what is not shown.
  if (words.length > 0) conditions.push(`NOT ${TEXT_HIDDEN}`);
  return { conditions, params };
}
