import { Injectable } from '@nestjs/common';
import { placeName, Settlements } from '../../../../commons/accounts/index.js';
import { Database } from '../../../../platform/database/index.js';
import { formatDate } from '../../../../platform/i18n/index.js';
import { conditionOf } from '../criteria/criteria.rules.js';
import type { Invalidation } from './invalidation.entity.js';
import { criteriaOf, TAKEN_OUT } from './invalidation.rules.js';

export interface SummaryLine {
  label: string;
  counted: number;
  held: number;
}

const MOST_PLACES = 20;
const MOST_HOURS = 48;
/** Up to so many days they are told by the hour. */
const DAYS_BY_HOUR = 2;

const COUNTS = `count(*) FILTER (WHERE state = 'counted')::int AS counted, count(*) FILTER (WHERE state = 'held')::int AS held`;

/** What an invalidation would take out now, before it has begun. */
@Injectable()
export class InvalidationSummary {
  constructor(
    private readonly database: Database,
    private readonly settlements: Settlements,
  ) {}

  /** Most first. */
  async byPlace(invalidation: Invalidation): Promise<SummaryLine[]> {
    const { sql, params } = conditionOf(criteriaOf(invalidation));
    const [found, places] = await Promise.all([
      this.database.read<{ settlement: string | null; counted: number; held: number }>(
        `SELECT settlement, ${COUNTS} FROM signature WHERE ${sql} AND ${TAKEN_OUT}
         GROUP BY settlement ORDER BY count(*) DESC LIMIT ${MOST_PLACES}`,
        params,
      ),
      this.settlements.all(),
    ]);
    return found.map(({ settlement, counted, held }) => {
      const place = places.find(({ ekatte }) => ekatte === settlement);
      return { label: place ? placeName(place, 'bg') : (settlement ?? 'другаде'), counted, held };
    });
  }

  /** By local days, or by hours where they are few; the earliest first. */
  async byTime(invalidation: Invalidation): Promise<SummaryLine[]> {
    const days = await this.counted(invalidation, 'day');
    if (days.length > DAYS_BY_HOUR) return days;
    return this.counted(invalidation, 'hour');
  }

  private async counted(invalidation: Invalidation, unit: 'day' | 'hour'): Promise<SummaryLine[]> {
    const { sql, params } = conditionOf(criteriaOf(invalidation));
    const found = await this.database.read<{ day: string; hour: string; counted: number; held: number }>(
      `SELECT to_char(part, 'YYYY-MM-DD') AS day, to_char(part, 'HH24') AS hour, counted, held FROM (
         SELECT date_trunc('${unit}', confirmed_at AT TIME ZONE 'Europe/Sofia') AS part, ${COUNTS}
         FROM signature WHERE ${sql} AND ${TAKEN_OUT} GROUP BY 1 ORDER BY count(*) DESC LIMIT ${MOST_HOURS}) AS most
       ORDER BY part`,
      params,
    );
    return found.map(({ day, hour, ...counts }) => ({
      label: unit === 'day' ? formatDate(day, 'bg') : `${formatDate(day, 'bg')}, ${hour}:00–${hour}:59 ч.`,
      ...counts,
    }));
  }
}
