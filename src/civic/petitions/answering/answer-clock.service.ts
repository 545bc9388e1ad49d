import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Deadlines, type DeadlineTerm } from '../../../commons/deadlines/index.js';
import { Audit, type Actor } from '../../../platform/audit/index.js';
import type { IsoDate } from '../../../platform/clock/index.js';
import { affected, readerOf, rows, type Reader, type Tx } from '../../../platform/database/index.js';
import { Conflict, IllegalTransition, NotFound } from '../../../platform/errors/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { Settings } from '../../../platform/settings/index.js';
import type { Procedure } from '../kinds/petition-kind.entity.js';
import { PETITION, recordPath } from '../petition.rules.js';
import { petitionProlonged } from '../petitions.domain-events.js';
import { petitionsSettings } from '../petitions.settings.js';
import {
  ANSWER_RULES,
  answerTerm,
  NOTIFY_RULE,
  NOTIFY_TERM,
  petitionDeadlines,
  REGISTRATION_RULE,
} from './answer-deadlines.js';

interface Owed {
  title: string;
  unitId: string | null;
  procedure: Procedure | null;
}

/** What the municipality owes on a petition from the day of its receipt. */
@Injectable()
export class AnswerClock implements OnModuleInit {
  constructor(
    private readonly deadlines: Deadlines,
    private readonly settings: Settings,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  onModuleInit(): void {
    for (const rule of petitionDeadlines) this.deadlines.define(rule);
  }

  /** @param receivedAt постъпване (чл. 118, ал. 1 АПК), whenever it is registered */
  async start(tx: Tx, petitionId: string, receivedAt: Date): Promise<void> {
    const { registrationDays } = this.settings.read(petitionsSettings);
    const owed = await this.owed(tx, petitionId);
    const { rule, term } = answerTerm(owed.procedure);
    const start = (key: string, days: DeadlineTerm, permission: string) =>
      this.begin(tx, petitionId, owed, { rule: key, term: days, permission, from: receivedAt });
    await start(REGISTRATION_RULE, { workingDays: registrationDays }, 'petitions.register');
    await start(rule, term, 'petitions.answer');
  }

  /** @returns until when it should have been registered, where that is over */
  async registered(tx: Tx, petitionId: string, now: Date): Promise<Date | null> {
    const found = await this.deadlines.of(readerOf(tx), subjectOf(petitionId));
    const clock = found.find(({ rule, state }) => rule.key === REGISTRATION_RULE && state === 'running');
    await this.deadlines.meet(tx, { rule: REGISTRATION_RULE, subject: subjectOf(petitionId) }, now);
    return clock && clock.dueAt <= now ? clock.dueAt : null;
  }

  async assigned(tx: Tx, petitionId: string, unitId: string): Promise<void> {
    for (const rule of ANSWER_RULES)
      await this.deadlines.assign(tx, { rule, subject: subjectOf(petitionId) }, unitId);
  }

  /** The answer is public; whoever submitted it is still to be told. */
  async answered(tx: Tx, petitionId: string, now: Date): Promise<void> {
    for (const rule of ANSWER_RULES)
      await this.deadlines.meet(tx, { rule, subject: subjectOf(petitionId) }, now);
    const owed = await this.owed(tx, petitionId);
    // The letters are the registry's, whichever unit answered.
    const more = { rule: NOTIFY_RULE, term: NOTIFY_TERM, permission: 'petitions.register', from: now };
    await this.begin(tx, petitionId, { ...owed, unitId: null }, more);
  }

  /** To be called once the letters to its initiator and signers are planned; nothing happens the second time. */
  async notified(tx: Tx, petitionId: string, now: Date): Promise<void> {
    await this.told(tx, petitionId, now);
  }

  /** By a letter on paper or in person. @throws IllegalTransition where they were told already */
  async toldByHand(tx: Tx, petitionId: string, actor: Actor, now: Date): Promise<void> {
    if (!(await this.told(tx, petitionId, now))) throw new IllegalTransition('illegalTransition');
    const subject = subjectOf(petitionId);
    await this.audit.record(tx, { actor, action: 'petition.notified', subject }, now);
  }

  /** Nothing is owed any more. */
  async ended(tx: Tx, petitionId: string, now: Date): Promise<void> {
    for (const rule of [REGISTRATION_RULE, ...ANSWER_RULES])
      await this.deadlines.cancel(tx, { rule, subject: subjectOf(petitionId) }, now);
  }

  /** By the superior of those who answer, who tells the submitter (Art. 118(2) АПК). @throws as Deadlines.prolong */
  async prolong(
    tx: Tx,
    petitionId: string,
    { until, reason }: { until: IsoDate | null; reason: string },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const found = await this.deadlines.of(readerOf(tx), subjectOf(petitionId));
    const clock = found.find(({ rule, state }) => ANSWER_RULES.includes(rule.key) && state !== 'met');
    if (!clock) throw new Conflict('deadlineNotRunning');
    const ref = { rule: clock.rule.key, subject: subjectOf(petitionId) };
    await this.deadlines.prolong(tx, { ...ref, until, reason }, actor, now);
    await this.outbox.publish(tx, petitionProlonged(petitionId), now);
  }

  /** The last time the term was prolonged: until which day, and why. */
  async prolonging(reader: Reader, petitionId: string): Promise<{ day: IsoDate; reason: string } | null> {
    const found = await this.deadlines.of(reader, subjectOf(petitionId));
    const steps = found.filter(({ rule }) => ANSWER_RULES.includes(rule.key)).flatMap((clock) => clock.steps);
    return steps.findLast((step) => step.kind === 'prolonged') ?? null;
  }

  private async told(tx: Tx, petitionId: string, now: Date): Promise<boolean> {
    const told = await affected(
      tx,
      'UPDATE petition SET notified_at = $2 WHERE id = $1 AND answered_at IS NOT NULL AND notified_at IS NULL',
      [petitionId, now],
    );
    if (told > 0) await this.deadlines.meet(tx, { rule: NOTIFY_RULE, subject: subjectOf(petitionId) }, now);
    return told > 0;
  }

  private async begin(
    tx: Tx,
    petitionId: string,
    { title, unitId }: Owed,
    how: { rule: string; term: DeadlineTerm; permission: string; from: Date },
  ): Promise<void> {
    const where = { subject: subjectOf(petitionId), title, path: recordPath(petitionId), unitId };
    await this.deadlines.start(tx, { ...how, ...where }, how.from);
  }

  private async owed(tx: Tx, petitionId: string): Promise<Owed> {
    const [row] = await rows<Owed>(
      tx,
      `SELECT title, unit_id AS "unitId", procedure FROM petition JOIN petition_kind ON code = kind_code WHERE id = $1`,
      [petitionId],
    );
    if (!row) throw new NotFound('petitionNotFound');
    return row;
  }
}

function subjectOf(id: string) {
  return { type: PETITION, id };
}
