import { Injectable } from '@nestjs/common';
import { Subjects } from '../../commons/subjects/index.js';
import { Audit, type Actor } from '../../platform/audit/index.js';
import { dateIn, startOfDay } from '../../platform/clock/index.js';
import { rows, type Tx } from '../../platform/database/index.js';
import { IllegalTransition } from '../../platform/errors/index.js';
import { Lifecycles } from '../../platform/lifecycle/index.js';
import { ConsultationGates } from './consultation-gates.service.js';
import { lockedConsultation, refuse, type LockedRow } from './consultation-row.js';
import { ConsultationTasks } from './consultation-tasks.service.js';
import {
  consultationLifecycle,
  type ConsultationState,
  type ConsultationTransition,
} from './consultation.lifecycle.js';
import { MOTIVES, type Motives } from './consultation.motives.js';
import { checkMotives } from './consultation.rules.js';
import {
  checkActPublished,
  checkDecided,
  checkTabled,
  type ActPublished,
  type Decided,
  type Tabled,
} from './consultation.progress.rules.js';
import { CONSULTATION } from './consultation.subject.js';
import { lastDayOf } from './consultation.term.js';
import { ConsultationKinds } from './kinds/consultation-kinds.service.js';

/** What follows the term: the summary, the справка, the council, its decision, the act that everybody can read. */
@Injectable()
export class ConsultationProgress {
  constructor(
    private readonly lifecycles: Lifecycles,
    private readonly subjects: Subjects,
    private readonly gates: ConsultationGates,
    private readonly tasks: ConsultationTasks,
    private readonly kinds: ConsultationKinds,
    private readonly audit: Audit,
  ) {}

  summarise(tx: Tx, id: string, actor: Actor, now: Date): Promise<void> {
    return this.step(tx, id, 'summarise', { values: {}, note: {} }, actor, now);
  }

  /**
   * The справка with this version stands from now on; also that nothing came in.
   * @throws ConsultationInvalid while a gate is closed, such as missing minutes
   */
  async publishReport(
    tx: Tx,
    id: string,
    report: { version: number; none: boolean; note: string },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const row = await this.locked(tx, id, 'publishReport');
    await this.gates.pass(tx, row, 'report');
    const note = {
      version: String(report.version),
      ...(report.none && { none: 'yes' }),
      ...(report.note && { reason: report.note }),
    };
    await this.step(tx, id, 'publishReport', { values: {}, note }, actor, now);
    await this.tasks.done(tx, id, 'report', now);
  }

  async table(tx: Tx, id: string, tabled: Tabled, actor: Actor, now: Date): Promise<void> {
    const row = await this.locked(tx, id, 'table');
    await this.gates.pass(tx, row, 'table');
    refuse(checkTabled(tabled, lastDayOf(row.closesAt!), dateIn(now)));
    const values = { tabledOn: tabled.tabledOn, councilNumber: tabled.councilNumber };
    const note = { date: tabled.tabledOn!, ...(tabled.councilNumber && { number: tabled.councilNumber }) };
    await this.step(tx, id, 'table', { values, note }, actor, now);
    // Where § 1a leaves the consultation out, no справка is owed either.
    if (row.exemptGround) await this.tasks.lapse(tx, id, 'report', now);
  }

  async adopt(tx: Tx, id: string, decided: Decided, actor: Actor, now: Date): Promise<void> {
    const row = await this.decide(tx, id, 'adopt', decided, actor, now);
    const { decidedBy } = await this.kinds.of(row.actType);
    await this.tasks.adopted(tx, row, { decidedBy, from: startOfDay(decided.decidedOn!) }, now);
  }

  async notAdopt(tx: Tx, id: string, decided: Decided, actor: Actor, now: Date): Promise<void> {
    await this.decide(tx, id, 'notAdopt', decided, actor, now);
    await this.tasks.lapse(tx, id, 'report', now);
  }

  /** Where and when the adopted act reached the public; what is still missing can be recorded later. */
  async recordAct(tx: Tx, id: string, act: ActPublished, actor: Actor, now: Date): Promise<void> {
    const row = await lockedConsultation(tx, id);
    if (row.state !== 'adopted') throw new IllegalTransition('consultationNotAdopted');
    refuse(checkActPublished(act, row.decidedOn!, dateIn(now)));
    await rows(
      tx,
      `UPDATE consultation SET act_sent_on = coalesce($2::date, act_sent_on),
         act_published_on = coalesce($3::date, act_published_on), changed_at = $4 WHERE id = $1`,
      [id, act.sentOn, act.publishedOn, now],
    );
    if (act.publishedOn) await this.tasks.done(tx, id, 'publishAct', now);
    const [kept] = await rows<{ both: boolean }>(
      tx,
      'SELECT act_sent_on IS NOT NULL AND act_published_on IS NOT NULL AS both FROM consultation WHERE id = $1',
      [id],
    );
    if (kept!.both) await this.tasks.done(tx, id, 'sendAct', now);
    await this.told(tx, id, 'recordAct', actor, now);
  }

  /** Motives that were not written in time; those that stand already are never rewritten. */
  async completeMotives(tx: Tx, id: string, added: Motives, actor: Actor, now: Date): Promise<void> {
    const row = await lockedConsultation(tx, id);
    if (row.state === 'draft' || ['adopted', 'notAdopted', 'withdrawn'].includes(row.state))
      throw new IllegalTransition('illegalTransition');
    refuse(checkMotives(added));
    const motives = Object.fromEntries(
      MOTIVES.map((motive) => [motive, row.motives[motive]?.trim() || added[motive]]),
    );
    await rows(tx, 'UPDATE consultation SET motives = $2, changed_at = $3 WHERE id = $1', [
      id,
      JSON.stringify(motives),
      now,
    ]);
    await this.told(tx, id, 'completeMotives', actor, now);
  }

  private async decide(
    tx: Tx,
    id: string,
    how: 'adopt' | 'notAdopt',
    decided: Decided,
    actor: Actor,
    now: Date,
  ): Promise<LockedRow> {
    const row = await this.locked(tx, id, how);
    await this.gates.pass(tx, row, how);
    const end = lastDayOf(row.closesAt!);
    refuse(checkDecided(decided, { closedOn: end, tabledOn: row.tabledOn }, dateIn(now)));
    const { decidedOn, decisionNumber, decisionNote } = decided;
    const note = {
      date: decidedOn!,
      number: decisionNumber,
      ...(decisionNote && { reason: decisionNote }),
    };
    await this.step(tx, id, how, { values: { decidedOn, decisionNumber, decisionNote }, note }, actor, now);
    return row;
  }

  /** A step from a wrong state is told as such, before any gate speaks. */
  private async locked(tx: Tx, id: string, transition: ConsultationTransition): Promise<LockedRow> {
    const row = await lockedConsultation(tx, id);
    const from: readonly ConsultationState[] = consultationLifecycle.transitions[transition].from;
    if (!from.includes(row.state)) throw new IllegalTransition('illegalTransition');
    return row;
  }

  private async step(
    tx: Tx,
    id: string,
    transition: ConsultationTransition,
    { values, note }: { values: Record<string, unknown>; note: Record<string, string> },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    await this.lifecycles.apply(tx, consultationLifecycle, {
      id,
      transition,
      actor,
      now,
      values: { ...values, changedAt: now },
      note,
    });
    await this.subjects.changed(tx, { type: CONSULTATION, id }, now);
  }

  private async told(tx: Tx, id: string, verb: string, actor: Actor, now: Date): Promise<void> {
    const subject = { type: CONSULTATION, id };
    await this.audit.record(tx, { actor, action: `consultation.${verb}`, subject }, now);
    await this.subjects.changed(tx, subject, now);
  }
}
