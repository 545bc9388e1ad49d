import { Injectable } from '@nestjs/common';
import { DecisionDeeds } from '../../../commons/decisions/index.js';
import {
  textOf,
  type BackofficeContext,
  type Outcome,
  type Values,
} from '../../../platform/backoffice/index.js';
import { Database, type Tx } from '../../../platform/database/index.js';
import { RecommendationAnswering } from '../answering/recommendation-answering.service.js';
import { RecommendationRegistry } from '../answering/recommendation-registry.service.js';
import { Judgements } from '../following/judgements.service.js';
import { Milestones } from '../following/milestones.service.js';
import { Reports } from '../following/reports.service.js';
import { RecommendationClock } from '../recommendation-clock.service.js';
import { RECOMMENDATION, type ReportedState } from '../recommendation.rules.js';
import { dayOf, evidenceOf, lockOwn, requireOwn } from './desk-inputs.js';
import { recordMessages } from './recommendations.admin.messages.js';

/** What the staff do with recommendations that they may touch. */
@Injectable()
export class RecommendationDeeds {
  constructor(
    private readonly database: Database,
    private readonly registry: RecommendationRegistry,
    private readonly answering: RecommendationAnswering,
    private readonly reports: Reports,
    private readonly judgements: Judgements,
    private readonly milestones: Milestones,
    private readonly decisions: DecisionDeeds,
  ) {}

  async register(ctx: BackofficeContext, id: string, input: Values): Promise<Outcome> {
    const number = { number: textOf(input['number']), on: dayOf(input['on']) };
    const lateSince = await this.onOwn(ctx, id, (tx) =>
      this.registry.register(tx, id, number, ctx.actor, ctx.now),
    );
    return { message: recordMessages.texts[lateSince ? 'registeredLateDone' : 'registeredDone'] };
  }

  async consider(ctx: BackofficeContext, id: string, input: Values): Promise<void> {
    const unitId = textOf(input['unitId']);
    requireOwn(ctx.staff, unitId || null);
    await this.onOwn(ctx, id, (tx) => this.registry.consider(tx, id, unitId, ctx.actor, ctx.now));
  }

  async reassign(ctx: BackofficeContext, id: string, input: Values): Promise<void> {
    const unitId = textOf(input['unitId']);
    await this.onOwn(ctx, id, (tx) => this.registry.reassign(tx, id, unitId, ctx.actor, ctx.now));
  }

  async propose(ctx: BackofficeContext, id: string, input: Values): Promise<Outcome> {
    const subject = { type: RECOMMENDATION, id };
    await this.decisions.propose(ctx, { process: subject, subject }, input, []);
    return { message: recordMessages.texts.answerProposed };
  }

  async publish(ctx: BackofficeContext, id: string, input: Values): Promise<void> {
    const answer = {
      official: textOf(input['official']),
      agreedOn: dayOf(input['agreedOn']),
      reviewOn: dayOf(input['reviewOn']),
    };
    await this.onOwn(ctx, id, (tx) => this.answering.publish(tx, id, answer, ctx.actor, ctx.now));
  }

  async putOff(ctx: BackofficeContext, id: string, input: Values): Promise<void> {
    const later = { until: dayOf(input['until']), reason: textOf(input['reason']) };
    await this.onOwn(ctx, id, (tx) => this.answering.putOff(tx, id, later, ctx.actor, ctx.now));
  }

  async report(ctx: BackofficeContext, id: string, input: Values): Promise<void> {
    const report = {
      ...evidenceOf(input),
      state: textOf(input['state']) as ReportedState,
      progress: Number(input['progress'] ?? Number.NaN),
      message: textOf(input['message']),
      reviewOn: dayOf(input['reviewOn']),
    };
    await this.onOwn(ctx, id, (tx) => this.reports.report(tx, id, report, ctx.actor, ctx.now));
  }

  async review(ctx: BackofficeContext, id: string, input: Values): Promise<void> {
    const on = dayOf(input['reviewOn']);
    await this.onOwn(ctx, id, (tx) => this.reports.review(tx, id, on, ctx.now));
  }

  async answerDispute(ctx: BackofficeContext, id: string, input: Values): Promise<void> {
    const answer = { ...evidenceOf(input), official: textOf(input['official']) };
    await this.onOwn(ctx, id, (tx) => this.judgements.answer(tx, id, answer, ctx.actor, ctx.now));
  }

  async addMilestone(ctx: BackofficeContext, id: string, input: Values): Promise<void> {
    const milestone = { title: textOf(input['title']), dueOn: dayOf(input['dueOn']) };
    await this.onOwn(ctx, id, (tx) => this.milestones.add(tx, id, milestone, ctx.actor, ctx.now));
  }

  async finish(ctx: BackofficeContext, id: string, milestoneId: string, input: Values): Promise<void> {
    const done = { ...evidenceOf(input), milestoneId, doneOn: dayOf(input['doneOn']) };
    await this.onOwn(ctx, id, (tx) => this.milestones.finish(tx, id, done, ctx.actor, ctx.now));
  }

  async measure(ctx: BackofficeContext, id: string, indicatorId: string, input: Values): Promise<void> {
    const measured = {
      ...evidenceOf(input),
      indicatorId,
      on: dayOf(input['on']),
      value: Number(input['value'] ?? Number.NaN),
      side: 'municipality' as const,
    };
    await this.onOwn(ctx, id, (tx) => this.milestones.measure(tx, id, measured, ctx.actor, ctx.now));
  }

  private onOwn<T>(ctx: BackofficeContext, id: string, change: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.transaction(async (tx) => {
      await lockOwn(tx, ctx, id);
      return change(tx);
    });
  }
}

/** The term of the first answer, by the superior of those who answer. */
@Injectable()
export class ProlongingDeed {
  constructor(
    private readonly database: Database,
    private readonly clock: RecommendationClock,
  ) {}

  async prolong(ctx: BackofficeContext, id: string, input: Values): Promise<void> {
    const later = { until: dayOf(input['until']), reason: textOf(input['reason']) };
    await this.database.transaction(async (tx) => {
      await lockOwn(tx, ctx, id);
      await this.clock.prolong(tx, id, later, ctx.actor, ctx.now);
    });
  }
}
