import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { Clock } from '../../../platform/clock/index.js';
import { Ctx, page, redirect, type PageContext, type PageResult } from '../../../platform/http/index.js';
import { pick } from '../../../platform/i18n/index.js';
import { SessionCookies } from '../../../platform/session/index.js';
import { INQUIRY_KIND_NAMES } from '../inquiries.messages.js';
import { PendingInquiries, writtenIn, type WaitingInquiry } from './pending-inquiries.service.js';
import { ConfirmInquiryPage, NotSentPage, SentPage } from './views/told.pages.js';
import { writeMessages } from './write.messages.js';
import { minePath } from '../inquiry.rules.js';

/** The way from the letter to the receipt. */
@Controller('inquiries')
export class ConfirmInquiryController {
  constructor(
    private readonly pending: PendingInquiries,
    private readonly cookies: SessionCookies,
    private readonly clock: Clock,
  ) {}

  @Get('sent')
  sent(@Ctx() { locale }: PageContext): PageResult {
    return page({ title: writeMessages(locale)('sentTitle'), body: h(SentPage, {}) });
  }

  /** Mail programs open links: this only shows the text and a button. */
  @Get('confirm/:token')
  async show(@Ctx() ctx: PageContext, @Param('token') token: string): Promise<PageResult> {
    const found = await this.pending.find(token, this.clock.now());
    if (!found) return problem(ctx, 'unknown', 400);
    if (found.madeId) return redirect(minePath(found.madeId));
    if (found.isExpired) return expired(ctx, found);
    const { kind, title, text, lang } = writtenIn(found);
    return page({
      title: writeMessages(ctx.locale)('confirmTitle'),
      body: h(ConfirmInquiryPage, {
        token,
        kind: pick(INQUIRY_KIND_NAMES[kind], ctx.locale),
        title,
        text,
        lang,
      }),
    });
  }

  @Post('confirm/:token')
  async confirm(
    @Ctx() ctx: PageContext,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('token') token: string,
  ): Promise<PageResult> {
    const now = this.clock.now();
    const found = await this.pending.find(token, now);
    if (!found) return problem(ctx, 'unknown', 400);
    const outcome = await this.pending.confirm(found, this.cookies.read(request, 'participant'), now);
    switch (outcome.kind) {
      case 'made':
        this.cookies.set(reply, 'participant', outcome.session);
        return redirect(`${minePath(outcome.made.id)}?done=received`);
      case 'used':
        return redirect(minePath(outcome.madeId));
      case 'expired':
        return expired(ctx, found);
      case 'disabled':
        return problem(ctx, 'disabled', 403);
    }
  }
}

function expired({ locale }: PageContext, found: WaitingInquiry): PageResult {
  const t = writeMessages(locale);
  const title = t('expiredTitle');
  const written = writtenIn(found);
  const text = { text: `${written.title}\n\n${written.text}`, lang: written.lang };
  return page({ status: 410, title, body: h(NotSentPage, { title, sentence: t('expiredText'), text }) });
}

function problem({ locale }: PageContext, kind: 'unknown' | 'disabled', status: number): PageResult {
  const t = writeMessages(locale);
  const title = t(`${kind}Title`);
  return page({ status, title, body: h(NotSentPage, { title, sentence: t(`${kind}Text`), text: null }) });
}
