import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { Ctx, page, redirect, type PageContext, type PageResult } from '../../../../platform/http/index.js';
import { SessionCookies } from '../../../../platform/session/index.js';
import { questionsPath } from '../hall.rules.js';
import { PendingQuestions } from './pending-questions.service.js';
import { questionMessages } from './questions.messages.js';
import { ConfirmQuestionPage, QuestionToldPage } from './views/told.pages.js';

/** The way from the letter to the question that everybody reads. */
@Controller('event-questions/confirm/:token')
export class ConfirmQuestionController {
  constructor(
    private readonly pending: PendingQuestions,
    private readonly cookies: SessionCookies,
  ) {}

  /** Mail programs open links: this only shows the question and a button. */
  @Get()
  async show(@Ctx() ctx: PageContext, @Param('token') token: string): Promise<PageResult> {
    const found = await this.pending.find(token, ctx.now);
    if (!found) return this.told(ctx, 'unknown', 400, null);
    const path = questionsPath(found.eventId);
    if (found.madeId) return redirect(path);
    if (found.isExpired) return this.told(ctx, 'expired', 410, path);
    const { text, lang } = found;
    const title = questionMessages(ctx.locale)('confirmTitle');
    return page({ title, body: h(ConfirmQuestionPage, { token, text, lang, path }) });
  }

  @Post()
  async confirm(
    @Ctx() ctx: PageContext,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('token') token: string,
  ): Promise<PageResult> {
    const found = await this.pending.find(token, ctx.now);
    if (!found) return this.told(ctx, 'unknown', 400, null);
    const path = questionsPath(found.eventId);
    const outcome = await this.pending.confirm(found, this.cookies.read(request, 'participant'), ctx.now);
    switch (outcome.kind) {
      case 'made': {
        const { again, held } = outcome.made;
        this.cookies.set(reply, 'participant', outcome.session);
        return redirect(`${path}?done=${again ? 'again' : held ? 'held' : 'asked'}`);
      }
      case 'used':
        return redirect(path);
      case 'expired':
        return this.told(ctx, 'expired', 410, path);
      case 'disabled':
        return this.told(ctx, 'disabled', 403, path);
      case 'refused': {
        const title = questionMessages(ctx.locale)('refusedTitle');
        const text = outcome.refusal.sentence(ctx.locale);
        return page({ status: 422, title, body: h(QuestionToldPage, { title, text, path }) });
      }
    }
  }

  private told(
    { locale }: PageContext,
    kind: 'unknown' | 'expired' | 'disabled',
    status: number,
    path: string | null,
  ): PageResult {
    const t = questionMessages(locale);
    const title = t(`${kind}Title`);
    return page({ status, title, body: h(QuestionToldPage, { title, text: t(`${kind}Text`), path }) });
  }
}
