import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/index.js';
import { amongOverdue, where } from '../lists/recommendation-filters.js';
import type { Pair } from './scoreboard.rules.js';

/** Each figure counts the rows that the same filter of the list shows. */
@Injectable()
export class ScoreboardQueries {
  constructor(private readonly database: Database) {}

  /** Of every unit with every organisation, in one reading of the index; the few that are overdue are counted by their clocks. */
  pairs(year: number | undefined, now: Date): Promise<Pair[]> {
    const { conditions, params } = where({ year }, now);
    const counted = conditions.join(' AND ');
    const overdue = amongOverdue(`$${params.push(now)}::timestamptz`);
    return this.database.read<Pair>(
      `SELECT scores.*, coalesce(late.overdue, 0) AS overdue
       FROM (
         SELECT unit_id AS "unitId", organisation_id AS "organisationId",
                count(*)::int AS sent, count(answered_at)::int AS answered,
                (count(*) FILTER (WHERE answered_at IS NOT NULL AND NOT answered_late))::int AS "inTime",
                (count(*) FILTER (WHERE answered_at IS NOT NULL AND state <> 'rejected'))::int AS accepted,
                (count(*) FILTER (WHERE state = 'implemented'))::int AS implemented,
                (count(*) FILTER (WHERE disputes > 0))::int AS disputed
         FROM recommendation WHERE ${counted} GROUP BY unit_id, organisation_id) AS scores
       LEFT JOIN (
         SELECT unit_id, organisation_id, count(*)::int AS overdue
         FROM recommendation WHERE ${counted} AND ${overdue} GROUP BY unit_id, organisation_id) AS late
       ON late.organisation_id = scores."organisationId" AND coalesce(late.unit_id, 0) = coalesce(scores."unitId", 0)`,
      params,
    );
  }
}
