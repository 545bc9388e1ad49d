import { Injectable } from '@nestjs/common';
import { Subjects } from '../../../commons/subjects/index.js';
import { Trail } from '../../../commons/trail/index.js';
import { Audit, type Actor } from '../../../platform/audit/index.js';
import { dateIn, type IsoDate } from '../../../platform/clock/index.js';
import { isUniqueViolation, rows, type Tx } from '../../../platform/database/index.js';
import { IllegalTransition, NotFound, RuleBroken } from '../../../platform/errors/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { requireEvidence, requireWritten, type Evidence } from '../recommendation.errors.js';
import { isOneOf, RUNNING_STATES } from '../recommendation.lifecycle.js';
import { lockRecommendation } from '../recommendation-row.js';
import { RECOMMENDATION } from '../recommendation.rules.js';
import { recommendationTold } from '../recommendations.domain-events.js';
import type { Side } from './measured.entity.js';
import { MILESTONE, RESULT } from './milestone.rules.js';

/** Steps on the way, and what was measured. Neither is ever changed, only added to. */
@Injectable()
export class Milestones {
  constructor(
    private readonly subjects: Subjects,
    private readonly trail: Trail,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** Linked to its recommendation from the beginning. @returns its id */
  async add(
    tx: Tx,
    id: string,
    { title, dueOn }: { title: string; dueOn: IsoDate | null },
    actor: Actor,
    now: Date,
  ): Promise<string> {
    requireWritten({ title });
    if (!dueOn) throw new RuleBroken('recommendationInvalid', {}, { dueOn: 'recommendationMissing' });
    const { state } = await lockRecommendation(tx, id);
    if (!isOneOf(RUNNING_STATES, state)) throw new IllegalTransition('illegalTransition');
    const [made] = await rows<{ id: string }>(
      tx,
      'INSERT INTO recommendation_milestone (recommendation_id, title, due_on, at) VALUES ($1, $2, $3, $4) RETURNING id',
      [id, title, dueOn, now],
    );
    const milestone = { type: MILESTONE, id: made!.id };
    const whole = { type: RECOMMENDATION, id };
    await this.trail.link(tx, { from: milestone, to: whole, kind: 'partOf', actor }, now);
    await this.changed(tx, id, 'milestone', actor, now);
    return milestone.id;
  }

  /**
   * What shows it is the result on its path.
   * @throws RuleBroken without a file or an address that shows it; IllegalTransition the second time
   */
  async finish(
    tx: Tx,
    id: string,
    { milestoneId, doneOn, ...evidence }: Evidence & { milestoneId: string; doneOn: IsoDate | null },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const on = doneOn ?? dateIn(now);
    if (on > dateIn(now))
      throw new RuleBroken('recommendationInvalid', {}, { doneOn: 'recommendationDayAhead' });
    await requireEvidence(tx, evidence, actor, { shown: true });
    await lockRecommendation(tx, id);
    await this.requireOf(tx, 'recommendation_milestone', milestoneId, id);
    try {
      await rows(
        tx,
        `INSERT INTO recommendation_milestone_done (milestone_id, done_on, text, file_id, link, at)
         VALUES ($1, $2, $3, $4, $5, $6)`,
        [milestoneId, on, evidence.text, evidence.fileId, evidence.link, now],
      );
    } catch (error) {
      if (isUniqueViolation(error)) throw new IllegalTransition('illegalTransition');
      throw error;
    }
    const result = { type: RESULT, id: milestoneId };
    const milestone = { type: MILESTONE, id: milestoneId };
    await this.trail.link(tx, { from: result, to: milestone, kind: 'evidenceFor', actor }, now);
    await this.outbox.publish(tx, recommendationTold('milestoneDone', id), now);
    await this.changed(tx, id, 'milestoneDone', actor, now);
  }

  /** @throws RuleBroken for a day ahead, or for one on which the same side has measured already */
  async measure(
    tx: Tx,
    id: string,
    measured: Evidence & { indicatorId: string; on: IsoDate | null; value: number; side: Side },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const { indicatorId, value, side, text, fileId, link } = measured;
    const on = measured.on ?? dateIn(now);
    if (on > dateIn(now)) throw new RuleBroken('recommendationInvalid', {}, { on: 'recommendationDayAhead' });
    if (!Number.isFinite(value))
      throw new RuleBroken('recommendationInvalid', {}, { value: 'recommendationBadValue' });
    await requireEvidence(tx, measured, actor, { shown: false });
    await lockRecommendation(tx, id);
    await this.requireOf(tx, 'recommendation_indicator', indicatorId, id);
    try {
      await rows(
        tx,
        `INSERT INTO recommendation_measurement (indicator_id, measured_on, value, side, text, file_id, link, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [indicatorId, on, value, side, text, fileId, link, now],
      );
    } catch (error) {
      if (!isUniqueViolation(error, 'recommendation_measurement_once')) throw error;
      throw new RuleBroken('recommendationInvalid', {}, { on: 'recommendationMeasuredAlready' });
    }
    await this.changed(tx, id, 'measured', actor, now);
  }

  private async requireOf(
    tx: Tx,
    table: 'recommendation_milestone' | 'recommendation_indicator',
    partId: string,
    id: string,
  ): Promise<void> {
    const sql = `SELECT 1 FROM ${table} WHERE id = $1 AND recommendation_id = $2`;
    if ((await rows(tx, sql, [partId, id])).length === 0) throw new NotFound('recommendationPartNotFound');
  }

  private async changed(tx: Tx, id: string, what: string, actor: Actor, now: Date): Promise<void> {
    const subject = { type: RECOMMENDATION, id };
    await this.audit.record(tx, { actor, action: `recommendation.${what}`, subject }, now);
    await this.subjects.changed(tx, subject, now);
  }
}
