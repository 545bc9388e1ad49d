import { Injectable } from '@nestjs/common';
import { Audit, type Actor } from '../../../platform/audit/index.js';
import { dateIn, type IsoDate } from '../../../platform/clock/index.js';
import { affected, Database, type Tx } from '../../../platform/database/index.js';
import { RuleBroken } from '../../../platform/errors/index.js';
import { PETITION } from '../petition.rules.js';
import { checkMark, type MarkInput } from './checklist.rules.js';
import type { PetitionCheck } from './petition-check.entity.js';

export type Marked = Pick<PetitionCheck, 'step' | 'doneOn' | 'note' | 'markedBy'>;

/** Which steps of a statutory procedure are done. What is marked twice keeps what was said last. */
@Injectable()
export class PetitionChecks {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  async of(petitionId: string): Promise<Map<string, Marked>> {
    const found = await this.database.read<Marked & { doneOn: IsoDate }>(
      `SELECT step, done_on::text AS "doneOn", note, marked_by AS "markedBy" FROM petition_check WHERE petition_id = $1`,
      [petitionId],
    );
    return new Map(found.map((marked) => [marked.step, marked]));
  }

  async mark(
    tx: Tx,
    { petitionId, step }: { petitionId: string; step: string },
    input: MarkInput,
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const problems = checkMark(input, dateIn(now));
    if (Object.keys(problems).length > 0) throw new RuleBroken('markInvalid', {}, problems);
    await affected(
      tx,
      `INSERT INTO petition_check (petition_id, step, done_on, note, marked_by, marked_at)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (petition_id, step) DO UPDATE
         SET done_on = excluded.done_on, note = excluded.note, marked_by = excluded.marked_by,
             marked_at = excluded.marked_at`,
      [petitionId, step, input.doneOn, input.note, actor.kind === 'staff' ? 'staff' : 'initiator', now],
    );
    await this.told(tx, 'checkStep', petitionId, step, actor, now);
  }

  async unmark(
    tx: Tx,
    { petitionId, step }: { petitionId: string; step: string },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const sql = 'DELETE FROM petition_check WHERE petition_id = $1 AND step = $2';
    if ((await affected(tx, sql, [petitionId, step])) > 0)
      await this.told(tx, 'uncheckStep', petitionId, step, actor, now);
  }

  private async told(
    tx: Tx,
    verb: 'checkStep' | 'uncheckStep',
    petitionId: string,
    step: string,
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const subject = { type: PETITION, id: petitionId };
    await this.audit.record(tx, { actor, action: `petitions.${verb}`, subject, details: { step } }, now);
  }
}
