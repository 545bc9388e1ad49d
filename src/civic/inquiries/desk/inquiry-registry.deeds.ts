import { Injectable } from '@nestjs/common';
import {
  listOf,
  textOf,
  type BackofficeContext,
  type Outcome,
  type Values,
} from '../../../platform/backoffice/index.js';
import { Database } from '../../../platform/database/index.js';
import { Forbidden } from '../../../platform/errors/index.js';
import { filePath } from '../../../platform/files/index.js';
import { InquiryPapers, PAPERS } from '../answering/inquiry-papers.service.js';
import { InquiryClock } from '../clock/inquiry-clock.service.js';
import { InquiryRegistry } from '../registry/inquiry-registry.service.js';
import { InquiryResolutions, type Resolution } from '../registry/inquiry-resolutions.service.js';
import { deskMessages } from './desk.messages.js';
import { onOwn } from './inquiry-own.js';

/** What the registry and those who assign do with inquiries that this member of staff may touch. */
@Injectable()
export class InquiryRegistryDeeds {
  constructor(
    private readonly database: Database,
    private readonly registry: InquiryRegistry,
    private readonly resolutions: InquiryResolutions,
    private readonly clock: InquiryClock,
    private readonly papers: InquiryPapers,
  ) {}

  async register({ staff, actor, now }: BackofficeContext, id: string, input: Values): Promise<Outcome> {
    const number = { number: textOf(input['number']), on: textOf(input['on']) || null };
    const late = await onOwn(this.database, staff, id, (tx) =>
      this.registry.register(tx, id, number, actor, now),
    );
    return { message: deskMessages.texts[late ? 'registeredLateDone' : 'registeredDone'] };
  }

  async assign({ staff, actor, now }: BackofficeContext, id: string, input: Values): Promise<void> {
    const resolution = resolutionOf(input);
    await onOwn(this.database, staff, id, (tx) => this.resolutions.assign(tx, id, resolution, actor, now));
  }

  async reassign({ staff, actor, now }: BackofficeContext, id: string, input: Values): Promise<void> {
    const resolution = resolutionOf(input);
    await onOwn(this.database, staff, id, (tx) => this.resolutions.reassign(tx, id, resolution, actor, now));
  }

  async accuse({ staff, actor, now }: BackofficeContext, id: string, input: Values): Promise<Outcome> {
    const accused = { unitId: textOf(input['unitId']) || null, staffIds: listOf(input['staffIds']) };
    // Whoever names themselves does not see it any more.
    if (accused.staffIds.includes(staff.staffId)) throw new Forbidden('accusesYou');
    await onOwn(this.database, staff, id, (tx) => this.registry.accuse(tx, id, accused, actor, now));
    return { message: deskMessages.texts.accusedDone };
  }

  async forward({ staff, actor, now }: BackofficeContext, id: string, input: Values): Promise<void> {
    const where = { to: textOf(input['to']), reason: textOf(input['reason']) };
    await onOwn(this.database, staff, id, (tx) => this.registry.forward(tx, id, where, actor, now));
  }

  async leave({ staff, actor, now }: BackofficeContext, id: string, input: Values): Promise<void> {
    const ground = { code: textOf(input['code']), reason: textOf(input['reason']) };
    await onOwn(this.database, staff, id, (tx) => this.registry.leave(tx, id, ground, actor, now));
  }

  async prolong({ staff, actor, now }: BackofficeContext, id: string, input: Values): Promise<void> {
    const longer = { until: textOf(input['until']) || null, reason: textOf(input['reason']) };
    await onOwn(this.database, staff, id, (tx) => this.clock.prolong(tx, id, longer, actor, now));
  }

  async prolongExecution(
    { staff, actor, now }: BackofficeContext,
    id: string,
    input: Values,
  ): Promise<Outcome> {
    const longer = { until: textOf(input['until']) || null, reason: textOf(input['reason']) };
    await onOwn(this.database, staff, id, (tx) => this.clock.prolongExecution(tx, id, longer, actor, now));
    return { message: deskMessages.texts.prolongedDone };
  }

  /** A Word document to number, sign and send. */
  async paper({ staff, actor, now }: BackofficeContext, id: string, input: Values): Promise<Outcome> {
    const paper = PAPERS.find((known) => known === input['paper']) ?? 'answer';
    const file = await onOwn(this.database, staff, id, (tx) => this.papers.write(tx, id, paper, actor, now));
    return { redirect: filePath(file) };
  }
}

function resolutionOf(input: Values): Resolution {
  return {
    unitId: textOf(input['unitId']),
    expertId: textOf(input['expertId']) || null,
    dueOn: textOf(input['dueOn']) || null,
    instruction: textOf(input['instruction']),
  };
}
