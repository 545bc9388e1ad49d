import { Injectable } from '@nestjs/common';
import { Audit, type Actor } from '../../../platform/audit/index.js';
import { affected, isUniqueViolation, readerOf, type Tx } from '../../../platform/database/index.js';
import { Conflict, RuleBroken } from '../../../platform/errors/index.js';
import { PageVersions } from '../../../platform/page-versions/index.js';
import type { Procedure } from './petition-kind.entity.js';
import { checkKind, type KindInput } from './petition-kind.rules.js';
import { KINDS_TAG, PetitionKinds } from './petition-kinds.service.js';

export const CODE = /^[a-z][A-Za-z]{1,39}$/;

/** Staff say what a kind of petition asks for; petitions that were submitted keep what they were told then. */
@Injectable()
export class PetitionKindEditor {
  constructor(
    private readonly kinds: PetitionKinds,
    private readonly audit: Audit,
    private readonly pageVersions: PageVersions,
  ) {}

  async create(
    tx: Tx,
    { code, procedure, input }: { code: string; procedure: Procedure | null; input: KindInput },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    if (!CODE.test(code)) throw new RuleBroken('kindInvalid', {}, { code: 'kindCode' });
    refuse(input, procedure);
    // The law wants its own procedures on paper alone.
    const columns = { code, procedure, online: procedure === null, ...columnsOf(input) };
    const names = Object.keys(columns);
    const places = names.map((_, index) => `$${index + 1}`);
    try {
      await affected(
        tx,
        `INSERT INTO petition_kind (${names.join(', ')}) VALUES (${places.join(', ')})`,
        Object.values(columns),
      );
    } catch (error) {
      if (isUniqueViolation(error)) throw new RuleBroken('kindInvalid', {}, { code: 'kindTaken' });
      throw error;
    }
    await this.told(tx, 'createKind', code, input, actor, now);
  }

  /** @param change.version the one that the form was filled from. @throws Conflict when a colleague saved in between */
  async edit(
    tx: Tx,
    code: string,
    change: { input: KindInput; version: number | null },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const { procedure } = await this.kinds.one(code, readerOf(tx));
    refuse(change.input, procedure);
    const columns = columnsOf(change.input);
    const sets = Object.keys(columns).map((name, index) => `${name} = $${index + 3}`);
    const changed = await affected(
      tx,
      `UPDATE petition_kind SET ${sets.join(', ')}, version = version + 1
       WHERE code = $1 AND ($2::int IS NULL OR version = $2)`,
      [code, change.version, ...Object.values(columns)],
    );
    if (changed === 0) throw new Conflict('kindEditedMeanwhile');
    await this.told(tx, 'editKind', code, change.input, actor, now);
  }

  private async told(
    tx: Tx,
    verb: 'createKind' | 'editKind',
    code: string,
    { backers, collectingDays, answerThreshold, hearingThreshold, active }: KindInput,
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const details = { backers, collectingDays, answerThreshold, hearingThreshold, active };
    const subject = { type: 'petitionKind', id: code };
    await this.audit.record(tx, { actor, action: `petitions.${verb}`, subject, details }, now);
    await this.pageVersions.bump(tx, [KINDS_TAG]);
  }
}

function refuse(input: KindInput, procedure: Procedure | null): void {
  const problems = checkKind(input, procedure);
  if (Object.keys(problems).length > 0) throw new RuleBroken('kindInvalid', {}, problems);
}

function columnsOf(input: KindInput): Record<string, unknown> {
  return {
    label_bg: input.labelBg,
    label_en: input.labelEn,
    backers: input.backers,
    backing_days: input.backingDays,
    collecting_days: input.collectingDays,
    minimum_age: input.minimumAge,
    answer_threshold: input.answerThreshold,
    answer_follows_bg: input.answerFollowsBg,
    answer_follows_en: input.answerFollowsEn,
    hearing_threshold: input.hearingThreshold,
    hearing_follows_bg: input.hearingFollowsBg,
    hearing_follows_en: input.hearingFollowsEn,
    committee_min: input.committeeMin,
    committee_max: input.committeeMax,
    position: input.position,
    active: input.active,
  };
}
