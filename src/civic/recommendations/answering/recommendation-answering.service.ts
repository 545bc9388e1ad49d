import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Decisions, type DecisionOutcome } from '../../../commons/decisions/index.js';
import { Subjects } from '../../../commons/subjects/index.js';
import type { Actor } from '../../../platform/audit/index.js';
import { dateIn, type IsoDate } from '../../../platform/clock/index.js';
import { affected, readerOf, type Tx } from '../../../platform/database/index.js';
import { IllegalTransition, RuleBroken } from '../../../platform/errors/index.js';
import { Lifecycles } from '../../../platform/lifecycle/index.js';
import { requireWritten } from '../recommendation.errors.js';
import { isOneOf, recommendationLifecycle, RUNNING_STATES } from '../recommendation.lifecycle.js';
import { lockRecommendation } from '../recommendation-row.js';
import { RecommendationClock } from '../recommendation-clock.service.js';
import { dayProblem, RECOMMENDATION } from '../recommendation.rules.js';
import { answerMessages } from './answering.messages.js';

/** What each decision makes of a recommendation; what is out of the municipality's hands it does not accept. */
const STEPS = {
  accepted: 'accept',
  partiallyAccepted: 'acceptInPart',
  rejected: 'reject',
  outOfScope: 'reject',
} as const satisfies Record<DecisionOutcome, string>;

export interface PublishedAnswer {
  /** Name and position of who answers. */
  official: string;
  /** The last day agreed upon; needed where it is accepted. */
  agreedOn: IsoDate | null;
  reviewOn: IsoDate | null;
}

/** The first answer is one decision on the recommendation: worded by one, confirmed by another, published with a name to it. */
@Injectable()
export class RecommendationAnswering implements OnModuleInit {
  constructor(
    private readonly decisions: Decisions,
    private readonly lifecycles: Lifecycles,
    private readonly subjects: Subjects,
    private readonly clock: RecommendationClock,
  ) {}

  onModuleInit(): void {
    this.decisions.register({
      type: RECOMMENDATION,
      subjectType: RECOMMENDATION,
      note: answerMessages.texts.whosePosition,
      subjects: (_reader, id) => Promise.resolve([{ type: RECOMMENDATION, id }]),
      open: async (tx, id) => {
        const { state, title, unitId } = await lockRecommendation(tx, id);
        if (state !== 'underReview') throw new IllegalTransition('answerNotNow');
        return { title, unitId };
      },
    });
  }

  /**
   * Publishes what was confirmed; the outcome says which way it goes.
   * @throws RuleBroken 'undecided' while nobody has confirmed the answer; IllegalTransition the second time
   */
  async publish(tx: Tx, id: string, answer: PublishedAnswer, actor: Actor, now: Date): Promise<void> {
    const { official, agreedOn, reviewOn } = answer;
    requireWritten({ official });
    const { title, unitId, state } = await lockRecommendation(tx, id);
    if (state !== 'underReview') throw new IllegalTransition('illegalTransition');
    const subject = { type: RECOMMENDATION, id };
    const [decision] = (await this.decisions.ofSubjects(readerOf(tx), [subject])).values();
    if (decision?.state !== 'confirmed') throw new RuleBroken('undecided', { count: 1 });
    const transition = STEPS[decision.outcome];
    const accepted = transition !== 'reject';
    if (accepted) requireDays(answer, dateIn(now));
    const answeredLate = await this.clock.answered(tx, id, now);
    const values = {
      answeredAt: now,
      unjudgedSince: now,
      answeredLate,
      answerOfficial: official,
      changedAt: now,
      ...(accepted ? { agreedOn, reviewOn } : { endedAt: now, endReason: decision.reason }),
    };
    const note = { reason: decision.reason };
    await this.lifecycles.apply(tx, recommendationLifecycle, { id, transition, actor, now, values, note });
    await this.decisions.publish(tx, subject, now);
    if (accepted) await this.clock.agreed(tx, { id, title, unitId }, { agreedOn: agreedOn!, reviewOn }, now);
    await this.subjects.changed(tx, subject, now);
  }

  /** A later last day, with the ground. @throws IllegalTransition where nothing is agreed upon; as Deadlines.prolong */
  async putOff(
    tx: Tx,
    id: string,
    { until, reason }: { until: IsoDate | null; reason: string },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const { state } = await lockRecommendation(tx, id);
    if (!isOneOf(RUNNING_STATES, state)) throw new IllegalTransition('illegalTransition');
    await this.clock.putOff(tx, id, { until, reason }, actor, now);
    await affected(tx, 'UPDATE recommendation SET agreed_on = $2, changed_at = $3 WHERE id = $1', [
      id,
      until,
      now,
    ]);
    await this.subjects.changed(tx, { type: RECOMMENDATION, id }, now);
  }
}

function requireDays({ agreedOn, reviewOn }: PublishedAnswer, today: IsoDate): void {
  const problem = dayProblem(agreedOn, today);
  if (problem) throw new RuleBroken('recommendationInvalid', {}, { agreedOn: problem });
  const review = reviewOn && dayProblem(reviewOn, today);
  if (review) throw new RuleBroken('recommendationInvalid', {}, { reviewOn: review });
}
