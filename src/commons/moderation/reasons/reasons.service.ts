import { Injectable } from '@nestjs/common';
import { Audit, type Actor } from '../../../platform/audit/index.js';
import {
  affected,
  Database,
  isUniqueViolation,
  type Reader,
  type Tx,
} from '../../../platform/database/index.js';
import { NotFound, RuleBroken } from '../../../platform/errors/index.js';
import type { Text } from '../../../platform/i18n/index.js';
import { PageVersions } from '../../../platform/page-versions/index.js';
import { REASONS_TAG } from '../moderation.paths.js';
import { GROUNDS, type Ground } from './reason.entity.js';

export interface Reason {
  code: string;
  ground: Ground;
  name: Text;
  sentence: Text;
  withoutContact: boolean;
  active: boolean;
}

export interface ReasonInput {
  ground: Ground;
  nameBg: string;
  nameEn: string;
  sentenceBg: string;
  sentenceEn: string;
  position: number;
  active: boolean;
}

const CODE = /^[a-z][A-Za-z]{1,39}$/;
const LONGEST_NAME = 80;
const LONGEST_SENTENCE = 600;
const FARTHEST_POSITION = 10_000;

/** Why something is reported or taken away: data of the municipality. */
@Injectable()
export class Reasons {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly pageVersions: PageVersions,
  ) {}

  /** In the order that the municipality chose; retired ones too, because old decisions still name them. */
  async all(reader: Reader = this.database): Promise<Reason[]> {
    const found = await reader.read<{
      code: string;
      ground: Ground;
      name_bg: string;
      name_en: string;
      sentence_bg: string;
      sentence_en: string;
      without_contact: boolean;
      active: boolean;
    }>('SELECT * FROM moderation_reason ORDER BY position, code');
    return found.map((row) => ({
      code: row.code,
      ground: row.ground,
      name: { bg: row.name_bg, en: row.name_en },
      sentence: { bg: row.sentence_bg, en: row.sentence_en },
      withoutContact: row.without_contact,
      active: row.active,
    }));
  }

  async inUse(reader: Reader = this.database): Promise<Reason[]> {
    return (await this.all(reader)).filter(({ active }) => active);
  }

  async byCode(reader: Reader = this.database): Promise<ReadonlyMap<string, Reason>> {
    return new Map((await this.all(reader)).map((reason) => [reason.code, reason]));
  }

  /** @throws RuleBroken for a reason that is not in use */
  async required(reader: Reader, code: string): Promise<Reason> {
    const reason = (await this.inUse(reader)).find((known) => known.code === code);
    if (!reason) throw new RuleBroken('reasonUnknown', {}, { reason: 'reasonUnknown' });
    return reason;
  }

  /** @throws RuleBroken with a code at each field */
  async create(tx: Tx, code: string, input: ReasonInput, actor: Actor, now: Date): Promise<void> {
    if (!CODE.test(code)) throw new RuleBroken('reasonInvalid', {}, { code: 'reasonCodeInvalid' });
    checkInput(input);
    try {
      await affected(
        tx,
        `INSERT INTO moderation_reason (code, ground, name_bg, name_en, sentence_bg, sentence_en, position, active)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [code, ...columns(input)],
      );
    } catch (error) {
      if (isUniqueViolation(error)) throw new RuleBroken('reasonInvalid', {}, { code: 'reasonCodeTaken' });
      throw error;
    }
    await this.recorded(tx, 'moderation.createReason', code, actor, now);
  }

  async edit(tx: Tx, code: string, input: ReasonInput, actor: Actor, now: Date): Promise<void> {
    checkInput(input);
    const changed = await affected(
      tx,
      `UPDATE moderation_reason SET ground = $2, name_bg = $3, name_en = $4, sentence_bg = $5, sentence_en = $6,
         position = $7, active = $8 WHERE code = $1`,
      [code, ...columns(input)],
    );
    if (changed === 0) throw new NotFound('reasonNotFound');
    await this.recorded(tx, 'moderation.editReason', code, actor, now);
  }

  private async recorded(tx: Tx, action: string, code: string, actor: Actor, now: Date): Promise<void> {
    await this.audit.record(tx, { actor, action, details: { code } }, now);
    await this.pageVersions.bump(tx, [REASONS_TAG]);
  }
}

function columns(input: ReasonInput): unknown[] {
  const { ground, nameBg, nameEn, sentenceBg, sentenceEn, position, active } = input;
  return [ground, nameBg, nameEn, sentenceBg, sentenceEn, position, active];
}

function checkInput(input: ReasonInput): void {
  const fields: Record<string, string> = {};
  const check = (field: 'nameBg' | 'nameEn' | 'sentenceBg' | 'sentenceEn', longest: number) => {
    if (!input[field]) fields[field] = 'reasonTextMissing';
    else if (input[field].length > longest) fields[field] = 'reasonTextTooLong';
  };
  check('nameBg', LONGEST_NAME);
  check('nameEn', LONGEST_NAME);
  check('sentenceBg', LONGEST_SENTENCE);
  check('sentenceEn', LONGEST_SENTENCE);
  if (!GROUNDS.includes(input.ground)) fields['ground'] = 'reasonGroundInvalid';
  if (!Number.isInteger(input.position) || Math.abs(input.position) > FARTHEST_POSITION)
    fields['position'] = 'reasonPositionInvalid';
  if (Object.keys(fields).length > 0) throw new RuleBroken('reasonInvalid', {}, fields);
}
