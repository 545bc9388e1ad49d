import { Injectable } from '@nestjs/common';
import type { IsoDate } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import type { Locale } from '../../../platform/i18n/index.js';
import type { Level } from '../publication.rules.js';

export interface StrategicRow {
  id: string;
  title: string;
  lang: Locale;
  level: Level;
  parentId: string | null;
  validFrom: IsoDate | null;
  validUntil: IsoDate | null;
  reviewOn: IsoDate | null;
}

/** More than any municipality has. */
const MOST = 500;

@Injectable()
export class StrategicQueries {
  constructor(private readonly database: Database) {}

  all(): Promise<StrategicRow[]> {
    return this.database.read<StrategicRow>(
      `SELECT id, title, lang, level, parent_id AS "parentId", valid_from::text AS "validFrom",
              valid_until::text AS "validUntil", review_on::text AS "reviewOn"
       FROM publication WHERE state = 'published' AND level IS NOT NULL
       ORDER BY valid_from DESC NULLS LAST, title COLLATE "bg-x-icu", id LIMIT ${MOST}`,
    );
  }
}
