import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { h } from 'preact';
import { Database } from '../../../platform/database/index.js';
import { NotFound, RuleBroken, TooManyRequests } from '../../../platform/errors/index.js';
import {
  Ctx,
  idOf,
  networkOf,
  page,
  RateLimits,
  redirect,
  type PageContext,
  type PageResult,
} from '../../../platform/http/index.js';
import type { Locale } from '../../../platform/i18n/index.js';
import { parseForm, withError, type FormState } from '../../../platform/ui/index.js';
import type { WholePractice } from '../practice-rows.js';
import { isPublic } from '../practice.lifecycle.js';
import { practicePath } from '../practice.rules.js';
import { PracticeQueries } from '../practices.queries.js';
import { PracticePages } from '../reading/practice-pages.service.js';
import { PendingSupports } from './pending-supports.service.js';
import { PracticeSupports } from './practice-supports.service.js';
import { newcomerSupportForm, supportForm } from './support.forms.js';
import { supportMessages } from './support.messages.js';
import { SupportSentPage } from './views/told.pages.js';

const NEWCOMERS_PER_NETWORK = { max: 100, perSeconds: 3600 };

/** Signed in, one is counted at once; otherwise the address is confirmed first. */
@Controller('practices/:idSlug/support')
export class SupportController {
  constructor(
    private readonly database: Database,
    private readonly queries: PracticeQueries,
    private readonly supports: PracticeSupports,
    private readonly pending: PendingSupports,
    private readonly pages: PracticePages,
    private readonly limits: RateLimits,
  ) {}

  /** Whoever opens the address of the form comes to the form. */
  @Get()
  async toForm(@Param('idSlug') idSlug: string): Promise<PageResult> {
    return redirect(`${practicePath(await this.shown(idSlug))}#support`);
  }

  @Post()
  async support(
    @Ctx() ctx: PageContext,
    @Param('idSlug') idSlug: string,
    @Req() request: FastifyRequest,
    @Body() body: unknown,
  ): Promise<PageResult> {
    const practice = await this.shown(idSlug);
    return ctx.viewer
      ? this.put(practice, ctx, ctx.viewer.participantId, body)
      : this.confirmFirst(practice, ctx, request, body);
  }

  @Get('sent')
  async sent(@Ctx() { locale }: PageContext, @Param('idSlug') idSlug: string): Promise<PageResult> {
    const practice = await this.shown(idSlug);
    const { title, lang } = practice;
    const shown = { path: practicePath(practice), title, lang };
    return page({
      title: supportMessages(locale)('sentTitle'),
      body: h(SupportSentPage, { practice: shown }),
    });
  }

  private async put(
    practice: WholePractice,
    ctx: PageContext,
    participantId: string,
    body: unknown,
  ): Promise<PageResult> {
    const form = parseForm(supportForm, body, ctx.locale);
    if (!form.ok) return this.again(practice, ctx, form.state);
    const { supports, ekatte } = form.value;
    const practiceId = practice.id;
    try {
      await this.database.transaction(async (tx) => {
        if (supports === 'no') await this.supports.withdraw(tx, practiceId, participantId);
        else await this.supports.add(tx, { practiceId, participantId, ekatte: ekatte || null }, ctx.now);
      });
    } catch (error) {
      return this.again(
        practice,
        ctx,
        withError({ values: form.value, errors: {} }, 'ekatte', sentence(error, ctx.locale)),
      );
    }
    const done = supports === 'no' ? 'withdrawn' : 'supported';
    return redirect(`${practicePath(practice)}?done=${done}#support`);
  }

  private async confirmFirst(
    practice: WholePractice,
    ctx: PageContext,
    request: FastifyRequest,
    body: unknown,
  ): Promise<PageResult> {
    const { locale, now } = ctx;
    const form = parseForm(newcomerSupportForm, body, locale);
    if (!form.ok) return this.again(practice, ctx, form.state);
    const { email, ekatte } = form.value;
    const typed = { values: form.value, errors: {} };
    try {
      await this.limits.hit('practices.newcomer', networkOf(request.ip), NEWCOMERS_PER_NETWORK);
      const wanting = { practiceId: practice.id, ekatte: ekatte || null, email };
      if (await this.pending.ask(wanting, locale, now))
        return redirect(`${practicePath(practice)}/support/sent`);
      return await this.again(
        practice,
        ctx,
        withError(typed, 'email', supportMessages(locale)('mailboxFull')),
      );
    } catch (error) {
      const field = error instanceof RuleBroken ? 'ekatte' : 'email';
      return this.again(practice, ctx, withError(typed, field, sentence(error, locale)));
    }
  }

  private again(practice: WholePractice, ctx: PageContext, form: FormState<object>): Promise<PageResult> {
    return this.pages.show(practice, ctx, { form });
  }

  /** @throws NotFound for what the public cannot read */
  private async shown(idSlug: string): Promise<WholePractice> {
    const id = idOf(idSlug);
    const [practice] = id ? await this.queries.whole([id]) : [];
    if (!practice || !isPublic(practice)) throw new NotFound('practiceNotFound');
    return practice;
  }
}

/** @throws whatever else went wrong */
function sentence(error: unknown, locale: Locale): string {
  const t = supportMessages(locale);
  if (error instanceof TooManyRequests) return t('tooMany');
  if (!(error instanceof RuleBroken)) throw error;
  return t(error.code === 'supportPlace' ? 'supportPlace' : 'practiceNotPublished');
}
