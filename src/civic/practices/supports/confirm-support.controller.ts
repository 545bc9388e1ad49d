import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { RuleBroken } from '../../../platform/errors/index.js';
import { Ctx, page, redirect, type PageContext, type PageResult } from '../../../platform/http/index.js';
import { SessionCookies } from '../../../platform/session/index.js';
import { practicePath, PRACTICES_PATH } from '../practice.rules.js';
import { PracticeQueries } from '../practices.queries.js';
import { PendingSupports } from './pending-supports.service.js';
import { supportMessages } from './support.messages.js';
import { SUPPORT_PATH } from './support.rules.js';
import {
  ConfirmSupportPage,
  SupportStandsPage,
  SupportToldPage,
  type OfPractice,
} from './views/told.pages.js';

type Told = 'unknown' | 'expired' | 'disabled' | 'gone';
const STATUS: Record<Told, number> = { unknown: 400, expired: 410, disabled: 403, gone: 200 };

/** The way from the letter to a support that counts, and back. */
@Controller('practice-support/:token')
export class ConfirmSupportController {
  constructor(
    private readonly pending: PendingSupports,
    private readonly queries: PracticeQueries,
    private readonly cookies: SessionCookies,
  ) {}

  /** Mail programs open links: this only shows what the button would do. */
  @Get()
  async show(@Ctx() ctx: PageContext, @Param('token') token: string): Promise<PageResult> {
    const found = await this.pending.find(token, ctx.now);
    if (!found) return this.told(ctx, 'unknown');
    const practice = await this.practice(found.practiceId);
    const state = await this.pending.stateOf(found);
    if (state === 'expired') return this.told(ctx, 'expired', practice.path);
    if (state === 'withdrawn') return this.told(ctx, 'gone', practice.path);
    const t = supportMessages(ctx.locale);
    return state === 'supported'
      ? page({ title: t('standsTitle'), body: h(SupportStandsPage, { token, practice }) })
      : page({ title: t('confirmTitle'), body: h(ConfirmSupportPage, { token, practice }) });
  }

  @Post()
  async confirm(
    @Ctx() ctx: PageContext,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('token') token: string,
  ): Promise<PageResult> {
    const { locale, now } = ctx;
    const instead = this.cookies.read(request, 'participant');
    const found = await this.pending.find(token, now);
    if (!found) return this.told(ctx, 'unknown');
    try {
      const outcome = await this.pending.confirm(found, { instead, locale }, now);
      const { path } = await this.practice(found.practiceId);
      if (outcome.kind === 'used') return redirect(`${SUPPORT_PATH}/${token}`);
      if (outcome.kind !== 'made') return this.told(ctx, outcome.kind, path);
      this.cookies.set(reply, 'participant', outcome.session);
      return redirect(`${path}?done=supported#support`);
    } catch (error) {
      if (!(error instanceof RuleBroken)) throw error;
      const t = supportMessages(locale);
      const text = t(error.code === 'supportPlace' ? 'supportPlace' : 'practiceNotPublished');
      return page({
        status: 422,
        title: t('refusedTitle'),
        body: h(SupportToldPage, { title: t('refusedTitle'), text, path: PRACTICES_PATH }),
      });
    }
  }

  @Post('withdraw')
  async withdraw(@Ctx() ctx: PageContext, @Param('token') token: string): Promise<PageResult> {
    const found = await this.pending.find(token, ctx.now);
    if (!found) return this.told(ctx, 'unknown');
    await this.pending.withdraw(found);
    return redirect(`${SUPPORT_PATH}/${token}`);
  }

  private async practice(id: string): Promise<OfPractice> {
    const [found] = await this.queries.whole([id]);
    const { title, lang } = found!;
    return { path: practicePath(found!), title, lang };
  }

  private told({ locale }: PageContext, kind: Told, path: string = PRACTICES_PATH): PageResult {
    const t = supportMessages(locale);
    const title = t(`${kind}Title`);
    const body = h(SupportToldPage, { title, text: t(`${kind}Text`), path });
    return page({ status: STATUS[kind], title, body });
  }
}
