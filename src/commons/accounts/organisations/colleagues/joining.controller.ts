import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { Clock } from '../../../../platform/clock/index.js';
import { Ctx, page, redirect, type PageContext, type PageResult } from '../../../../platform/http/index.js';
import { SessionCookies } from '../../../../platform/session/index.js';
import { ConfirmPage, TextPage } from '../../../../platform/ui/index.js';
import { colleaguesMessages } from './colleagues.messages.js';
import { roleWords } from './views/colleague-words.js';
import { Joining, type JoiningProblem } from './joining.service.js';
import { COLLEAGUES_PATH } from './views/colleagues.page.js';

const STATUS: Record<JoiningProblem, number> = {
  used: 410,
  expired: 410,
  revoked: 410,
  elsewhere: 409,
  disabled: 403,
};

/** The way from the letter into the organisation. */
@Controller('organisations/join')
export class JoiningController {
  constructor(
    private readonly joining: Joining,
    private readonly cookies: SessionCookies,
    private readonly clock: Clock,
  ) {}

  /** Mail programs open links: this only shows a button. */
  @Get(':token')
  async show(@Ctx() ctx: PageContext, @Param('token') token: string): Promise<PageResult> {
    const { organisation, email, role, problem } = await this.joining.inspect(token, this.clock.now());
    if (problem) return problemPage(ctx, problem);
    const t = colleaguesMessages(ctx.locale);
    const { label, hint } = roleWords(role, ctx.locale);
    const title = t('joinTitle', { name: organisation });
    return page({
      title,
      body: h(
        ConfirmPage,
        { title, path: `/organisations/join/${token}`, button: t('join') },
        h('p', { class: 'lead' }, t('joinText', { email })),
        h('p', null, t('joinRole', { role: label, hint })),
        h('p', null, t('joinPrivacy')),
      ),
    });
  }

  @Post(':token')
  async join(
    @Ctx() ctx: PageContext,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('token') token: string,
  ): Promise<PageResult> {
    const instead = this.cookies.read(request, 'participant');
    const outcome = await this.joining.join(token, instead, this.clock.now());
    if (outcome.kind === 'refused') return problemPage(ctx, outcome.problem);
    this.cookies.set(reply, 'participant', outcome.session);
    return redirect(`${COLLEAGUES_PATH}?done=joined`);
  }
}

function problemPage(ctx: PageContext, problem: JoiningProblem): PageResult {
  const t = colleaguesMessages(ctx.locale);
  const title = t(`${problem}Title`);
  const body = h(TextPage, { title }, h('p', { class: 'lead' }, t(`${problem}Text`)));
  return page({ title, status: STATUS[problem], body });
}
