import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/index.js';
import { overdueAt, where } from '../lists/recommendation-filters.js';

export interface Score {
  /** Of the unit or the organisation; null where no unit is in charge yet. */
  id: string | null;
  /** Of organisations alone. */
  name: string;
  sent: number;
  answered: number;
  inTime: number;
  accepted: number;
  implemented: number;
  disputed: number;
  overdue: number;
}

const MOST = 300;

/** Each figure counts the rows that the same filter of the list shows. */
@Injectable()
export class ScoreboardQueries {
  constructor(private readonly database: Database) {}

  units(year: number | undefined, now: Date): Promise<Score[]> {
    return this.scores('unit_id', `''`, year, now);
  }

  organisations(year: number | undefined, now: Date): Promise<Score[]> {
    return this.scores('organisation_id', 'max(organisation_name)', year, now);
  }

  private scores(
    by: 'unit_id' | 'organisation_id',
    name: string,
    year: number | undefined,
    now: Date,
  ): Promise<Score[]> {
    const { conditions, params } = where({ year }, now);
    const overdue = overdueAt(`$${params.push(now)}::timestamptz`);
    return this.database.read<Score>(
      `WITH late AS (SELECT ${by} AS key, count(*)::int AS overdue FROM recommendation
         WHERE ${conditions.join(' AND ')} AND ${overdue} GROUP BY ${by})
       SELECT scored.*, coalesce(late.overdue, 0) AS overdue FROM (
         SELECT ${by} AS id, ${name} AS name, count(*)::int AS sent, count(answered_at)::int AS answered,
                (count(*) FILTER (WHERE answered_at IS NOT NULL AND NOT answered_late))::int AS "inTime",
                (count(*) FILTER (WHERE answered_at IS NOT NULL AND state <> 'rejected'))::int AS accepted,
                (count(*) FILTER (WHERE state = 'implemented'))::int AS implemented,
                (count(*) FILTER (WHERE disputes > 0))::int AS disputed
         FROM recommendation WHERE ${conditions.join(' AND ')} GROUP BY ${by}) AS scored
       LEFT JOIN late ON late.key IS NOT DISTINCT FROM scored.id
       ORDER BY sent DESC, scored.id NULLS LAST LIMIT ${MOST}`,
      params,
    );
  }
}

export type Figures = Omit<Score, 'id' | 'name'>;

export function together(scores: readonly Score[]): Figures {
  const sum = (figure: keyof Figures) => scores.reduce((all, score) => all + score[figure], 0);
  return {
    sent: sum('sent'),
    answered: sum('answered'),
    inTime: sum('inTime'),
    accepted: sum('accepted'),
    implemented: sum('implemented'),
    disputed: sum('disputed'),
    overdue: sum('overdue'),
  };
}
