import { Injectable } from '@nestjs/common';
import {
  listOf,
  textOf,
  type BackofficeContext,
  type Outcome,
  type Values,
} from '../../../platform/backoffice/index.js';
import { Database } from '../../../platform/database/index.js';
import { RuleBroken } from '../../../platform/errors/index.js';
import { InquiryAnswers } from '../answering/inquiry-answers.service.js';
import { InquiryDispatch, SENT_BY } from '../answering/inquiry-dispatch.service.js';
import { InquiryClock } from '../clock/inquiry-clock.service.js';
import { InquiryPublishing } from '../inquiry-publishing.service.js';
import { OUTCOMES } from '../inquiry.rules.js';
import { AnswerTemplates } from '../templates/answer-templates.service.js';
import { deskMessages } from './desk.messages.js';
import { onOwn } from './inquiry-own.js';
import { isFromTemplate } from './wording-inputs.js';

/** What those who answer do with inquiries that this member of staff may touch. */
@Injectable()
export class InquiryAnswerDeeds {
  constructor(
    private readonly database: Database,
    private readonly answers: InquiryAnswers,
    private readonly dispatch: InquiryDispatch,
    private readonly publishing: InquiryPublishing,
    private readonly clock: InquiryClock,
    private readonly templates: AnswerTemplates,
  ) {}

  async word({ staff, now }: BackofficeContext, id: string, input: Values): Promise<Outcome> {
    const at = input['at'];
    const draft = {
      official: textOf(input['official']),
      outcome: OUTCOMES.find((known) => known === input['outcome']) ?? null,
      meeting: at instanceof Date ? { at, place: textOf(input['place']) } : null,
    };
    await onOwn(this.database, staff, id, async (tx) => {
      const text = isFromTemplate(input)
        ? await this.templates.textFor(tx, id, textOf(input['template']), staff)
        : textOf(input['answer']);
      await this.answers.word(tx, id, { ...draft, text }, staff.staffId, now);
    });
    return { message: deskMessages.texts.wordedDone };
  }

  async sendBack({ staff, now }: BackofficeContext, id: string, input: Values): Promise<Outcome> {
    const reason = textOf(input['reason']);
    await onOwn(this.database, staff, id, (tx) => this.answers.sendBack(tx, id, reason, staff.staffId, now));
    return { message: deskMessages.texts.sentBackDone };
  }

  async confirm({ staff, now }: BackofficeContext, id: string, version: number | null): Promise<Outcome> {
    await onOwn(this.database, staff, id, (tx) =>
      this.answers.confirm(tx, id, { version }, staff.staffId, now),
    );
    return { message: deskMessages.texts.confirmedDone };
  }

  async send({ staff, now }: BackofficeContext, id: string, input: Values): Promise<Outcome> {
    const by = SENT_BY.find((known) => known === input['by']) ?? 'post';
    const dispatch = {
      by,
      number: textOf(input['number']),
      on: textOf(input['on']) || null,
      fileIds: listOf(input['file']),
    };
    await onOwn(this.database, staff, id, (tx) => this.dispatch.record(tx, id, dispatch, staff.staffId, now));
    return { message: deskMessages.texts.sentDone };
  }

  async notified({ staff, actor, now }: BackofficeContext, id: string): Promise<void> {
    await onOwn(this.database, staff, id, (tx) => this.clock.toldByHand(tx, id, actor, now));
  }

  async execute({ staff, now }: BackofficeContext, id: string, input: Values): Promise<void> {
    const execution = textOf(input['execution']);
    await onOwn(this.database, staff, id, (tx) =>
      this.answers.execute(tx, id, execution, staff.staffId, now),
    );
  }

  async publish({ staff, actor, now }: BackofficeContext, id: string, input: Values): Promise<Outcome> {
    const [title, text, answer] = ['title', 'text', 'answer'].map((field) => textOf(input[field]));
    if (!title || !text)
      throw new RuleBroken('inquiryInvalid', {}, { [title ? 'text' : 'title']: 'officialMissing' });
    const wording = { title, text, answer: answer ?? '' };
    await onOwn(this.database, staff, id, (tx) => this.publishing.publish(tx, id, wording, actor, now));
    return { message: deskMessages.texts.publishedDone };
  }
}
