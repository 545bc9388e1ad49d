import { Injectable } from '@nestjs/common';
import { Units } from '../../../commons/accounts/index.js';
import { incomingNumber, LONGEST_NUMBER, numberDayProblem } from '../../../commons/registry/index.js';
import { Subjects } from '../../../commons/subjects/index.js';
import { Audit, type Actor } from '../../../platform/audit/index.js';
import { dateIn, type IsoDate } from '../../../platform/clock/index.js';
import { affected, isUniqueViolation, type Tx } from '../../../platform/database/index.js';
import { IllegalTransition, RuleBroken } from '../../../platform/errors/index.js';
import { Lifecycles } from '../../../platform/lifecycle/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { isOneOf, recommendationLifecycle, type RecommendationState } from '../recommendation.lifecycle.js';
import { lockRecommendation } from '../recommendation-row.js';
import { RecommendationClock } from '../recommendation-clock.service.js';
import { RECOMMENDATION } from '../recommendation.rules.js';
import { recommendationTold } from '../recommendations.domain-events.js';

/** Its unit may change as long as something is owed. */
export const ASSIGNABLE_STATES: readonly RecommendationState[] = [
  'underReview',
  'accepted',
  'partiallyAccepted',
  'inProgress',
];

/** What the registry does with a recommendation that was sent. */
@Injectable()
export class RecommendationRegistry {
  constructor(
    private readonly lifecycles: Lifecycles,
    private readonly subjects: Subjects,
    private readonly clock: RecommendationClock,
    private readonly units: Units,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /**
   * The answer is due from the sending, whenever the number is typed. What is typed after its time is marked in
   * public, whatever day the number bears.
   * @returns until when it should have been registered, where that is over
   * @throws IllegalTransition where it has a number, or was never sent; RuleBroken for a number that is taken
   */
  async register(
    tx: Tx,
    id: string,
    { number: typed, on }: { number: string; on: IsoDate | null },
    actor: Actor,
    now: Date,
  ): Promise<Date | null> {
    const number = incomingNumber(typed);
    if (!number)
      throw new RuleBroken('recommendationInvalid', { max: LONGEST_NUMBER }, { number: 'badNumber' });
    const { sentAt, registeredAt, state } = await lockRecommendation(tx, id);
    if (!sentAt || registeredAt || state === 'withdrawn') throw new IllegalTransition('illegalTransition');
    const incomingOn = on ?? dateIn(now);
    const problem = numberDayProblem(incomingOn, { receivedOn: dateIn(sentAt), today: dateIn(now) });
    if (problem) throw new RuleBroken('recommendationInvalid', {}, { on: problem });
    const lateSince = await this.clock.registered(tx, id, now);
    try {
      await affected(
        tx,
        `UPDATE recommendation SET incoming_number = $2, incoming_on = $3, registered_at = $4, registered_late = $5,
           changed_at = $4 WHERE id = $1`,
        [id, number, incomingOn, now, lateSince !== null],
      );
    } catch (error) {
      if (!isUniqueViolation(error, 'recommendation_incoming_number')) throw error;
      throw new RuleBroken('recommendationInvalid', { number }, { number: 'numberTaken' });
    }
    const subject = { type: RECOMMENDATION, id };
    await this.audit.record(
      tx,
      { actor, action: 'recommendation.register', subject, details: { number } },
      now,
    );
    await this.outbox.publish(tx, recommendationTold('registered', id), now);
    await this.subjects.changed(tx, subject, now);
    return lateSince;
  }

  /** Резолюция: which unit prepares the answer. @throws RuleBroken while it has no number */
  async consider(tx: Tx, id: string, unitId: string, actor: Actor, now: Date): Promise<void> {
    await this.requireUnit(unitId);
    const { registeredAt, state } = await lockRecommendation(tx, id);
    if (state === 'sent' && !registeredAt) throw new RuleBroken('recommendationNotRegistered');
    const values = { unitId, changedAt: now };
    await this.lifecycles.apply(tx, recommendationLifecycle, {
      id,
      transition: 'consider',
      actor,
      now,
      values,
    });
    await this.assigned(tx, id, unitId, now);
    await this.subjects.changed(tx, { type: RECOMMENDATION, id }, now);
  }

  /** To another unit, while something is owed. */
  async reassign(tx: Tx, id: string, unitId: string, actor: Actor, now: Date): Promise<void> {
    await this.requireUnit(unitId);
    const { state } = await lockRecommendation(tx, id);
    if (!isOneOf(ASSIGNABLE_STATES, state)) throw new IllegalTransition('illegalTransition');
    await affected(tx, 'UPDATE recommendation SET unit_id = $2, changed_at = $3 WHERE id = $1', [
      id,
      unitId,
      now,
    ]);
    await this.assigned(tx, id, unitId, now);
    const subject = { type: RECOMMENDATION, id };
    await this.audit.record(
      tx,
      { actor, action: 'recommendation.reassign', subject, details: { unitId } },
      now,
    );
    await this.subjects.changed(tx, subject, now);
  }

  private async assigned(tx: Tx, id: string, unitId: string, now: Date): Promise<void> {
    const sql = 'INSERT INTO recommendation_assignment (recommendation_id, unit_id, at) VALUES ($1, $2, $3)';
    await affected(tx, sql, [id, unitId, now]);
    await this.clock.assigned(tx, id, unitId);
  }

  private async requireUnit(unitId: string): Promise<void> {
    const known = (await this.units.active()).some(({ id }) => id === unitId);
    if (!known) throw new RuleBroken('recommendationInvalid', {}, { unitId: 'recommendationUnitMissing' });
  }
}
