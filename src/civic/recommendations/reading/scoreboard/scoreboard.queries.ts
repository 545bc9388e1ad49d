import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/index.js';
import { amongOverdue, where } from '../lists/recommendation-filters.js';
import type { Pair } from './scoreboard.rules.js';

/** Each figure counts the rows that the same filter of the list shows. */
@Injectable()
export class ScoreboardQueries {
  constructor(private readonly database: Database) {}

  /** Of every unit with every organisation: counted in one reading of the index, and beside it the few that are overdue by their clocks. */
  async pairs(year: number | undefined, now: Date): Promise<Pair[]> {
    const { conditions, params } = where({ year }, now);
    const counted = conditions.join(' AND ');
    const [scores, late] = await Promise.all([
      this.database.read<Omit<Pair, 'overdue'>>(
        `SELECT unit_id AS "unitId", organisation_id AS "organisationId",
                count(*)::int AS sent, count(answered_at)::int AS answered,
                (count(*) FILTER (WHERE answered_at IS NOT NULL AND NOT answered_late))::int AS "inTime",
                (count(*) FILTER (WHERE answered_at IS NOT NULL AND state <> 'rejected'))::int AS accepted,
                (count(*) FILTER (WHERE state = 'implemented'))::int AS implemented,
                (count(*) FILTER (WHERE disputes > 0))::int AS disputed
         FROM recommendation WHERE ${counted} GROUP BY unit_id, organisation_id`,
        params,
      ),
      this.database.read<Pick<Pair, 'unitId' | 'organisationId' | 'overdue'>>(
        `SELECT unit_id AS "unitId", organisation_id AS "organisationId", count(*)::int AS overdue
         FROM recommendation WHERE ${counted} AND ${amongOverdue(`$${params.length + 1}::timestamptz`)}
         GROUP BY unit_id, organisation_id`,
        [...params, now],
      ),
    ]);
    const overdue = new Map(late.map((pair) => [keyOf(pair), pair.overdue]));
    return scores.map((pair) => ({ ...pair, overdue: overdue.get(keyOf(pair)) ?? 0 }));
  }
}

function keyOf({ unitId, organisationId }: Pick<Pair, 'unitId' | 'organisationId'>): string {
  return `${unitId} ${organisationId}`;
}
