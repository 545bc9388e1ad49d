import { Injectable } from '@nestjs/common';
import { Subjects } from '../../commons/subjects/index.js';
import { Audit, actorId, type Actor } from '../../platform/audit/index.js';
import { endOfDay, sofia, type IsoDate } from '../../platform/clock/index.js';
import { readerOf, rows, type Tx } from '../../platform/database/index.js';
import { Conflict, IllegalTransition } from '../../platform/errors/index.js';
import { Lifecycles } from '../../platform/lifecycle/index.js';
import { ConsultationFiles, type AttachedFile } from './consultation-files.service.js';
import { ConsultationGates } from './consultation-gates.service.js';
import { closingDay, columnsOf, lockedConsultation, refuse } from './consultation-row.js';
import { ConsultationTasks } from './consultation-tasks.service.js';
import { ConsultationInvalid } from './consultation.errors.js';
import { consultationLifecycle } from './consultation.lifecycle.js';
import {
  checkExtension,
  checkInput,
  checkReason,
  checkScheduling,
  type ConsultationInput,
} from './consultation.rules.js';
import { CONSULTATION } from './consultation.subject.js';
import { lastDayOf } from './consultation.term.js';
import { ConsultationChoices } from './consultations.admin.choices.js';

/** What the staff do with consultations. What time does is in ConsultationClock. */
@Injectable()
export class Consultations {
  constructor(
    private readonly lifecycles: Lifecycles,
    private readonly subjects: Subjects,
    private readonly choices: ConsultationChoices,
    private readonly files: ConsultationFiles,
    private readonly gates: ConsultationGates,
    private readonly tasks: ConsultationTasks,
    private readonly audit: Audit,
  ) {}

  /** @throws ConsultationInvalid with a problem for each field */
  async create(
    tx: Tx,
    input: ConsultationInput,
    files: AttachedFile[],
    actor: Actor,
    now: Date,
  ): Promise<string> {
    await this.check(input, null, now);
    const columns = columnsOf(input);
    const names = Object.keys(columns);
    const [created] = await rows<{ id: string }>(
      tx,
      `INSERT INTO consultation (${names.join(', ')}, created_by, created_at, changed_at)
       VALUES (${names.map((_, index) => `$${index + 1}`).join(', ')}, $${names.length + 1}, $${names.length + 2}, $${names.length + 2})
       RETURNING id`,
      [...Object.values(columns), actorId(actor), now],
    );
    const { id } = created!;
    await this.files.checkProof(tx, id, input.publishedProofFileId, actor);
    await this.files.replace(tx, id, files, actor, now);
    await this.audit.record(
      tx,
      { actor, action: 'consultation.create', subject: { type: CONSULTATION, id } },
      now,
    );
    return id;
  }

  /**
   * Only a draft is edited: what the public was told stays as it was told.
   * @param version as the form was opened; null edits whatever is there
   * @throws Conflict when somebody saved in the meantime
   */
  async edit(
    tx: Tx,
    id: string,
    change: { input: ConsultationInput; files: AttachedFile[]; version: number | null },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const { input, files, version } = change;
    const saved = await lockedConsultation(tx, id);
    if (saved.state !== 'draft') throw new IllegalTransition('consultationNotDraft');
    if (version !== null && version !== saved.version) throw new Conflict('consultationEditedMeanwhile');
    await this.check(input, { opensAt: saved.opensAt, closesOn: closingDay(saved) }, now);
    await this.files.checkProof(tx, id, input.publishedProofFileId, actor);
    const columns = columnsOf(input);
    const sets = Object.keys(columns).map((name, index) => `${name} = $${index + 3}`);
    await rows(
      tx,
      `UPDATE consultation SET ${sets.join(', ')}, version = version + 1, changed_at = $2 WHERE id = $1`,
      [id, now, ...Object.values(columns)],
    );
    await this.files.replace(tx, id, files, actor, now);
    const before = columnsOf({ ...saved, closesOn: closingDay(saved) });
    const fields = Object.keys(columns).filter((name) => String(before[name]) !== String(columns[name]));
    await this.audit.record(
      tx,
      {
        actor,
        action: 'consultation.edit',
        subject: { type: CONSULTATION, id },
        details: { fields: fields.join(' ') },
      },
      now,
    );
  }

  /** Announces the consultation; the clock opens it at its time. */
  async schedule(tx: Tx, id: string, actor: Actor, now: Date): Promise<void> {
    const saved = await lockedConsultation(tx, id);
    const facts = await this.gates.facts({ ...saved, termRule: null }, readerOf(tx));
    if (saved.state === 'draft') {
      refuse(checkScheduling({ ...saved, closesOn: closingDay(saved) }, facts, now));
    }
    const number = saved.number ?? (saved.state === 'draft' ? await this.nextNumber(tx, now) : null);
    const termRule = JSON.stringify(facts.kind.term);
    const values = { number, scheduledAt: now, changedAt: now, termRule };
    await this.lifecycles.apply(tx, consultationLifecycle, {
      id,
      transition: 'schedule',
      actor,
      now,
      values,
    });
    await this.tell(tx, id, now);
  }

  async unschedule(tx: Tx, id: string, actor: Actor, now: Date): Promise<void> {
    const values = { scheduledAt: null, changedAt: now, termRule: null };
    await this.lifecycles.apply(tx, consultationLifecycle, {
      id,
      transition: 'unschedule',
      actor,
      now,
      values,
    });
    await this.tell(tx, id, now);
  }

  /** @param to the new last day, later than the present one */
  async extend(
    tx: Tx,
    id: string,
    to: { closesOn: IsoDate | null; reason: string },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const saved = await lockedConsultation(tx, id);
    if (saved.state !== 'open' || !saved.closesAt || saved.closesAt <= now)
      throw new IllegalTransition('consultationNotOpen');
    const closesOn = checkExtension({ closesOn: lastDayOf(saved.closesAt) }, to.closesOn);
    const reason = checkReason(to.reason);
    refuse({ ...(closesOn && { closesOn }), ...(reason && { reason }) });
    await this.lifecycles.apply(tx, consultationLifecycle, {
      id,
      transition: 'extend',
      actor,
      now,
      values: { closesAt: endOfDay(to.closesOn!), closingSoonAt: null, changedAt: now },
      note: { reason: to.reason, closesOn: to.closesOn!, before: lastDayOf(saved.closesAt) },
    });
    await this.tell(tx, id, now);
  }

  async withdraw(tx: Tx, id: string, reason: string, actor: Actor, now: Date): Promise<void> {
    const problem = checkReason(reason);
    if (problem) throw new ConsultationInvalid({ reason: problem });
    const values = { withdrawnAt: now, withdrawalReason: reason, changedAt: now };
    await this.lifecycles.apply(tx, consultationLifecycle, {
      id,
      transition: 'withdraw',
      actor,
      now,
      values,
      note: { reason },
    });
    await this.tasks.lapse(tx, id, 'report', now);
    await this.tell(tx, id, now);
  }

  private tell(tx: Tx, id: string, now: Date): Promise<void> {
    return this.subjects.changed(tx, { type: CONSULTATION, id }, now);
  }

  private async check(
    input: ConsultationInput,
    saved: { opensAt: Date | null; closesOn: IsoDate | null } | null,
    now: Date,
  ): Promise<void> {
    refuse(checkInput(input, saved, await this.choices.known(), now));
  }

  /** Numbers of a year follow each other without gaps: the row of the year stays locked until the commit. */
  private async nextNumber(tx: Tx, now: Date): Promise<string> {
    const { year } = sofia(now);
    const [counter] = await rows<{ last: number }>(
      tx,
      `INSERT INTO consultation_number AS counter (year, last) VALUES ($1, 1)
       ON CONFLICT (year) DO UPDATE SET last = counter.last + 1 RETURNING last`,
      [year],
    );
    return `К-${year}-${String(counter!.last).padStart(3, '0')}`;
  }
}
