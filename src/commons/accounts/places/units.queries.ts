import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import type { Text } from '../../../platform/i18n/index.js';

export interface UnitCard {
  id: string;
  code: string;
  name: Text;
  email: string;
  phone: string;
  active: boolean;
}

/** The directorates, whoever asks for their names. */
@Injectable()
export class Units {
  constructor(private readonly database: Database) {}

  async all(): Promise<UnitCard[]> {
    const found = await this.database.read<Omit<UnitCard, 'name'> & { bg: string; en: string }>(
      `SELECT id, code, name_bg AS bg, name_en AS en, email, phone, active FROM unit
       ORDER BY position, name_bg COLLATE "bg-x-icu"`,
    );
    return found.map(({ bg, en, ...unit }) => ({ ...unit, name: { bg, en } }));
  }

  /** Those that new work can be given to. */
  async active(): Promise<UnitCard[]> {
    return (await this.all()).filter((unit) => unit.active);
  }

  async byId(id: string): Promise<UnitCard | null> {
    return (await this.all()).find((unit) => unit.id === id) ?? null;
  }
}
