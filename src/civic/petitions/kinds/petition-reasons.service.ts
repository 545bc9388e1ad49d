import { Injectable } from '@nestjs/common';
import { Audit, type Actor } from '../../../platform/audit/index.js';
import {
  affected,
  Database,
  isUniqueViolation,
  type Reader,
  type Tx,
} from '../../../platform/database/index.js';
import { Conflict, NotFound, RuleBroken } from '../../../platform/errors/index.js';
import type { Text } from '../../../platform/i18n/index.js';
import { PageVersions } from '../../../platform/page-versions/index.js';
import { CODE } from './petition-kind.editor.js';
import type { ReasonUse } from './petition-reason.entity.js';

/** Pages that say why a petition was rejected or left carry this tag. */
export const REASONS_TAG = 'petitionReasons';

export const LONGEST_NAME = 200;
const FARTHEST_POSITION = 10_000;

export interface Reason {
  code: string;
  use: ReasonUse;
  name: Text;
  hidesText: boolean;
  active: boolean;
}

export interface ReasonInput {
  nameBg: string;
  nameEn: string;
  hidesText: boolean;
  position: number;
  active: boolean;
}

/** Why petitions are rejected or left without proceedings. A reason is retired, never deleted: decisions refer to it. */
@Injectable()
export class PetitionReasons {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly pageVersions: PageVersions,
  ) {}

  /** What can be chosen now. */
  async choices(use: ReasonUse, reader: Reader = this.database): Promise<Reason[]> {
    return (await this.all(reader)).filter((reason) => reason.active && reason.use === use);
  }

  /**
   * Also one that is no longer used.
   * @throws NotFound for a code that is none
   */
  async one(code: string, reader: Reader = this.database): Promise<Reason> {
    const reason = (await this.all(reader)).find((known) => known.code === code);
    if (!reason) throw new NotFound('reasonNotFound');
    return reason;
  }

  async create(
    tx: Tx,
    { code, use, input }: { code: string; use: ReasonUse; input: ReasonInput },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    if (!CODE.test(code)) throw new RuleBroken('reasonInvalid', {}, { code: 'reasonCode' });
    check(input);
    try {
      await affected(
        tx,
        `INSERT INTO petition_reason (code, use, name_bg, name_en, hides_text, position, active)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [code, use, input.nameBg, input.nameEn, input.hidesText, input.position, input.active],
      );
    } catch (error) {
      if (isUniqueViolation(error)) throw new RuleBroken('reasonInvalid', {}, { code: 'reasonTaken' });
      throw error;
    }
    await this.told(tx, 'createReason', code, actor, now);
  }

  /** @throws Conflict when a colleague saved in between */
  async edit(
    tx: Tx,
    code: string,
    { input, version }: { input: ReasonInput; version: number | null },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    check(input);
    const changed = await affected(
      tx,
      `UPDATE petition_reason SET name_bg = $3, name_en = $4, hides_text = $5, position = $6, active = $7,
              version = version + 1
       WHERE code = $1 AND ($2::int IS NULL OR version = $2)`,
      [code, version, input.nameBg, input.nameEn, input.hidesText, input.position, input.active],
    );
    if (changed === 0) throw new Conflict('reasonEditedMeanwhile');
    await this.told(tx, 'editReason', code, actor, now);
  }

  private async all(reader: Reader): Promise<Reason[]> {
    return reader.read<Reason>(
      `SELECT code, use, jsonb_build_object('bg', name_bg, 'en', name_en) AS name, hides_text AS "hidesText", active
       FROM petition_reason ORDER BY position, code`,
    );
  }

  private async told(
    tx: Tx,
    verb: 'createReason' | 'editReason',
    code: string,
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const subject = { type: 'petitionReason', id: code };
    await this.audit.record(tx, { actor, action: `petitions.${verb}`, subject }, now);
    await this.pageVersions.bump(tx, [REASONS_TAG]);
  }
}

function check({ nameBg, nameEn, position }: ReasonInput): void {
  const fields: Record<string, string> = {};
  for (const [field, name] of Object.entries({ nameBg, nameEn }))
    if (!name || name.length > LONGEST_NAME) fields[field] = 'reasonName';
  if (!Number.isInteger(position) || Math.abs(position) > FARTHEST_POSITION)
    fields['position'] = 'reasonPosition';
  if (Object.keys(fields).length > 0) throw new RuleBroken('reasonInvalid', { max: LONGEST_NAME }, fields);
}
