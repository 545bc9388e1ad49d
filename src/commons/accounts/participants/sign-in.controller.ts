import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { BadRequest } from '../../../platform/errors/index.js';
import {
  Ctx,
  networkOf,
  page,
  RateLimits,
  redirect,
  safeNext,
  type PageContext,
  type PageResult,
} from '../../../platform/http/index.js';
import { SessionCookies, Sessions } from '../../../platform/session/index.js';
import { blankForm, hasErrors, parseForm, withError, type FormState } from '../../../platform/ui/index.js';
import { codeForm, signInForm } from './participants.forms.js';
import { participantsMessages } from './participants.messages.js';
import { SIGN_IN_LIMITS } from './participants.rate-limits.js';
import { SignIn, type SignInOutcome } from './sign-in.service.js';
import { CodePage, LinkPage, SignInPage } from './views/sign-in.page.js';

type Problem = (SignInOutcome & { kind: 'refused' })['problem'] | 'unknown';

const GONE = 410;

@Controller()
export class SignInController {
  constructor(
    private readonly signIn: SignIn,
    private readonly database: Database,
    private readonly sessions: Sessions,
    private readonly cookies: SessionCookies,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  @Get('sign-in')
  show(@Ctx() ctx: PageContext, @Query('next') next?: string): PageResult {
    const target = safeNext(next);
    return ctx.viewer ? redirect(target) : this.askPage(ctx, blankForm({}), target);
  }

  /** The answer is the same for every well-formed address, known or not, however often it was written to. */
  @Post('sign-in')
  async ask(
    @Ctx() ctx: PageContext,
    @Req() request: FastifyRequest,
    @Body() body: unknown,
  ): Promise<PageResult> {
    const form = parseForm(signInForm, body, ctx.locale);
    if (!form.ok) return this.askPage(ctx, form.state, safeNext(form.state.values.next));
    const { email, next } = form.value;
    await this.limits.hit('accounts.signIn.network', networkOf(request.ip), SIGN_IN_LIMITS.perNetwork);
    const challenge = await this.signIn.request(
      { email, next: safeNext(next), locale: ctx.locale },
      this.clock.now(),
    );
    return redirect(`/sign-in/code?challenge=${encodeURIComponent(challenge)}`);
  }

  @Get('sign-in/code')
  async showCode(@Ctx() ctx: PageContext, @Query('challenge') challenge?: string): Promise<PageResult> {
    const found = await known(() => this.signIn.inspectReference(String(challenge), this.clock.now()));
    if (!found || found.problem) return this.problemPage(ctx, found?.problem ?? 'unknown', found?.next);
    return this.codePage(ctx, blankForm({}), String(challenge), found.next);
  }

  @Post('sign-in/code')
  async enterCode(
    @Ctx() ctx: PageContext,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() body: unknown,
  ): Promise<PageResult> {
    const form = parseForm(codeForm, body, ctx.locale);
    const challenge = form.ok ? form.value.challenge : String(form.state.values.challenge ?? '');
    const now = this.clock.now();
    const found = await known(() => this.signIn.inspectReference(challenge, now));
    if (!found || found.problem) return this.problemPage(ctx, found?.problem ?? 'unknown', found?.next);
    if (!form.ok) return this.codePage(ctx, form.state, challenge, found.next);
    await this.limits.hit('accounts.code.network', networkOf(request.ip), SIGN_IN_LIMITS.codesPerNetwork);
    const outcome = await this.signIn.byCode(challenge, form.value.code, this.cookie(request), now);
    if (outcome.kind !== 'wrongCode') return this.afterwards(ctx, reply, outcome, found.next);
    const wrong = participantsMessages(ctx.locale)('codeWrong', { left: outcome.triesLeft });
    return this.codePage(ctx, withError(blankForm({ code: '' }), 'code', wrong), challenge, found.next);
  }

  /** Mail programs open links: this only shows a button. */
  @Get('sign-in/link/:token')
  async showLink(@Ctx() ctx: PageContext, @Param('token') token: string): Promise<PageResult> {
    const found = await known(() => this.signIn.inspectLink(token, this.clock.now()));
    if (!found || found.problem) return this.problemPage(ctx, found?.problem ?? 'unknown', found?.next);
    return page({
      title: participantsMessages(ctx.locale)('linkTitle'),
      body: h(LinkPage, { locale: ctx.locale, token }),
    });
  }

  @Post('sign-in/link/:token')
  async useLink(
    @Ctx() ctx: PageContext,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('token') token: string,
  ): Promise<PageResult> {
    const outcome = await known(() => this.signIn.byLink(token, this.cookie(request), this.clock.now()));
    return outcome ? this.afterwards(ctx, reply, outcome) : this.problemPage(ctx, 'unknown');
  }

  @Post('sign-out')
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageResult> {
    const token = this.cookie(request);
    if (token) {
      await this.database.transaction((tx) => this.sessions.end(tx, token));
      this.cookies.clear(reply, 'participant');
    }
    return redirect('/');
  }

  private afterwards(
    ctx: PageContext,
    reply: FastifyReply,
    outcome: SignInOutcome,
    next?: string,
  ): PageResult {
    if (outcome.kind !== 'signedIn') {
      return this.problemPage(ctx, outcome.kind === 'refused' ? outcome.problem : 'exhausted', next);
    }
    this.cookies.set(reply, 'participant', outcome.token);
    return redirect(outcome.next);
  }

  private askPage(ctx: PageContext, form: FormState<object>, next: string, problem?: Problem): PageResult {
    const t = participantsMessages(ctx.locale);
    const notice = problem && { title: t(`${problem}Title`), text: t(`${problem}Text`) };
    return page({
      title: notice?.title ?? t('signInTitle'),
      hasErrors: hasErrors(form),
      ...(problem ? { status: problem === 'unknown' ? 400 : problem === 'disabled' ? 403 : GONE } : {}),
      body: h(SignInPage, { locale: ctx.locale, form, next, notice }),
    });
  }

  /** Says what became of the letter and offers a new one in its place. */
  private problemPage(ctx: PageContext, problem: Problem, next = '/'): PageResult {
    if (problem === 'used' && ctx.viewer) return redirect(next);
    return this.askPage(ctx, blankForm({}), next, problem);
  }

  private codePage(ctx: PageContext, form: FormState<object>, challenge: string, next: string): PageResult {
    return page({
      title: participantsMessages(ctx.locale)('codeTitle'),
      hasErrors: hasErrors(form),
      body: h(CodePage, { locale: ctx.locale, form, challenge, next }),
    });
  }

  private cookie(request: FastifyRequest): string | undefined {
    return this.cookies.read(request, 'participant');
  }
}

/** Null for a token that we did not make: it is told nothing. */
async function known<T>(find: () => Promise<T>): Promise<T | null> {
  try {
    return await find();
  } catch (error) {
    if (error instanceof BadRequest) return null;
    throw error;
  }
}
