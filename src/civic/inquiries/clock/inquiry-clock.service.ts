import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Deadlines, type Deadline, type DeadlineTerm } from '../../../commons/deadlines/index.js';
import { Audit, type Actor } from '../../../platform/audit/index.js';
import type { IsoDate } from '../../../platform/clock/index.js';
import { affected, readerOf, rows, type Reader, type Tx } from '../../../platform/database/index.js';
import { Conflict, IllegalTransition, NotFound } from '../../../platform/errors/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { Settings } from '../../../platform/settings/index.js';
import { inquiryEvent } from '../inquiries.domain-events.js';
import { INQUIRY_KIND_NAMES } from '../inquiries.messages.js';
import { inquiriesSettings } from '../inquiries.settings.js';
import type { Inquiry } from '../inquiry.entity.js';
import { INQUIRY, recordPath, type InquiryKind } from '../inquiry.rules.js';
import {
  ANSWER_RULE,
  ANSWER_RULES,
  answerTerm,
  EXECUTE_RULE,
  EXECUTE_TERM,
  inquiryDeadlines,
  NOTIFY_RULE,
  NOTIFY_TERM,
  REGISTRATION_RULE,
} from './inquiry-deadlines.js';

export interface Longer {
  until: IsoDate | null;
  reason: string;
}

export interface Prolonging {
  day: IsoDate;
  reason: string;
}

type Owed = Pick<Inquiry, 'kind' | 'code' | 'unitId' | 'accusedStaffIds'>;

/** What the municipality owes on an inquiry from the day of its receipt; `answer_due_at` of the row follows it. */
@Injectable()
export class InquiryClock implements OnModuleInit {
  constructor(
    private readonly deadlines: Deadlines,
    private readonly settings: Settings,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  onModuleInit(): void {
    for (const rule of inquiryDeadlines) this.deadlines.define(rule);
  }

  /** @param receivedAt постъпване (чл. 118, ал. 1 и чл. 121 АПК), whenever it is entered or registered */
  async start(tx: Tx, id: string, receivedAt: Date, now: Date): Promise<void> {
    const settings = this.settings.read(inquiriesSettings);
    const owed = await this.owed(tx, id);
    const registration: DeadlineTerm = { workingDays: settings.registrationDays };
    const from = receivedAt;
    await this.begin(
      tx,
      id,
      owed,
      { rule: REGISTRATION_RULE, term: registration, permission: 'inquiries.register', from },
      now,
    );
    await this.begin(
      tx,
      id,
      owed,
      {
        rule: ANSWER_RULE[owed.kind],
        term: answerTerm(owed.kind, settings),
        permission: 'inquiries.answer',
        from,
      },
      now,
    );
    await this.keepDue(tx, id);
  }

  /** @returns until when it should have been registered, where that is over */
  async registered(tx: Tx, id: string, now: Date): Promise<Date | null> {
    const found = await this.deadlines.of(readerOf(tx), subjectOf(id));
    const clock = found.find(({ rule, state }) => rule.key === REGISTRATION_RULE && state === 'running');
    await this.deadlines.meet(tx, { rule: REGISTRATION_RULE, subject: subjectOf(id) }, now);
    return clock && clock.dueAt <= now ? clock.dueAt : null;
  }

  async assigned(tx: Tx, id: string, unitId: string): Promise<void> {
    for (const rule of ANSWER_RULES)
      await this.deadlines.assign(tx, { rule, subject: subjectOf(id) }, unitId);
  }

  /** The answer is out. Of a proposal or a signal, whoever submitted it is still to be told. */
  async answered(tx: Tx, id: string, now: Date): Promise<void> {
    await this.keepDue(tx, id);
    for (const rule of ANSWER_RULES) await this.deadlines.meet(tx, { rule, subject: subjectOf(id) }, now);
    const owed = await this.owed(tx, id);
    if (!isStatutory(owed.kind)) return;
    // The letters are the registry's, whichever unit answered.
    const telling = { rule: NOTIFY_RULE, term: NOTIFY_TERM, permission: 'inquiries.register', from: now };
    await this.begin(tx, id, { ...owed, unitId: null }, telling, now);
  }

  /** What was decided on a signal is carried out within a month (Art. 125(1) АПК). */
  async toBeExecuted(tx: Tx, id: string, now: Date): Promise<void> {
    const owed = await this.owed(tx, id);
    const rest = { rule: EXECUTE_RULE, term: EXECUTE_TERM, permission: 'inquiries.answer', from: now };
    await this.begin(tx, id, owed, rest, now);
  }

  async executed(tx: Tx, id: string, now: Date): Promise<void> {
    await this.deadlines.meet(tx, { rule: EXECUTE_RULE, subject: subjectOf(id) }, now);
  }

  /** To be called once the letter is planned. @returns false where they were told already, or there is no answer */
  async told(tx: Tx, id: string, now: Date): Promise<boolean> {
    const sql =
      'UPDATE inquiry SET notified_at = $2 WHERE id = $1 AND answered_at IS NOT NULL AND notified_at IS NULL';
    const told = (await affected(tx, sql, [id, now])) > 0;
    if (told) await this.deadlines.meet(tx, { rule: NOTIFY_RULE, subject: subjectOf(id) }, now);
    return told;
  }

  /** By a letter on paper or in person. @throws IllegalTransition where they were told already */
  async toldByHand(tx: Tx, id: string, actor: Actor, now: Date): Promise<void> {
    if (!(await this.told(tx, id, now))) throw new IllegalTransition('illegalTransition');
    await this.audit.record(tx, { actor, action: 'inquiry.notified', subject: subjectOf(id) }, now);
  }

  /** Nothing is owed any more. */
  async ended(tx: Tx, id: string, now: Date): Promise<void> {
    for (const rule of [REGISTRATION_RULE, ...ANSWER_RULES])
      await this.deadlines.cancel(tx, { rule, subject: subjectOf(id) }, now);
  }

  /** By the superior of those who answer, who tells the submitter (Art. 118(2), 121 АПК). @throws as Deadlines.prolong */
  async prolong(tx: Tx, id: string, { until, reason }: Longer, actor: Actor, now: Date): Promise<void> {
    const clock = await this.answerClock(readerOf(tx), id);
    if (!clock || clock.state === 'met' || clock.state === 'cancelled')
      throw new Conflict('deadlineNotRunning');
    await this.deadlines.prolong(
      tx,
      { rule: clock.rule.key, subject: subjectOf(id), until, reason },
      actor,
      now,
    );
    await this.keepDue(tx, id);
    await this.outbox.publish(tx, inquiryEvent('prolonged', id), now);
  }

  /** The same for what was decided on a signal (Art. 125(1) АПК). @throws as Deadlines.prolong */
  async prolongExecution(tx: Tx, id: string, longer: Longer, actor: Actor, now: Date): Promise<void> {
    const clock = { rule: EXECUTE_RULE, subject: subjectOf(id) };
    await this.deadlines.prolong(tx, { ...clock, ...longer }, actor, now);
    await this.outbox.publish(tx, inquiryEvent('executionProlonged', id), now);
  }

  /** The clock of the answer, running or done. */
  async answerClock(reader: Reader, id: string): Promise<Deadline | null> {
    const found = await this.deadlines.of(reader, subjectOf(id));
    return found.find(({ rule }) => ANSWER_RULES.includes(rule.key)) ?? null;
  }

  /** The last time that the term for the answer was prolonged: until which day, and why. */
  async prolonging(reader: Reader, id: string): Promise<Prolonging | null> {
    return lastProlonging(await this.answerClock(reader, id));
  }

  /** The same of the term in which what was decided on a signal is carried out. */
  async executionProlonging(reader: Reader, id: string): Promise<Prolonging | null> {
    const found = await this.deadlines.of(reader, subjectOf(id));
    return lastProlonging(found.find(({ rule }) => rule.key === EXECUTE_RULE) ?? null);
  }

  private async keepDue(tx: Tx, id: string): Promise<void> {
    const clock = await this.answerClock(readerOf(tx), id);
    if (clock) await affected(tx, 'UPDATE inquiry SET answer_due_at = $2 WHERE id = $1', [id, clock.dueAt]);
  }

  private async begin(
    tx: Tx,
    id: string,
    { kind, code, unitId, accusedStaffIds }: Owed,
    how: { rule: string; term: DeadlineTerm; permission: string; from: Date },
    now: Date,
  ): Promise<void> {
    const title = `${INQUIRY_KIND_NAMES[kind].bg} ${code}`;
    const exceptStaffId = accusedStaffIds[0] ?? null;
    const where = { subject: subjectOf(id), title, path: recordPath(id), unitId, exceptStaffId };
    await this.deadlines.start(tx, { ...how, ...where }, now);
  }

  private async owed(tx: Tx, id: string): Promise<Owed> {
    const [row] = await rows<Owed>(
      tx,
      `SELECT kind, code, unit_id AS "unitId", accused_staff_ids AS "accusedStaffIds" FROM inquiry WHERE id = $1`,
      [id],
    );
    if (!row) throw new NotFound('inquiryNotFound');
    return row;
  }
}

/** What the Code has a term for. */
export function isStatutory(kind: InquiryKind): boolean {
  return kind === 'apcProposal' || kind === 'apcSignal';
}

function lastProlonging(clock: Deadline | null): Prolonging | null {
  return clock?.steps.findLast((step) => step.kind === 'prolonged') ?? null;
}

function subjectOf(id: string) {
  return { type: INQUIRY, id };
}
