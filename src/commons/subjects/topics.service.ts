import { Injectable } from '@nestjs/common';
import { Audit, type Actor } from '../../platform/audit/index.js';
import { affected, isUniqueViolation, type Tx } from '../../platform/database/index.js';
import { NotFound, RuleBroken } from '../../platform/errors/index.js';
import { PageVersions } from '../../platform/page-versions/index.js';

export interface TopicInput {
  nameBg: string;
  nameEn: string;
  position: number;
  active: boolean;
}

const CODE = /^[a-z][A-Za-z]{1,39}$/;
const LONGEST_NAME = 60;
const FARTHEST_POSITION = 10_000;

/** The list of topics is data of the municipality; a topic that is no longer used is retired, never deleted. */
@Injectable()
export class TopicsEditor {
  constructor(
    private readonly audit: Audit,
    private readonly pageVersions: PageVersions,
  ) {}

  async create(tx: Tx, code: string, input: TopicInput, actor: Actor, now: Date): Promise<void> {
    if (!CODE.test(code)) throw new RuleBroken('topicInvalid', {}, { code: 'topicCodeInvalid' });
    checkInput(input);
    try {
      await affected(
        tx,
        'INSERT INTO topic (code, name_bg, name_en, position, active) VALUES ($1, $2, $3, $4, $5)',
        [code, input.nameBg, input.nameEn, input.position, input.active],
      );
    } catch (error) {
      if (isUniqueViolation(error)) throw new RuleBroken('topicInvalid', {}, { code: 'topicCodeTaken' });
      throw error;
    }
    await this.recorded(tx, 'topics.create', code, actor, now);
  }

  async edit(tx: Tx, code: string, input: TopicInput, actor: Actor, now: Date): Promise<void> {
    checkInput(input);
    const changed = await affected(
      tx,
      'UPDATE topic SET name_bg = $2, name_en = $3, position = $4, active = $5 WHERE code = $1',
      [code, input.nameBg, input.nameEn, input.position, input.active],
    );
    if (changed === 0) throw new NotFound('topicNotFound');
    await this.recorded(tx, 'topics.edit', code, actor, now);
  }

  private async recorded(tx: Tx, action: string, code: string, actor: Actor, now: Date): Promise<void> {
    await this.audit.record(tx, { actor, action, details: { code } }, now);
    // Topics are named on every list and in the forms of the home page.
    await this.pageVersions.bump(tx, ['home', 'topics']);
  }
}

function checkInput({ nameBg, nameEn, position }: TopicInput): void {
  const fields: Record<string, string> = {};
  for (const [field, name] of Object.entries({ nameBg, nameEn })) {
    if (!name) fields[field] = 'topicNameMissing';
    else if (name.length > LONGEST_NAME) fields[field] = 'topicNameTooLong';
  }
  if (!Number.isInteger(position) || Math.abs(position) > FARTHEST_POSITION)
    fields['position'] = 'topicPositionInvalid';
  if (Object.keys(fields).length > 0) throw new RuleBroken('topicInvalid', { max: LONGEST_NAME }, fields);
}
