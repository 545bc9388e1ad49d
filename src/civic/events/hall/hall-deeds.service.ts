import { Injectable } from '@nestjs/common';
import { mayTouch } from '../../../commons/accounts/index.js';
import { listOf, textOf, type BackofficeContext, type Values } from '../../../platform/backoffice/index.js';
import { Database, type Tx } from '../../../platform/database/index.js';
import { Forbidden } from '../../../platform/errors/index.js';
import { lockOwn } from '../desk/desk-inputs.js';
import type { DecisionKind } from './decisions/decision.rules.js';
import { EventDecisions } from './decisions/event-decisions.service.js';
import { Corrections } from './minutes/corrections.service.js';
import { Minutes } from './minutes/minutes.service.js';
import { HallProposals } from './proposals/hall-proposals.service.js';

/** What the forms and buttons of a hall do, for events that this member of staff may touch. */
@Injectable()
export class HallDeeds {
  constructor(
    private readonly database: Database,
    private readonly proposals: HallProposals,
    private readonly minutes: Minutes,
    private readonly corrections: Corrections,
    private readonly decisions: EventDecisions,
  ) {}

  async enter(ctx: BackofficeContext, eventId: string, values: Values): Promise<void> {
    const said = {
      target: textOf(values['target']),
      text: textOf(values['text']),
      name: textOf(values['name']),
      showsName: values['showsName'] === true,
    };
    await this.onOwn(ctx, eventId, (tx) => this.proposals.enter(tx, eventId, said, ctx.actor, ctx.now));
  }

  async write(ctx: BackofficeContext, eventId: string, values: Values): Promise<void> {
    const text = textOf(values['text']);
    await this.onOwn(ctx, eventId, (tx) => this.minutes.draft(tx, eventId, text, ctx.actor, ctx.now));
  }

  async revise(ctx: BackofficeContext, eventId: string, values: Values, version?: number): Promise<void> {
    const revised = { text: textOf(values['text']), note: textOf(values['note']), version: version ?? null };
    await this.onOwn(ctx, eventId, (tx) => this.minutes.revise(tx, eventId, revised, ctx.actor, ctx.now));
  }

  async step(ctx: BackofficeContext, eventId: string, transition: string): Promise<void> {
    const { actor, now } = ctx;
    await this.onOwn(ctx, eventId, (tx) =>
      transition === 'publish'
        ? this.minutes.publish(tx, eventId, actor, now)
        : this.minutes.openCorrections(tx, eventId, actor, now),
    );
  }

  async attach(ctx: BackofficeContext, eventId: string, values: Values): Promise<void> {
    const files = listOf(values['file']);
    await this.onOwn(ctx, eventId, (tx) => this.minutes.attach(tx, eventId, files, ctx.actor, ctx.now));
  }

  async answer(ctx: BackofficeContext, correctionId: string, accept: boolean, values: Values): Promise<void> {
    const { actor, now } = ctx;
    const reason = textOf(values['reason']);
    await this.database.transaction(async (tx) => {
      await lockOwn(tx, ctx, await this.corrections.eventOf(tx, correctionId));
      await this.corrections.decide(tx, correctionId, { accept, reason }, actor, now);
    });
  }

  async decide(ctx: BackofficeContext, eventId: string, values: Values): Promise<void> {
    const decision = {
      text: textOf(values['text']),
      kind: textOf(values['kind']) as DecisionKind,
      unitId: textOf(values['unitId']) || null,
      dueOn: textOf(values['dueOn']) || null,
      target: textOf(values['target']),
    };
    await this.onOwn(ctx, eventId, (tx) => this.decisions.add(tx, eventId, decision, ctx.actor, ctx.now));
  }

  /** By the unit that was charged with it. */
  async done(ctx: BackofficeContext, id: string, values: Values): Promise<void> {
    const note = textOf(values['doneNote']);
    await this.database.transaction(async (tx) => {
      const { unitId } = await this.decisions.one(tx, id);
      if (!mayTouch(ctx.staff, unitId)) throw new Forbidden('eventOtherUnit');
      await this.decisions.done(tx, id, note, ctx.actor, ctx.now);
    });
  }

  private onOwn<T>(ctx: BackofficeContext, eventId: string, change: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.transaction(async (tx) => {
      await lockOwn(tx, ctx, eventId);
      return change(tx);
    });
  }
}
