import { Injectable } from '@nestjs/common';
import { Deadlines } from '../../../commons/deadlines/index.js';
import { parseSubjectKey, Subjects } from '../../../commons/subjects/index.js';
import { Trail } from '../../../commons/trail/index.js';
import type { Actor } from '../../../platform/audit/index.js';
import { affected, type Tx } from '../../../platform/database/index.js';
import { IllegalTransition } from '../../../platform/errors/index.js';
import { Lifecycles } from '../../../platform/lifecycle/index.js';
import { refuse } from '../debate.errors.js';
import { DebateChoices } from '../debate-choices.service.js';
import { debateLifecycle } from '../debate.lifecycle.js';
import { lockDebate } from '../debate-rows.js';
import { checkConclusion, checkReason, type ConclusionInput, type Point } from '../debate.rules.js';
import { DEBATE } from '../debate.subject.js';
import { CONCLUSION_RULE, recordPath, REVIEW_RULE } from '../debates.deadlines.js';

/** What the municipality makes of a debate. */
@Injectable()
export class Conclusions {
  constructor(
    private readonly lifecycles: Lifecycles,
    private readonly subjects: Subjects,
    private readonly choices: DebateChoices,
    private readonly deadlines: Deadlines,
    private readonly trail: Trail,
  ) {}

  /**
   * Publishes the conclusion and meets its clock. A day of review comes back as a task on that day.
   * @param follows keys of subjects that follow from the debate
   * @throws DebateInvalid with a problem for each field; IllegalTransition when somebody concluded already
   */
  async conclude(
    tx: Tx,
    id: string,
    { follows, ...input }: ConclusionInput & { follows: readonly string[] },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const { points, problems } = checkConclusion(input, await this.choices.known(), now);
    refuse(problems);
    const { title, unitId } = await lockDebate(tx, id);
    await this.lifecycles.apply(tx, debateLifecycle, {
      id,
      transition: 'conclude',
      actor,
      now,
      values: {
        conclusionText: input.text,
        conclusionOfficial: input.official,
        conclusionUnitId: input.unitId,
        concludedAt: now,
        reviewOn: input.reviewOn,
        changedAt: now,
      },
    });
    await this.keepPoints(tx, id, points);
    const subject = { type: DEBATE, id };
    await this.deadlines.meet(tx, { rule: CONCLUSION_RULE, subject }, now);
    if (input.reviewOn) {
      await this.deadlines.start(
        tx,
        {
          rule: REVIEW_RULE,
          subject,
          from: now,
          term: { on: input.reviewOn },
          title,
          path: recordPath(id),
          permission: 'debates.conclude',
          unitId,
        },
        now,
      );
    }
    for (const key of follows) {
      const from = parseSubjectKey(key);
      if (from) await this.trail.link(tx, { from, to: subject, kind: 'arisesFrom', actor }, now);
    }
    await this.subjects.changed(tx, subject, now);
  }

  /** Tells the public what became of it, once. */
  async review(tx: Tx, id: string, note: string, actor: Actor, now: Date): Promise<void> {
    const problem = checkReason(note);
    if (problem) refuse({ note: problem });
    if ((await lockDebate(tx, id)).reviewedAt) throw new IllegalTransition('debateReviewedAlready');
    const values = { reviewedAt: now, reviewNote: note, changedAt: now };
    await this.lifecycles.apply(tx, debateLifecycle, {
      id,
      transition: 'review',
      actor,
      now,
      values,
      note: { note },
    });
    const subject = { type: DEBATE, id };
    await this.deadlines.meet(tx, { rule: REVIEW_RULE, subject }, now);
    await this.subjects.changed(tx, subject, now);
  }

  private async keepPoints(tx: Tx, id: string, points: readonly Point[]): Promise<void> {
    await affected(
      tx,
      `INSERT INTO debate_point (debate_id, position, taken, text, reason)
       SELECT $1, position, taken, text, reason
       FROM unnest($2::int[], $3::boolean[], $4::text[], $5::text[]) AS point (position, taken, text, reason)`,
      [
        id,
        points.map((_, index) => index + 1),
        points.map(({ taken }) => taken),
        points.map(({ text }) => text),
        points.map(({ reason }) => reason),
      ],
    );
  }
}
