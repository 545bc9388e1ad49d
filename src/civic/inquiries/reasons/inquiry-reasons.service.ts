import { Injectable } from '@nestjs/common';
import { Audit, type Actor } from '../../../platform/audit/index.js';
import { affected, isUniqueViolation, type Tx } from '../../../platform/database/index.js';
import { Conflict, RuleBroken } from '../../../platform/errors/index.js';
import { PageVersions } from '../../../platform/page-versions/index.js';
import { INQUIRY, type InquiryKind } from '../inquiry.rules.js';

export interface ReasonInput {
  nameBg: string;
  nameEn: string;
  /** Empty for all kinds. */
  kinds: readonly InquiryKind[];
  position: number;
  active: boolean;
}

const FARTHEST_POSITION = 10_000;

/** The municipality's list of grounds for no proceedings. A reason is retired, never deleted: decisions refer to it. */
@Injectable()
export class InquiryReasons {
  constructor(
    private readonly audit: Audit,
    private readonly pageVersions: PageVersions,
  ) {}

  async create(tx: Tx, code: string, input: ReasonInput, actor: Actor, now: Date): Promise<void> {
    if (!/^[a-z][A-Za-z]{1,39}$/.test(code))
      throw new RuleBroken('reasonInvalid', {}, { code: 'reasonCode' });
    requirePosition(input);
    try {
      await affected(
        tx,
        `INSERT INTO inquiry_reason (code, name_bg, name_en, kinds, position, active) VALUES ($1, $2, $3, $4, $5, $6)`,
        [code, ...valuesOf(input)],
      );
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      throw new RuleBroken('reasonInvalid', {}, { code: 'reasonTaken' });
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
    requirePosition(input);
    const changed = await affected(
      tx,
      `UPDATE inquiry_reason SET name_bg = $2, name_en = $3, kinds = $4, position = $5, active = $6, version = version + 1
       WHERE code = $1 AND ($7::int IS NULL OR version = $7)`,
      [code, ...valuesOf(input), version],
    );
    if (changed === 0) throw new Conflict('reasonEditedMeanwhile');
    await this.told(tx, 'editReason', code, actor, now);
  }

  private async told(
    tx: Tx,
    verb: 'createReason' | 'editReason',
    code: string,
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const subject = { type: 'inquiryReason', id: code };
    await this.audit.record(tx, { actor, action: `inquiries.${verb}`, subject }, now);
    await this.pageVersions.bump(tx, [`list:${INQUIRY}`]);
  }
}

function valuesOf({ nameBg, nameEn, kinds, position, active }: ReasonInput): unknown[] {
  return [nameBg, nameEn, kinds, position, active];
}

function requirePosition({ position }: ReasonInput): void {
  if (!Number.isInteger(position) || Math.abs(position) > FARTHEST_POSITION)
    throw new RuleBroken('reasonInvalid', {}, { position: 'reasonPosition' });
}
