import { Injectable } from '@nestjs/common';
import { Audit, type Actor } from '../../platform/audit/index.js';
import { affected, isUniqueViolation, type Tx } from '../../platform/database/index.js';
import { NotFound, RuleBroken } from '../../platform/errors/index.js';

export const LONGEST_NAME = 120;
const FARTHEST_POSITION = 10_000;
const CODE = /^[a-z][A-Za-z]{1,39}$/;

export interface ReasonInput {
  nameBg: string;
  nameEn: string;
  position: number;
  active: boolean;
}

/** A ground that is no longer used is retired, never deleted: decisions refer to it. */
@Injectable()
export class DebateReasons {
  constructor(private readonly audit: Audit) {}

  async create(tx: Tx, code: string, input: ReasonInput, actor: Actor, now: Date): Promise<void> {
    if (!CODE.test(code)) throw new RuleBroken('debateReasonInvalid', {}, { code: 'debateReasonCode' });
    check(input);
    try {
      await affected(
        tx,
        'INSERT INTO debate_reason (code, name_bg, name_en, position, active) VALUES ($1, $2, $3, $4, $5)',
        [code, input.nameBg, input.nameEn, input.position, input.active],
      );
    } catch (error) {
      if (isUniqueViolation(error))
        throw new RuleBroken('debateReasonInvalid', {}, { code: 'debateReasonTaken' });
      throw error;
    }
    await this.audit.record(tx, { actor, action: 'debates.createReason', details: { code } }, now);
  }

  async edit(tx: Tx, code: string, input: ReasonInput, actor: Actor, now: Date): Promise<void> {
    check(input);
    const changed = await affected(
      tx,
      'UPDATE debate_reason SET name_bg = $2, name_en = $3, position = $4, active = $5 WHERE code = $1',
      [code, input.nameBg, input.nameEn, input.position, input.active],
    );
    if (changed === 0) throw new NotFound('notFound');
    await this.audit.record(tx, { actor, action: 'debates.editReason', details: { code } }, now);
  }
}

function check({ nameBg, nameEn, position }: ReasonInput): void {
  const fields: Record<string, string> = {};
  for (const [field, name] of Object.entries({ nameBg, nameEn }))
    if (!name || name.length > LONGEST_NAME) fields[field] = 'debateReasonName';
  if (!Number.isInteger(position) || Math.abs(position) > FARTHEST_POSITION)
    fields['position'] = 'debateReasonPosition';
  if (Object.keys(fields).length > 0)
    throw new RuleBroken('debateReasonInvalid', { max: LONGEST_NAME }, fields);
}
