import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import type { EventSeries } from '../event-series.entity.js';

export type ShownSeries = Pick<EventSeries, 'id' | 'title' | 'description' | 'lang' | 'changedAt'>;

/** A series is public once one of its events is. */
@Injectable()
export class EventSeriesQueries {
  constructor(private readonly database: Database) {}

  async one(id: string): Promise<ShownSeries | null> {
    const [found] = await this.database.read<ShownSeries>(
      `SELECT id, title, description, lang, changed_at AS "changedAt" FROM event_series
       WHERE id = $1 AND EXISTS (SELECT FROM event WHERE series_id = $1 AND announced_at IS NOT NULL)`,
      [id],
    );
    return found ?? null;
  }
}
