import { Body, Controller, Get, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import {
  Ctx,
  page,
  redirect,
  safeNext,
  type PageContext,
  type PageResult,
} from '../../../platform/http/index.js';
import { SessionCookies, Sessions, type SessionKind } from '../../../platform/session/index.js';
import {
  blankForm,
  hasErrors,
  parseForm,
  qrDrawing,
  withError,
  type FormState,
} from '../../../platform/ui/index.js';
import { SecondFactor, type Enrolling, type Enrolment } from './second-factor.service.js';
import { StaffPasswordGuard } from './staff-password.guard.js';
import { StaffSignIn, type PasswordAccepted } from './staff-sign-in.service.js';
import { secondFactorForm } from './staff.forms.js';
import { staffMessages } from './staff.messages.js';
import {
  EnrolPage,
  RecoveryCodesPage,
  SecondFactorPage,
  StaffSignInPage,
} from './views/staff-sign-in.page.js';

const BACK_OFFICE = '/admin';
const DOOR = '/staff/sign-in';

interface SignedIn {
  staffId: string;
  token: string;
}

@Controller('staff')
export class StaffSignInController {
  constructor(
    private readonly signIn: StaffSignIn,
    private readonly secondFactor: SecondFactor,
    private readonly sessions: Sessions,
    private readonly cookies: SessionCookies,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Get('sign-in')
  show(@Ctx() ctx: PageContext, @Query('next') next?: string, @Query('done') done?: string): PageResult {
    if (ctx.staff) return redirect(target(next));
    return this.signInPage(ctx, blankForm({}), target(next), done !== undefined);
  }

  @Post('sign-in')
  @UseGuards(StaffPasswordGuard)
  async password(
    @Ctx() ctx: PageContext,
    @Req() request: FastifyRequest & { user?: PasswordAccepted | null },
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body('email') email?: unknown,
    @Body('next') next?: unknown,
  ): Promise<PageResult> {
    const accepted = request.user;
    if (!accepted) {
      const typed = blankForm({ email: typeof email === 'string' ? email : '', password: '' });
      const wrong = withError(typed, 'email', staffMessages(ctx.locale)('wrongPassword'));
      return this.signInPage(ctx, wrong, target(next));
    }
    const previous = this.cookies.read(request, 'staffPending');
    const token = await this.signIn.openSecondStep(accepted, previous, this.clock.now());
    this.cookies.set(reply, 'staffPending', token);
    return redirect(withNext(accepted.enrolled ? '/staff/second-factor' : '/staff/enrol', target(next)));
  }

  @Get('second-factor')
  async showSecondFactor(
    @Ctx() ctx: PageContext,
    @Req() request: FastifyRequest,
    @Query('next') next?: string,
  ): Promise<PageResult> {
    const somebody = await this.in(request, 'staffPending');
    return somebody ? this.codePage(ctx, blankForm({}), target(next)) : redirect(DOOR);
  }

  @Post('second-factor')
  async enterCode(
    @Ctx() ctx: PageContext,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() body: unknown,
  ): Promise<PageResult> {
    const somebody = await this.in(request, 'staffPending');
    if (!somebody) return redirect(DOOR);
    const form = parseForm(secondFactorForm, body, ctx.locale);
    if (!form.ok) return this.codePage(ctx, form.state, target(form.state.values.next));
    const { code, next } = form.value;
    const token = await this.signIn.enterCode(somebody.staffId, code, somebody.token, this.clock.now());
    if (!token) return this.codePage(ctx, this.wrongCode(ctx), target(next));
    this.cookies.set(reply, 'staff', token);
    return redirect(target(next));
  }

  @Get('enrol')
  async showEnrolment(
    @Ctx() ctx: PageContext,
    @Req() request: FastifyRequest,
    @Query('next') next?: string,
  ): Promise<PageResult> {
    const found = await this.enrolling(request);
    return found ? this.enrolPage(ctx, blankForm({}), found.enrolment, target(next)) : redirect(DOOR);
  }

  @Post('enrol')
  async enrol(
    @Ctx() ctx: PageContext,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() body: unknown,
  ): Promise<PageResult> {
    const found = await this.enrolling(request);
    if (!found) return redirect(DOOR);
    const form = parseForm(secondFactorForm, body, ctx.locale);
    if (!form.ok) return this.enrolPage(ctx, form.state, found.enrolment, target(form.state.values.next));
    const { code, next } = form.value;
    const done = await this.signIn.enrol(found, code, found.token, this.clock.now());
    if (!done) return this.enrolPage(ctx, this.wrongCode(ctx), found.enrolment, target(next));
    this.cookies.set(reply, 'staff', done.token);
    return page({
      title: staffMessages(ctx.locale)('recoveryTitle'),
      body: h(RecoveryCodesPage, { locale: ctx.locale, codes: done.recoveryCodes, next: target(next) }),
    });
  }

  @Post('sign-out')
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageResult> {
    const token = this.cookies.read(request, 'staff');
    if (token) {
      await this.signIn.signOut(token);
      this.cookies.clear(reply, 'staff');
    }
    return redirect(DOOR);
  }

  /** Somebody inside who asked for another app, or somebody between the password and their first one. */
  private async enrolling(
    request: FastifyRequest,
  ): Promise<(SignedIn & Enrolling & { enrolment: Enrolment }) | null> {
    const inside = await this.in(request, 'staff');
    const somebody = inside ?? (await this.in(request, 'staffPending'));
    if (!somebody) return null;
    const who = { ...somebody, isInside: inside !== null };
    const enrolment = await this.secondFactor.pending(this.database, who, this.clock.now());
    return enrolment && { ...who, enrolment };
  }

  private async in(request: FastifyRequest, kind: SessionKind): Promise<SignedIn | null> {
    const token = this.cookies.read(request, kind);
    const session = await this.sessions.find(kind, token, this.clock.now());
    return session && token ? { staffId: session.accountId, token } : null;
  }

  private wrongCode(ctx: PageContext): FormState<{ code?: string }> {
    return withError(blankForm({ code: '' }), 'code', staffMessages(ctx.locale)('wrongCode'));
  }

  private signInPage(ctx: PageContext, form: FormState<object>, next: string, done = false): PageResult {
    const t = staffMessages(ctx.locale);
    return page({
      title: t('signInTitle'),
      hasErrors: hasErrors(form),
      body: h(StaffSignInPage, {
        locale: ctx.locale,
        form,
        next,
        ...(done ? { done: t('passwordDone') } : {}),
      }),
    });
  }

  private codePage(ctx: PageContext, form: FormState<object>, next: string): PageResult {
    return page({
      title: staffMessages(ctx.locale)('secondTitle'),
      hasErrors: hasErrors(form),
      body: h(SecondFactorPage, { locale: ctx.locale, form, next }),
    });
  }

  private enrolPage(
    ctx: PageContext,
    form: FormState<object>,
    enrolment: Enrolment,
    next: string,
  ): PageResult {
    return page({
      title: staffMessages(ctx.locale)('enrolTitle'),
      hasErrors: hasErrors(form),
      body: h(EnrolPage, {
        locale: ctx.locale,
        form,
        next,
        secret: enrolment.secret,
        qr: qrDrawing(enrolment.uri),
      }),
    });
  }
}

function target(next: unknown): string {
  const path = safeNext(next);
  return path === '/' ? BACK_OFFICE : path;
}

function withNext(path: string, next: string): string {
  return next === BACK_OFFICE ? path : `${path}?next=${encodeURIComponent(next)}`;
}
