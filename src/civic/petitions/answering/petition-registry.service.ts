import { Injectable } from '@nestjs/common';
import { Units } from '../../../commons/accounts/index.js';
import { incomingNumber, LONGEST_NUMBER, numberDayProblem } from '../../../commons/registry/index.js';
import { Subjects } from '../../../commons/subjects/index.js';
import { Audit, type Actor } from '../../../platform/audit/index.js';
import { dateIn, type IsoDate } from '../../../platform/clock/index.js';
import { affected, isUniqueViolation, type Tx } from '../../../platform/database/index.js';
import { IllegalTransition, RuleBroken } from '../../../platform/errors/index.js';
import { Lifecycles } from '../../../platform/lifecycle/index.js';
import { petitionLifecycle, type PetitionTransition } from '../petition.lifecycle.js';
import { PETITION } from '../petition.rules.js';
import { AnswerClock } from './answer-clock.service.js';
import { requireWritten } from './petition.errors.js';
import { lockPetition } from './petition-row.js';
import { requireReason } from './reason-codes.js';

/** What the registry does with a petition that was received. */
@Injectable()
export class PetitionRegistry {
  constructor(
    private readonly lifecycles: Lifecycles,
    private readonly subjects: Subjects,
    private readonly answerClock: AnswerClock,
    private readonly units: Units,
    private readonly audit: Audit,
  ) {}

  /**
   * The answer is due from the receipt, whenever the number is typed. What is typed after its time is marked in public,
   * whatever day the number bears.
   * @returns until when it should have been registered, where that is over
   */
  async register(
    tx: Tx,
    id: string,
    { number: typed, on }: { number: string; on: IsoDate | null },
    actor: Actor,
    now: Date,
  ): Promise<Date | null> {
    const number = incomingNumber(typed);
    if (!number) throw new RuleBroken('petitionInvalid', { max: LONGEST_NUMBER }, { number: 'badNumber' });
    const { state, receivedAt } = await lockPetition(tx, id);
    if (state !== 'closed' || !receivedAt) throw new IllegalTransition('illegalTransition');
    const incomingOn = on ?? dateIn(now);
    const days = { receivedOn: dateIn(receivedAt), today: dateIn(now) };
    const problem = numberDayProblem(incomingOn, days);
    if (problem) throw new RuleBroken('petitionInvalid', {}, { on: problem });
    const lateSince = await this.answerClock.registered(tx, id, now);
    const values = {
      incomingNumber: number,
      incomingOn,
      registeredAt: now,
      registeredLate: lateSince !== null,
    };
    try {
      await this.step(tx, id, 'register', actor, now, { values, note: { incomingNumber: number } });
    } catch (error) {
      if (!isUniqueViolation(error, 'petition_incoming_number')) throw error;
      throw new RuleBroken('petitionInvalid', { number }, { number: 'numberTaken' });
    }
    await this.tell(tx, id, now);
    return lateSince;
  }

  /** Резолюция: which unit prepares the answer. */
  async consider(tx: Tx, id: string, unitId: string, actor: Actor, now: Date): Promise<void> {
    await this.requireUnit(unitId);
    await this.step(tx, id, 'consider', actor, now, { values: { unitId } });
    await this.answerClock.assigned(tx, id, unitId);
    await this.tell(tx, id, now);
  }

  /** To another unit, while the answer is on its way. */
  async reassign(tx: Tx, id: string, unitId: string, actor: Actor, now: Date): Promise<void> {
    await this.requireUnit(unitId);
    const sql = `UPDATE petition SET unit_id = $2, changed_at = $3 WHERE id = $1 AND state = 'considered'`;
    if ((await affected(tx, sql, [id, unitId, now])) === 0) throw new IllegalTransition('illegalTransition');
    await this.answerClock.assigned(tx, id, unitId);
    const subject = { type: PETITION, id };
    await this.audit.record(tx, { actor, action: 'petition.reassign', subject, details: { unitId } }, now);
    await this.tell(tx, id, now);
  }

  /** To whom it concerns (Art. 112 АПК). */
  async forward(
    tx: Tx,
    id: string,
    { to, reason }: { to: string; reason: string },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    requireWritten({ to, reason });
    const values = { forwardedTo: to, endReason: reason, endedAt: now };
    await this.step(tx, id, 'forward', actor, now, { values, note: { to, reason } });
    await this.answerClock.ended(tx, id, now);
    await this.tell(tx, id, now);
  }

  /** No proceedings follow (Art. 111(4), 124 АПК). @param code of the list of reasons */
  async leave(
    tx: Tx,
    id: string,
    { code, reason }: { code: string; reason: string },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    requireWritten({ reason });
    await requireReason(tx, 'leave', code);
    const values = { leftCode: code, endReason: reason, endedAt: now };
    await this.step(tx, id, 'leave', actor, now, { values, note: { code, reason } });
    await this.answerClock.ended(tx, id, now);
    await this.tell(tx, id, now);
  }

  private async requireUnit(unitId: string): Promise<void> {
    const known = (await this.units.active()).some(({ id }) => id === unitId);
    if (!known) throw new RuleBroken('petitionInvalid', {}, { unitId: 'petitionUnitMissing' });
  }

  private step(
    tx: Tx,
    id: string,
    transition: PetitionTransition,
    actor: Actor,
    now: Date,
    { values, note }: { values: Record<string, unknown>; note?: Record<string, string> },
  ): Promise<void> {
    const step = { id, transition, actor, now, values: { ...values, changedAt: now }, note };
    return this.lifecycles.apply(tx, petitionLifecycle, step);
  }

  private tell(tx: Tx, id: string, now: Date): Promise<void> {
    return this.subjects.changed(tx, { type: PETITION, id }, now);
  }
}
