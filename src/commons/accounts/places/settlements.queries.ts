import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import type { Locale } from '../../../platform/i18n/index.js';

export interface Place {
  ekatte: string;
  kind: string;
  name: { bg: string; en: string };
}

/** Towns and villages of the municipality. */
@Injectable()
export class Settlements {
  constructor(private readonly database: Database) {}

  /** In the order of the Bulgarian alphabet, towns first. */
  async all(): Promise<Place[]> {
    const found = await this.database.read<{ ekatte: string; kind: string; bg: string; en: string }>(
      `SELECT ekatte, kind, name_bg AS bg, name_en AS en FROM settlement
       ORDER BY kind, name_bg COLLATE "bg-x-icu"`,
    );
    return found.map(({ ekatte, kind, bg, en }) => ({ ekatte, kind, name: { bg, en } }));
  }

  async exists(ekatte: string): Promise<boolean> {
    const found = await this.database.read('SELECT 1 FROM settlement WHERE ekatte = $1', [ekatte]);
    return found.length > 0;
  }
}

/** „с. Рожен“, 'Rozhen' */
export function placeName(place: Place, locale: Locale): string {
  return locale === 'bg' ? `${place.kind} ${place.name.bg}` : place.name.en;
}
