import { Injectable } from '@nestjs/common';
import { type Actor, Audit } from '../../../platform/audit/index.js';
import { affected, isUniqueViolation, rows, type Tx } from '../../../platform/database/index.js';
import { NotFound, RuleBroken } from '../../../platform/errors/index.js';
import { PageVersions } from '../../../platform/page-versions/index.js';
import type { SettlementRow } from './settlements-csv.js';

export interface UnitInput {
  nameBg: string;
  nameEn: string;
  email: string;
  phone: string;
  position: number;
  active: boolean;
}

/** Writes units and settlements; both are data that a municipality brings. */
@Injectable()
export class Places {
  constructor(
    private readonly audit: Audit,
    private readonly pages: PageVersions,
  ) {}

  /** @throws RuleBroken for a code that is malformed or taken */
  async createUnit(
    tx: Tx,
    { code, ...unit }: UnitInput & { code: string },
    actor: Actor,
    now: Date,
  ): Promise<string> {
    if (!/^[a-z][a-z0-9-]{0,39}$/.test(code)) throw new RuleBroken('codeWrong', {}, { code: 'codeWrong' });
    try {
      const [made] = await rows<{ id: string }>(
        tx,
        `INSERT INTO unit (code, name_bg, name_en, email, phone, position, active)
         VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
        [code, unit.nameBg, unit.nameEn, unit.email, unit.phone, unit.position, unit.active],
      );
      await this.changed(tx, 'units.create', 'unit', made!.id, actor, now);
      return made!.id;
    } catch (error) {
      if (isUniqueViolation(error, 'unit_code')) throw new RuleBroken('codeTaken', {}, { code: 'codeTaken' });
      throw error;
    }
  }

  async editUnit(tx: Tx, id: string, unit: UnitInput, actor: Actor, now: Date): Promise<void> {
    const changed = await affected(
      tx,
      `UPDATE unit SET name_bg = $2, name_en = $3, email = $4, phone = $5, position = $6, active = $7 WHERE id = $1`,
      [id, unit.nameBg, unit.nameEn, unit.email, unit.phone, unit.position, unit.active],
    );
    if (changed === 0) throw new NotFound('notFound');
    await this.changed(tx, 'units.edit', 'unit', id, actor, now);
  }

  /** Adds what is new and renames what is known. @returns how many were written */
  async loadSettlements(tx: Tx, list: readonly SettlementRow[], actor: Actor, now: Date): Promise<number> {
    for (const place of list) {
      await affected(
        tx,
        `INSERT INTO settlement (ekatte, kind, name_bg, name_en, municipality, kmetstvo) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (ekatte) DO UPDATE SET kind = EXCLUDED.kind, name_bg = EXCLUDED.name_bg,
           name_en = EXCLUDED.name_en, municipality = EXCLUDED.municipality, kmetstvo = EXCLUDED.kmetstvo`,
        [place.ekatte, place.kind, place.nameBg, place.nameEn, place.municipality, place.kmetstvo],
      );
    }
    await this.changed(tx, 'settlements.load', 'settlement', 'all', actor, now);
    return list.length;
  }

  async renameSettlement(
    tx: Tx,
    ekatte: string,
    { nameBg, nameEn }: { nameBg: string; nameEn: string },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const changed = await affected(tx, 'UPDATE settlement SET name_bg = $2, name_en = $3 WHERE ekatte = $1', [
      ekatte,
      nameBg,
      nameEn,
    ]);
    if (changed === 0) throw new NotFound('notFound');
    await this.changed(tx, 'settlements.edit', 'settlement', ekatte, actor, now);
  }

  /** Pages that name units and settlements carry the tag. */
  private async changed(
    tx: Tx,
    action: string,
    type: string,
    id: string,
    actor: Actor,
    now: Date,
  ): Promise<void> {
    await this.audit.record(tx, { actor, action, subject: { type, id } }, now);
    await this.pages.bump(tx, ['places']);
  }
}
