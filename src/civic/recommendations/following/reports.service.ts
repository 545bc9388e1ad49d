import { Injectable } from '@nestjs/common';
import { Subjects } from '../../../commons/subjects/index.js';
import type { Actor } from '../../../platform/audit/index.js';
import { dateIn, type IsoDate } from '../../../platform/clock/index.js';
import { affected, rows, type Tx } from '../../../platform/database/index.js';
import { IllegalTransition, RuleBroken } from '../../../platform/errors/index.js';
import { Lifecycles } from '../../../platform/lifecycle/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { requireEvidence, requireWritten, type Evidence } from '../recommendation.errors.js';
import { isOneOf, recommendationLifecycle, RUNNING_STATES } from '../recommendation.lifecycle.js';
import { lockRecommendation, type LockedRecommendation } from '../recommendation-row.js';
import { RecommendationClock } from '../recommendation-clock.service.js';
import { dayProblem, RECOMMENDATION, stepTo, type ReportedState } from '../recommendation.rules.js';
import { recommendationReported } from '../recommendations.domain-events.js';

export interface NewReport extends Evidence {
  state: ReportedState;
  progress: number;
  /** To those who follow it, '' for none; the whole report stands on the page anyway. */
  message: string;
  /** The next review, or null where none is set. */
  reviewOn?: IsoDate | null;
}

/** What the municipality reports on carrying out; each report is one more row of the history. */
@Injectable()
export class Reports {
  constructor(
    private readonly lifecycles: Lifecycles,
    private readonly subjects: Subjects,
    private readonly clock: RecommendationClock,
    private readonly outbox: Outbox,
  ) {}

  /**
   * @throws RuleBroken for a state that would lead back, for what is done without anything that shows it, and for
   * percents that do not fit the state
   */
  async report(tx: Tx, id: string, report: NewReport, actor: Actor, now: Date): Promise<void> {
    const { state, progress, text, fileId, link, message } = report;
    if (message) requireWritten({ message });
    await requireEvidence(tx, report, actor, { shown: state === 'implemented' });
    const row = await lockRecommendation(tx, id);
    const step = stepTo(row.state, state);
    if (step === undefined)
      throw new RuleBroken('recommendationBackwards', {}, { state: 'recommendationBackwards' });
    requireProgress(state, progress);
    const ended = state !== 'inProgress';
    const values = {
      progress,
      unjudgedSince: now,
      changedAt: now,
      ...(ended && { endedAt: now, endReason: text }),
    };
    if (step) {
      const note = { reason: text };
      await this.lifecycles.apply(tx, recommendationLifecycle, {
        id,
        transition: step,
        actor,
        now,
        values,
        note,
      });
    } else {
      const sql =
        'UPDATE recommendation SET progress = $2, unjudged_since = $3, changed_at = $3 WHERE id = $1';
      await affected(tx, sql, [id, progress, now]);
    }
    await rows(
      tx,
      `INSERT INTO recommendation_report (recommendation_id, state, progress, unit_id, text, file_id, link, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, state, progress, row.unitId, text, fileId, link, now],
    );
    await this.clocks(tx, row, report, now);
    await this.outbox.publish(tx, recommendationReported(id, progress, message), now);
    await this.subjects.changed(tx, { type: RECOMMENDATION, id }, now);
  }

  /** The next review: a task for that day. */
  async review(tx: Tx, id: string, on: IsoDate | null, now: Date): Promise<void> {
    const problem = dayProblem(on, dateIn(now));
    if (problem) throw new RuleBroken('recommendationInvalid', {}, { reviewOn: problem });
    const row = await lockRecommendation(tx, id);
    if (!isOneOf(RUNNING_STATES, row.state)) throw new IllegalTransition('illegalTransition');
    await affected(tx, 'UPDATE recommendation SET review_on = $2 WHERE id = $1', [id, on]);
    await this.clock.reviewing(tx, row, on, now);
  }

  private async clocks(
    tx: Tx,
    row: LockedRecommendation,
    { state, reviewOn }: NewReport,
    now: Date,
  ): Promise<void> {
    if (state === 'implemented') await this.clock.implemented(tx, row.id, now);
    else if (state !== 'inProgress') await this.clock.ended(tx, row.id, now);
    else if (reviewOn) await this.review(tx, row.id, reviewOn, now);
  }
}

/** Done is all of it; what goes on is not all of it yet. */
function requireProgress(state: ReportedState, progress: number): void {
  const fits = Number.isInteger(progress) && progress >= 0 && progress <= 100;
  if (!fits) throw new RuleBroken('recommendationInvalid', {}, { progress: 'recommendationBadProgress' });
  if ((state === 'implemented') !== (progress === 100))
    throw new RuleBroken('recommendationInvalid', {}, { progress: 'recommendationProgressMismatch' });
}
