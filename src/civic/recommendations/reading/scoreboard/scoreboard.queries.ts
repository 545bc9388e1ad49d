import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/index.js';
import { amongOverdue, where } from '../lists/recommendation-filters.js';
import type { Pair } from './scoreboard.rules.js';

/** Each figure counts the rows that the same filter of the list shows. */
@Injectable()
export class ScoreboardQueries {
  constructor(private readonly database: Database) {}

  /** Of every unit with every organisation, in one reading of the index. */
  pairs(year: number | undefined, now: Date): Promise<Pair[]> {
    const { conditions, params } = where({ year }, now);
    const overdue = amongOverdue(`$${params.push(now)}::timestamptz`);
    return this.database.read<Pair>(
      `SELECT unit_id AS "unitId", organisation_id AS "organisationId",
              count(*)::int AS sent, count(answered_at)::int AS answered,
              (count(*) FILTER (WHERE answered_at IS NOT NULL AND NOT answered_late))::int AS "inTime",
              (count(*) FILTER (WHERE answered_at IS NOT NULL AND state <> 'rejected'))::int AS accepted,
              (count(*) FILTER (WHERE state = 'implemented'))::int AS implemented,
              (count(*) FILTER (WHERE disputes > 0))::int AS disputed,
              (count(*) FILTER (WHERE ${overdue}))::int AS overdue
       FROM recommendation WHERE ${conditions.join(' AND ')} GROUP BY unit_id, organisation_id`,
      params,
    );
  }
}
