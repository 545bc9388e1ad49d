import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Deadlines, type DeadlineTerm } from '../../commons/deadlines/index.js';
import type { Actor } from '../../platform/audit/index.js';
import type { IsoDate } from '../../platform/clock/index.js';
import { readerOf, type Reader, type Tx } from '../../platform/database/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { Settings } from '../../platform/settings/index.js';
import {
  ANSWER_RULE,
  ANSWER_TERM,
  DISPUTE_RULE,
  recommendationDeadlines,
  REGISTRATION_RULE,
  REVIEW_RULE,
  TERM_RULE,
} from './recommendation.clocks.js';
import { RECOMMENDATION, recordPath } from './recommendation.rules.js';
import { recommendationTold } from './recommendations.domain-events.js';
import { recommendationsSettings } from './recommendations.settings.js';

export interface Owed {
  id: string;
  title: string;
  unitId: string | null;
}

/** What the municipality owes on a recommendation from the moment in which it is sent. */
@Injectable()
export class RecommendationClock implements OnModuleInit {
  constructor(
    private readonly deadlines: Deadlines,
    private readonly settings: Settings,
    private readonly outbox: Outbox,
  ) {}

  onModuleInit(): void {
    for (const rule of recommendationDeadlines) this.deadlines.define(rule);
  }

  /** @param sentAt постъпване (чл. 118, ал. 1 АПК), whenever it is registered */
  async sent(tx: Tx, owed: Owed, sentAt: Date): Promise<void> {
    const { registrationDays } = this.settings.read(recommendationsSettings);
    const term = { workingDays: registrationDays };
    await this.start(
      tx,
      owed,
      { rule: REGISTRATION_RULE, term, permission: 'recommendations.register' },
      sentAt,
    );
    await this.start(
      tx,
      owed,
      { rule: ANSWER_RULE, term: ANSWER_TERM, permission: 'recommendations.answer' },
      sentAt,
    );
  }

  /** @returns until when it should have been registered, where that is over */
  async registered(tx: Tx, id: string, now: Date): Promise<Date | null> {
    return this.met(tx, id, REGISTRATION_RULE, now);
  }

  async assigned(tx: Tx, id: string, unitId: string): Promise<void> {
    for (const rule of [ANSWER_RULE, TERM_RULE, REVIEW_RULE, DISPUTE_RULE])
      await this.deadlines.assign(tx, { rule, subject: subjectOf(id) }, unitId);
  }

  /** @returns whether the first answer came late */
  async answered(tx: Tx, id: string, now: Date): Promise<boolean> {
    return (await this.met(tx, id, ANSWER_RULE, now)) !== null;
  }

  /** The agreed days, from the answer on. */
  async agreed(
    tx: Tx,
    owed: Owed,
    { agreedOn, reviewOn }: { agreedOn: IsoDate; reviewOn: IsoDate | null },
    now: Date,
  ): Promise<void> {
    const permission = 'recommendations.follow';
    await this.start(tx, owed, { rule: TERM_RULE, term: { on: agreedOn }, permission }, now);
    if (reviewOn) await this.reviewing(tx, owed, reviewOn, now);
  }

  /** A later day than the one agreed upon, on a ground that everybody reads. @throws as Deadlines.prolong */
  async putOff(
    tx: Tx,
    id: string,
    { until, reason }: { until: IsoDate | null; reason: string },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    await this.deadlines.prolong(tx, { rule: TERM_RULE, subject: subjectOf(id), until, reason }, actor, now);
  }

  /** The next review; the one before it is over with. */
  async reviewing(tx: Tx, owed: Owed, reviewOn: IsoDate | null, now: Date): Promise<void> {
    await this.deadlines.meet(tx, { rule: REVIEW_RULE, subject: subjectOf(owed.id) }, now);
    const permission = 'recommendations.follow';
    if (reviewOn) await this.start(tx, owed, { rule: REVIEW_RULE, term: { on: reviewOn }, permission }, now);
  }

  async disputed(tx: Tx, owed: Owed, now: Date): Promise<void> {
    const { disputeDays } = this.settings.read(recommendationsSettings);
    const how = { rule: DISPUTE_RULE, term: { days: disputeDays }, permission: 'recommendations.answer' };
    await this.start(tx, owed, how, now);
  }

  /** @returns whether the answer to the dispute came late */
  async disputeAnswered(tx: Tx, id: string, now: Date): Promise<boolean> {
    return (await this.met(tx, id, DISPUTE_RULE, now)) !== null;
  }

  /** It is carried out: what was agreed is kept, in time or late. */
  async implemented(tx: Tx, id: string, now: Date): Promise<void> {
    for (const rule of [TERM_RULE, REVIEW_RULE])
      await this.deadlines.meet(tx, { rule, subject: subjectOf(id) }, now);
  }

  /** Nothing is owed any more; an open dispute is still answered unless the organisation took everything back. */
  async ended(tx: Tx, id: string, now: Date, { withdrawn = false } = {}): Promise<void> {
    const rules = [REGISTRATION_RULE, ANSWER_RULE, TERM_RULE, REVIEW_RULE];
    for (const rule of withdrawn ? [...rules, DISPUTE_RULE] : rules)
      await this.deadlines.cancel(tx, { rule, subject: subjectOf(id) }, now);
  }

  /** By the superior of those who answer, who tells the organisation (Art. 118(2) АПК). @throws as Deadlines.prolong */
  async prolong(
    tx: Tx,
    id: string,
    { until, reason }: { until: IsoDate | null; reason: string },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    await this.deadlines.prolong(
      tx,
      { rule: ANSWER_RULE, subject: subjectOf(id), until, reason },
      actor,
      now,
    );
    await this.outbox.publish(tx, recommendationTold('prolonged', id), now);
  }

  /** The last time the term of the answer was prolonged: until which day, and why. */
  async prolonging(reader: Reader, id: string): Promise<{ day: IsoDate; reason: string } | null> {
    const found = await this.deadlines.of(reader, subjectOf(id));
    const steps = found.filter(({ rule }) => rule.key === ANSWER_RULE).flatMap((clock) => clock.steps);
    return steps.findLast((step) => step.kind === 'prolonged') ?? null;
  }

  private async met(tx: Tx, id: string, key: string, now: Date): Promise<Date | null> {
    const subject = subjectOf(id);
    const clock = (await this.deadlines.of(readerOf(tx), subject)).find(
      ({ rule, state }) => rule.key === key && state === 'running',
    );
    await this.deadlines.meet(tx, { rule: key, subject }, now);
    return clock && clock.dueAt <= now ? clock.dueAt : null;
  }

  private async start(
    tx: Tx,
    { id, title, unitId }: Owed,
    how: { rule: string; term: DeadlineTerm; permission: string },
    from: Date,
  ): Promise<void> {
    const where = { subject: subjectOf(id), title, path: recordPath(id), unitId };
    // What the registry does is the registry's, whichever unit will answer.
    const unit = how.rule === REGISTRATION_RULE ? null : unitId;
    await this.deadlines.start(tx, { ...how, ...where, unitId: unit, from }, from);
  }
}

function subjectOf(id: string) {
  return { type: RECOMMENDATION, id };
}
