import { Injectable } from '@nestjs/common';
import { mayTouch } from '../../../commons/accounts/index.js';
import { DecisionDeeds } from '../../../commons/decisions/index.js';
import {
  textOf,
  type BackofficeContext,
  type Outcome,
  type StaffViewer,
  type Values,
} from '../../../platform/backoffice/index.js';
import { Database, type Tx } from '../../../platform/database/index.js';
import { Forbidden } from '../../../platform/errors/index.js';
import { filePath } from '../../../platform/files/index.js';
import { AnswerClock } from '../answering/answer-clock.service.js';
import { ForwardingLetters } from '../answering/forwarding-letters.service.js';
import { lockPetition } from '../answering/petition-row.js';
import { PetitionAnswering } from '../answering/petition-answering.service.js';
import { PetitionHearings } from '../answering/petition-hearings.service.js';
import { PetitionRegistry } from '../answering/petition-registry.service.js';
import { PETITION } from '../petition.rules.js';
import { recordMessages } from './petitions.admin.messages.js';

/** What follows the receipt, for petitions that this member of staff may touch. */
@Injectable()
export class PetitionDeeds {
  constructor(
    private readonly database: Database,
    private readonly registry: PetitionRegistry,
    private readonly answering: PetitionAnswering,
    private readonly hearings: PetitionHearings,
    private readonly answerClock: AnswerClock,
    private readonly letters: ForwardingLetters,
    private readonly decisions: DecisionDeeds,
  ) {}

  async register({ staff, actor, now }: BackofficeContext, id: string, input: Values): Promise<Outcome> {
    const number = { number: textOf(input['number']), on: textOf(input['on']) || null };
    const lateSince = await this.onOwn(staff, id, (tx) => this.registry.register(tx, id, number, actor, now));
    return { message: recordMessages.texts[lateSince ? 'registeredLateDone' : 'registeredDone'] };
  }

  async consider({ staff, actor, now }: BackofficeContext, id: string, input: Values): Promise<void> {
    const unitId = textOf(input['unitId']);
    requireOwn(staff, unitId || null);
    await this.onOwn(staff, id, (tx) => this.registry.consider(tx, id, unitId, actor, now));
  }

  async reassign({ staff, actor, now }: BackofficeContext, id: string, input: Values): Promise<void> {
    const unitId = textOf(input['unitId']);
    await this.onOwn(staff, id, (tx) => this.registry.reassign(tx, id, unitId, actor, now));
  }

  async forward({ staff, actor, now }: BackofficeContext, id: string, input: Values): Promise<void> {
    const where = { to: textOf(input['to']), reason: textOf(input['reason']) };
    await this.onOwn(staff, id, (tx) => this.registry.forward(tx, id, where, actor, now));
  }

  /** A Word document to number, sign and send. */
  async forwardingLetter({ staff, actor, now }: BackofficeContext, id: string): Promise<Outcome> {
    const file = await this.onOwn(staff, id, (tx) => this.letters.write(tx, id, actor, now));
    return { redirect: filePath(file) };
  }

  async leave({ staff, actor, now }: BackofficeContext, id: string, input: Values): Promise<void> {
    await this.onOwn(staff, id, (tx) => this.registry.leave(tx, id, groundOf(input), actor, now));
  }

  async propose(ctx: BackofficeContext, id: string, input: Values): Promise<Outcome> {
    const subject = { type: PETITION, id };
    await this.decisions.propose(ctx, { process: subject, subject }, input, []);
    return { message: recordMessages.texts.answerProposed };
  }

  async answer({ staff, actor, now }: BackofficeContext, id: string, input: Values): Promise<void> {
    const official = textOf(input['official']);
    await this.onOwn(staff, id, (tx) => this.answering.publish(tx, id, official, actor, now));
  }

  async notified({ staff, actor, now }: BackofficeContext, id: string): Promise<void> {
    await this.onOwn(staff, id, (tx) => this.answerClock.toldByHand(tx, id, actor, now));
  }

  async prolong({ staff, actor, now }: BackofficeContext, id: string, input: Values): Promise<void> {
    const longer = { until: textOf(input['until']) || null, reason: textOf(input['reason']) };
    await this.onOwn(staff, id, (tx) => this.answerClock.prolong(tx, id, longer, actor, now));
  }

  async hearing({ staff, actor, now }: BackofficeContext, id: string, input: Values): Promise<void> {
    const hearing = {
      at: input['at'] as Date,
      place: textOf(input['place']),
      note: textOf(input['note']),
    };
    await this.onOwn(staff, id, (tx) => this.hearings.schedule(tx, id, hearing, actor, now));
  }

  private onOwn<T>(staff: StaffViewer, id: string, change: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.transaction(async (tx) => {
      await lockOwn(tx, staff, id);
      return change(tx);
    });
  }
}

/** The row stays locked until the change is done, so that it is still theirs then. */
export async function lockOwn(tx: Tx, staff: StaffViewer, id: string): Promise<void> {
  requireOwn(staff, (await lockPetition(tx, id)).unitId);
}

export function requireOwn(staff: StaffViewer, unitId: string | null): void {
  if (!mayTouch(staff, unitId)) throw new Forbidden('petitionOtherUnit');
}

export function groundOf(input: Values): { code: string; reason: string } {
  return { code: textOf(input['code']), reason: textOf(input['reason']) };
}
