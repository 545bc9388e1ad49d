import { Injectable } from '@nestjs/common';
import { mayTouch, StaffAccess, Units } from '../../../commons/accounts/index.js';
import { Subjects } from '../../../commons/subjects/index.js';
import { Audit, type Actor } from '../../../platform/audit/index.js';
import { dateIn, type IsoDate } from '../../../platform/clock/index.js';
import { affected, readerOf, type Tx } from '../../../platform/database/index.js';
import { IllegalTransition, RuleBroken } from '../../../platform/errors/index.js';
import { Lifecycles } from '../../../platform/lifecycle/index.js';
import { InquiryClock } from '../clock/inquiry-clock.service.js';
import { inquiryLifecycle } from '../inquiry.lifecycle.js';
import { lastDayOf } from '../inquiry.presentation.js';
import { lockInquiry, type LockedInquiry } from '../inquiry-row.js';
import { INQUIRY } from '../inquiry.rules.js';
import { InquirySecrets } from '../inquiry.secrets.js';
import { isAccused } from './inquiry-access.rules.js';
import { requireOfficial } from './official-text.js';

/** Резолюция: who prepares the answer, until when, and what they should mind. */
export interface Resolution {
  unitId: string;
  expertId: string | null;
  /** Within the term of the law. */
  dueOn: IsoDate | null;
  instruction: string;
}

/** Gives inquiries to those who answer; never to whom they accuse (Art. 113 АПК). */
@Injectable()
export class InquiryResolutions {
  constructor(
    private readonly lifecycles: Lifecycles,
    private readonly subjects: Subjects,
    private readonly clock: InquiryClock,
    private readonly secrets: InquirySecrets,
    private readonly units: Units,
    private readonly staff: StaffAccess,
    private readonly audit: Audit,
  ) {}

  async assign(tx: Tx, id: string, resolution: Resolution, actor: Actor, now: Date): Promise<void> {
    await this.require(tx, await lockInquiry(tx, id), resolution, now);
    const { unitId, expertId, dueOn: resolutionDueOn } = resolution;
    const values = {
      unitId,
      expertId,
      resolutionDueOn,
      resolutionSealed: this.sealed(resolution),
      consideredAt: now,
      changedAt: now,
    };
    await this.lifecycles.apply(tx, inquiryLifecycle, { id, transition: 'consider', actor, now, values });
    await this.told(tx, id, unitId, now);
  }

  /** To somebody else, while the answer is on its way; a draft goes along. */
  async reassign(tx: Tx, id: string, resolution: Resolution, actor: Actor, now: Date): Promise<void> {
    const saved = await lockInquiry(tx, id);
    if (saved.state !== 'considered') throw new IllegalTransition('illegalTransition');
    await this.require(tx, saved, resolution, now);
    const { unitId, expertId, dueOn } = resolution;
    await affected(
      tx,
      `UPDATE inquiry SET unit_id = $2, expert_id = $3, resolution_due_on = $4, resolution_sealed = $5, changed_at = $6,
         version = version + 1 WHERE id = $1`,
      [id, unitId, expertId, dueOn, this.sealed(resolution), now],
    );
    const details = { unitId, ...(expertId && { expertId }) };
    await this.audit.record(tx, { actor, action: 'inquiry.reassign', subject: subjectOf(id), details }, now);
    await this.told(tx, id, unitId, now);
  }

  private async require(tx: Tx, row: LockedInquiry, resolution: Resolution, now: Date): Promise<void> {
    const { unitId, expertId, dueOn, instruction } = resolution;
    requireOfficial({ instruction }, ['instruction']);
    const problems: Record<string, string> = {};
    if (!(await this.units.active()).some((unit) => unit.id === unitId)) problems['unitId'] = 'unitMissing';
    else if (unitId === row.accusedUnitId) problems['unitId'] = 'unitAccused';
    if (expertId) {
      const problem = await this.expertProblem(tx, row, unitId, expertId);
      if (problem) problems['expertId'] = problem;
    }
    if (dueOn && dueOn < dateIn(now)) problems['dueOn'] = 'dueInPast';
    else if (dueOn && row.answerDueAt > now && dueOn > lastDayOf(row.answerDueAt))
      problems['dueOn'] = 'dueBeyondTerm';
    if (Object.keys(problems).length > 0) throw new RuleBroken('inquiryInvalid', {}, problems);
  }

  private async expertProblem(
    tx: Tx,
    row: LockedInquiry,
    unitId: string,
    expertId: string,
  ): Promise<'expertUnfit' | 'expertAccused' | null> {
    const expert = await this.staff.viewer(expertId, readerOf(tx));
    if (!expert?.permissions.has('inquiries.answer')) return 'expertUnfit';
    if (isAccused(expert, row)) return 'expertAccused';
    return mayTouch(expert, unitId) ? null : 'expertUnfit';
  }

  private sealed({ instruction }: Resolution): string | null {
    return instruction ? this.secrets.seal('resolution', instruction) : null;
  }

  private async told(tx: Tx, id: string, unitId: string, now: Date): Promise<void> {
    await this.clock.assigned(tx, id, unitId);
    await this.subjects.changed(tx, subjectOf(id), now);
  }
}

function subjectOf(id: string) {
  return { type: INQUIRY, id };
}
