import { Injectable } from '@nestjs/common';
import { Audit, type Actor } from '../../../platform/audit/index.js';
import { affected, Database, isUniqueViolation, type Tx } from '../../../platform/database/index.js';
import { NotFound, RuleBroken } from '../../../platform/errors/index.js';
import { PageVersions } from '../../../platform/page-versions/index.js';
import type { EventKind } from './event-kind.entity.js';

export const LONGEST_NAME = 120;
export const KINDS_TAG = 'eventKinds';
const FARTHEST_POSITION = 10_000;
const MOST_NOTICE_DAYS = 90;
const CODE = /^[a-z][A-Za-z]{1,39}$/;

export type KindInput = Pick<
  EventKind,
  'nameBg' | 'nameEn' | 'position' | 'active' | 'streamed' | 'noticeDays' | 'minuted'
>;
export type KindCard = KindInput & Pick<EventKind, 'code'>;

/** A kind that is no longer used is retired, never deleted: events are of it. */
@Injectable()
export class EventKinds {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly pageVersions: PageVersions,
  ) {}

  /** Retired ones too, in the order that the municipality chose. */
  all(): Promise<KindCard[]> {
    return this.database.read<KindCard>(
      `SELECT code, name_bg AS "nameBg", name_en AS "nameEn", position, active, streamed, notice_days AS "noticeDays",
              minuted
       FROM event_kind ORDER BY position, code`,
    );
  }

  /** @throws RuleBroken by field */
  async create(tx: Tx, code: string, input: KindInput, actor: Actor, now: Date): Promise<void> {
    if (!CODE.test(code)) throw new RuleBroken('eventInvalid', {}, { code: 'kindCode' });
    requireKind(input);
    try {
      await affected(
        tx,
        `INSERT INTO event_kind (code, name_bg, name_en, position, active, streamed, notice_days, minuted)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [code, ...valuesOf(input)],
      );
    } catch (error) {
      if (isUniqueViolation(error)) throw new RuleBroken('eventInvalid', {}, { code: 'kindTaken' });
      throw error;
    }
    await this.told(tx, code, 'createKind', actor, now);
  }

  /** @throws RuleBroken by field; NotFound */
  async edit(tx: Tx, code: string, input: KindInput, actor: Actor, now: Date): Promise<void> {
    requireKind(input);
    const changed = await affected(
      tx,
      `UPDATE event_kind SET name_bg = $2, name_en = $3, position = $4, active = $5, streamed = $6, notice_days = $7,
              minuted = $8
       WHERE code = $1`,
      [code, ...valuesOf(input)],
    );
    if (changed === 0) throw new NotFound('notFound');
    await this.told(tx, code, 'editKind', actor, now);
  }

  private async told(tx: Tx, code: string, verb: string, actor: Actor, now: Date): Promise<void> {
    await this.audit.record(tx, { actor, action: `event.${verb}`, details: { code } }, now);
    await this.pageVersions.bump(tx, [KINDS_TAG]);
  }
}

function valuesOf(input: KindInput): unknown[] {
  const { nameBg, nameEn, position, active, streamed, noticeDays, minuted } = input;
  return [nameBg, nameEn, position, active, streamed, noticeDays, minuted];
}

function requireKind({ nameBg, nameEn, position, noticeDays }: KindInput): void {
  const fields: Record<string, string> = {};
  for (const [field, name] of Object.entries({ nameBg, nameEn }))
    if (!name || name.length > LONGEST_NAME) fields[field] = 'kindName';
  if (!Number.isInteger(position) || Math.abs(position) > FARTHEST_POSITION)
    fields['position'] = 'kindPosition';
  const isNotice = (days: number) => Number.isInteger(days) && days > 0 && days <= MOST_NOTICE_DAYS;
  if (noticeDays !== null && !isNotice(noticeDays)) fields['noticeDays'] = 'kindNotice';
  if (Object.keys(fields).length > 0) throw new RuleBroken('eventInvalid', { max: LONGEST_NAME }, fields);
}
