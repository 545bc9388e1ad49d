import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { z } from 'zod';
import { Clock } from '../../../../platform/clock/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import {
  Ctx,
  idText,
  page,
  parseQuery,
  redirect,
  type PageContext,
  type PageResult,
} from '../../../../platform/http/index.js';
import { SessionCookies } from '../../../../platform/session/index.js';
import { blankForm } from '../../../../platform/ui/index.js';
import { consultationPath } from '../../consultation.subject.js';
import { ConsultationQueries, type PublicConsultation } from '../../consultations.queries.js';
import { anchorLabel } from '../../text/anchors.rules.js';
import { contributionPath } from '../contribution.rules.js';
import { ConfirmContributionPage, NotTakenPage, SentPage } from '../views/told.pages.js';
import { contributeMessages } from '../writing/contribute.messages.js';
import { contributePath, ContributePages } from '../writing/contribute-pages.service.js';
import { PendingContributions, type WaitingContribution } from './pending-contributions.service.js';

const sentQuery = z.object({ consultation: idText });

/** The way from the letter to the contribution with its number. */
@Controller('contributions')
export class ConfirmContributionController {
  constructor(
    private readonly pending: PendingContributions,
    private readonly queries: ConsultationQueries,
    private readonly pages: ContributePages,
    private readonly cookies: SessionCookies,
    private readonly clock: Clock,
  ) {}

  @Get('sent')
  async sent(@Ctx() { locale }: PageContext, @Query() query: unknown): Promise<PageResult> {
    const { consultation } = parseQuery(sentQuery, query, 'ignored');
    const path = consultationPath(await this.consultation(consultation));
    return page({ title: contributeMessages(locale)('sentTitle'), body: h(SentPage, { path }) });
  }

  /** Mail programs open links: this only shows the text and a button. */
  @Get('confirm/:token')
  async show(@Ctx() ctx: PageContext, @Param('token') token: string): Promise<PageResult> {
    const found = await this.pending.find(token, this.clock.now());
    if (!found) return problem(ctx, 'unknown');
    if (found.madeId) return redirect(contributionPath(found.madeId));
    if (found.isExpired) return this.expired(ctx, found);
    const consultation = await this.consultation(found.consultationId);
    const t = contributeMessages(ctx.locale);
    return page({
      title: t('confirmTitle'),
      body: h(ConfirmContributionPage, {
        token,
        article: found.anchor ? anchorLabel(found.anchor, ctx.locale) : t('whole'),
        onBehalf: found.onBehalfOf ? `${t('writer_onBehalf')}: ${found.onBehalfOf}` : t('writer_self'),
        text: found.text,
        lang: found.lang,
        consultation: {
          path: consultationPath(consultation),
          title: consultation.title,
          lang: consultation.lang,
        },
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
    if (!found) return problem(ctx, 'unknown');
    const outcome = await this.pending.confirm(found, this.cookies.read(request, 'participant'), now);
    switch (outcome.kind) {
      case 'made': {
        this.cookies.set(reply, 'participant', outcome.session);
        const { id, again, held } = outcome.made;
        const done = again ? 'again' : 'received';
        return redirect(`${contributionPath(id)}?done=${done}${held ? `&hold=${held}` : ''}`);
      }
      case 'used':
        return redirect(contributionPath(outcome.madeId));
      case 'expired':
        return this.expired(ctx, found);
      case 'disabled':
        return problem(ctx, 'disabled');
      case 'refused':
        return this.refused(ctx, found, outcome.refusal.sentence(ctx.locale));
    }
  }

  /** The text is in the form again, for another letter. */
  private async expired(
    ctx: PageContext,
    { consultationId, anchor, text, actingFor, onBehalfOf }: WaitingContribution,
  ): Promise<PageResult> {
    const consultation = await this.consultation(consultationId);
    const values = { article: anchor ?? '', text, writer: actingFor, onBehalfOf };
    return this.pages.form(consultation, ctx, blankForm(values), 'expired');
  }

  private async refused(
    { locale }: PageContext,
    { consultationId, text, lang }: WaitingContribution,
    sentence: string,
  ): Promise<PageResult> {
    const consultation = await this.consultation(consultationId);
    const t = contributeMessages(locale);
    const title = t('refusedTitle');
    const links = [
      { path: contributePath(consultation), label: t('writeAgain') },
      { path: consultationPath(consultation), label: t('toConsultation') },
    ];
    return page({
      status: 422,
      title,
      body: h(NotTakenPage, { title, sentence, text: { text, lang }, links }),
    });
  }

  private async consultation(id: string): Promise<PublicConsultation> {
    const found = await this.queries.one(id);
    if (!found) throw new NotFound('consultationNotFound');
    return found;
  }
}

function problem({ locale }: PageContext, kind: 'unknown' | 'disabled'): PageResult {
  const t = contributeMessages(locale);
  const title = t(`${kind}Title`);
  const links = [{ path: '/consultations', label: t('toConsultation') }];
  const body = h(NotTakenPage, { title, sentence: t(`${kind}Text`), links });
  return page({ status: kind === 'unknown' ? 400 : 403, title, body });
}
