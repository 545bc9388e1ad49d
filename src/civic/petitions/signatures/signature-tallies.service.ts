import { Injectable } from '@nestjs/common';
import { dateIn, type IsoDate } from '../../../platform/clock/index.js';
import { rows, type Reader, type Tx } from '../../../platform/database/index.js';
import { bumpSql, PageVersions } from '../../../platform/page-versions/index.js';
import { PETITION } from '../petition.rules.js';
import type { Channel } from './signature.rules.js';

const SIGNATURE_TAG = `signatures:${PETITION}:`;

const TOTALS = `
  INSERT INTO petition_tally AS tally (petition_id, channel, count)
  SELECT petition_id, channel, sum(count) FROM change GROUP BY 1, 2 ORDER BY 1, 2
  ON CONFLICT (petition_id, channel) DO UPDATE SET count = tally.count + excluded.count`;

/** No row below nothing may be proposed, not even one that would be added to another. */
const TOTALS_LESS = `
  UPDATE petition_tally AS tally SET count = tally.count - gone.count
  FROM (SELECT petition_id, channel, sum(count) AS count FROM change GROUP BY 1, 2) AS gone
  WHERE tally.petition_id = gone.petition_id AND tally.channel = gone.channel`;

/** @param by SQL: how each count of `change` is added */
const days = (by: string) => `
  INSERT INTO petition_tally_day AS tally (petition_id, day, channel, settlement, count)
  SELECT petition_id, day, channel, settlement, ${by} * count FROM change
  WHERE (SELECT count(*) FROM totals) > 0 ORDER BY 1, 2, 3, 4
  ON CONFLICT (petition_id, day, channel, settlement) DO UPDATE SET count = tally.count + excluded.count RETURNING 1`;

/** Totals first, and always in the same order, so that those who change them wait for each other in one direction alone. */
const changeSql = (totals: string) => `
  WITH change AS (SELECT * FROM unnest($1::bigint[], $2::date[], $3::text[], $4::text[], $5::int[])
                    AS c(petition_id, day, channel, settlement, count)),
  totals AS (${totals} RETURNING 1)
  ${days('$6::int')}`;

const MORE = changeSql(TOTALS);
const LESS = changeSql(TOTALS_LESS);

/**
 * For a statement that makes signatures: the parts that count them, of which `tallied` is written last.
 * @param made a query of rows with petition_id, channel and settlement
 * @param day SQL: the day that they count from
 */
export const tallySql = (made: string, day: string) => `
  change AS (SELECT petition_id, ${day} AS day, channel, coalesce(settlement, '') AS settlement, count(*) AS count
             FROM (${made}) AS made GROUP BY petition_id, channel, settlement),
  totals AS (${TOTALS} RETURNING 1),
  tallied AS (${days('1')}),
  versions AS (${bumpSql(`SELECT DISTINCT '${SIGNATURE_TAG}' || petition_id FROM change`)})`;

/** How many have signed a petition, by how sure we are of them. */
export interface SignatureCount {
  email: number;
  verified: number;
  paper: number;
  total: number;
}

export const NO_SIGNATURES: SignatureCount = { email: 0, verified: 0, paper: 0, total: 0 };

/** One signature that begins or ceases to count. */
export interface TallyChange {
  petitionId: string;
  channel: Channel;
  settlement: string | null;
  countedAt: Date;
}

/** The counts that pages show. They change in the transaction of the signatures that they count. */
@Injectable()
export class SignatureTallies {
  constructor(private readonly pageVersions: PageVersions) {}

  /**
   * To be called late in a transaction: whoever changes the same count waits from here to its end.
   * @param by 1 for signatures that begin to count, -1 for those that cease to
   */
  async change(tx: Tx, changes: readonly TallyChange[], by: 1 | -1): Promise<void> {
    if (changes.length === 0) return;
    const groups = grouped(changes);
    await rows(tx, by === 1 ? MORE : LESS, [
      groups.map(({ petitionId }) => petitionId),
      groups.map(({ day }) => day),
      groups.map(({ channel }) => channel),
      groups.map(({ settlement }) => settlement),
      groups.map(({ count }) => count),
      by,
    ]);
    const tags = groups.map(({ petitionId }) => signatureTag(petitionId));
    await this.pageVersions.bump(tx, tags);
  }

  /** What nobody signed is missing from the answer. */
  async of(reader: Reader, ids: readonly string[]): Promise<Map<string, SignatureCount>> {
    const found = await reader.read<{ id: string; channel: Channel; count: number }>(
      'SELECT petition_id AS id, channel, count FROM petition_tally WHERE petition_id = ANY($1::bigint[])',
      [ids],
    );
    const counts = new Map<string, SignatureCount>();
    for (const { id, channel, count } of found) {
      const known = counts.get(id) ?? NO_SIGNATURES;
      counts.set(id, { ...known, [channel]: count, total: known.total + count });
    }
    return counts;
  }

  /** Oldest day first; days without signatures are missing. */
  byDay(reader: Reader, petitionId: string): Promise<{ day: IsoDate; count: number }[]> {
    return reader.read(
      `SELECT day::text AS day, sum(count)::int AS count FROM petition_tally_day WHERE petition_id = $1
       GROUP BY day HAVING sum(count) <> 0 ORDER BY day`,
      [petitionId],
    );
  }

  /** Most first; the settlement is '' for elsewhere. */
  bySettlement(reader: Reader, petitionId: string): Promise<{ settlement: string; count: number }[]> {
    return reader.read(
      `SELECT settlement, sum(count)::int AS count FROM petition_tally_day WHERE petition_id = $1
       GROUP BY settlement HAVING sum(count) <> 0 ORDER BY count DESC, settlement`,
      [petitionId],
    );
  }
}

/** The page tag that changes with every signature; lists of petitions carry it for each that they show. */
export function signatureTag(petitionId: string): string {
  return SIGNATURE_TAG + petitionId;
}

interface Group {
  petitionId: string;
  day: IsoDate;
  channel: Channel;
  settlement: string;
  count: number;
}

/** A batch is thousands of changes of a few counts. */
function grouped(changes: readonly TallyChange[]): Group[] {
  const dayAt = rememberedDays();
  const groups = new Map<string, Group>();
  for (const { petitionId, countedAt, channel, settlement } of changes) {
    const group = { petitionId, day: dayAt(countedAt), channel, settlement: settlement ?? '' };
    const key = Object.values(group).join();
    const known = groups.get(key);
    if (known) known.count += 1;
    else groups.set(key, { ...group, count: 1 });
  }
  return [...groups.values()];
}

/** A batch is counted at one moment, and time zones are slow. */
function rememberedDays(): (at: Date) => IsoDate {
  const days = new Map<number, IsoDate>();
  return (at) => {
    const day = days.get(at.getTime()) ?? dateIn(at);
    days.set(at.getTime(), day);
    return day;
  };
}
