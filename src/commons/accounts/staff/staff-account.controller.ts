import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { h } from 'preact';
import { Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { RuleBroken } from '../../../platform/errors/index.js';
import { Ctx, page, redirect, type PageContext, type PageResult } from '../../../platform/http/index.js';
import { SessionCookies } from '../../../platform/session/index.js';
import { blankForm, hasErrors, parseForm, withError, type FormState } from '../../../platform/ui/index.js';
import { Roles } from '../roles/roles.service.js';
import { staffMember, StaffOnly } from '../staff-only.js';
import { SecondFactor } from './second-factor.service.js';
import { StaffSignIn } from './staff-sign-in.service.js';
import { changePasswordForm, confirmForm } from './staff.forms.js';
import { staffMessages } from './staff.messages.js';
import { Staff } from './staff.service.js';
import type { PasswordProblem } from './password.rules.js';
import { StaffAccountPage, type StaffAccountForms } from './views/staff-account.page.js';
import { RecoveryCodesPage } from './views/staff-sign-in.page.js';

/** What officials do about their own account; each change asks for the password again. */
@Controller('staff/account')
@StaffOnly()
export class StaffAccountController {
  constructor(
    private readonly signIn: StaffSignIn,
    private readonly staff: Staff,
    private readonly secondFactor: SecondFactor,
    private readonly roles: Roles,
    private readonly cookies: SessionCookies,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Get()
  show(@Ctx() ctx: PageContext, @Query('saved') saved?: string): Promise<PageResult> {
    return this.accountPage(ctx, {}, saved !== undefined);
  }

  @Post('password')
  async changePassword(
    @Ctx() ctx: PageContext,
    @Req() request: FastifyRequest,
    @Body() body: unknown,
  ): Promise<PageResult> {
    const t = staffMessages(ctx.locale);
    const form = parseForm(changePasswordForm, body, ctx.locale);
    const back = (field: 'current' | 'password' | 'repeated', error: string) =>
      this.accountPage(ctx, { password: withError(blankForm<Record<string, string>>({}), field, error) });
    if (!form.ok) return this.accountPage(ctx, { password: withoutSecrets(form.state) });
    const { current, password, repeated } = form.value;
    if (password !== repeated) return back('repeated', t('repeatWrong'));
    if (!(await this.confirmed(ctx, request, current))) return back('current', t('currentWrong'));
    try {
      await this.setPassword(ctx, request, password);
    } catch (error) {
      if (error instanceof RuleBroken && error.fields.password) {
        return back('password', t(error.fields.password as PasswordProblem));
      }
      throw error;
    }
    return redirect('/staff/account?saved');
  }

  @Post('recovery-codes')
  async newRecoveryCodes(
    @Ctx() ctx: PageContext,
    @Req() request: FastifyRequest,
    @Body() body: unknown,
  ): Promise<PageResult> {
    const refused = await this.refusal(ctx, request, body);
    if (refused) return this.accountPage(ctx, { recovery: refused });
    const { staffId } = staffMember(ctx);
    const codes = await this.database.transaction((tx) =>
      this.secondFactor.newRecoveryCodes(tx, staffId, this.clock.now()),
    );
    return page({
      title: staffMessages(ctx.locale)('recoveryTitle'),
      body: h(RecoveryCodesPage, { locale: ctx.locale, codes, next: '/staff/account' }),
    });
  }

  @Post('second-factor')
  async anotherApp(
    @Ctx() ctx: PageContext,
    @Req() request: FastifyRequest,
    @Body() body: unknown,
  ): Promise<PageResult> {
    const refused = await this.refusal(ctx, request, body);
    if (refused) return this.accountPage(ctx, { enrol: refused });
    const { staffId } = staffMember(ctx);
    await this.database.transaction((tx) => this.secondFactor.beginAnother(tx, staffId, this.clock.now()));
    return redirect('/staff/enrol?next=/staff/account');
  }

  private async setPassword(ctx: PageContext, request: FastifyRequest, password: string): Promise<void> {
    const { staffId } = staffMember(ctx);
    const token = this.cookies.read(request, 'staff');
    await this.database.transaction((tx) =>
      this.staff.setPassword(tx, staffId, password, { kind: 'staff', id: staffId }, this.clock.now(), token),
    );
  }

  /** The form as it comes back, or null when the password was right. */
  private async refusal(
    ctx: PageContext,
    request: FastifyRequest,
    body: unknown,
  ): Promise<FormState<object> | null> {
    const form = parseForm(confirmForm, body, ctx.locale);
    if (!form.ok) return withoutSecrets(form.state);
    if (await this.confirmed(ctx, request, form.value.current)) return null;
    return withError(blankForm({ current: '' }), 'current', staffMessages(ctx.locale)('currentWrong'));
  }

  private confirmed(ctx: PageContext, request: FastifyRequest, password: string): Promise<boolean> {
    return this.signIn.confirmPassword(staffMember(ctx).staffId, password, request.ip, this.clock.now());
  }

  private async accountPage(
    ctx: PageContext,
    { password, recovery, enrol }: Partial<StaffAccountForms>,
    saved = false,
  ): Promise<PageResult> {
    const staff = staffMember(ctx);
    const all = await this.roles.all();
    const held = all.filter(({ code }) => staff.roles.includes(code));
    return page({
      title: staffMessages(ctx.locale)('accountTitle'),
      hasErrors: [password, recovery, enrol].some((form) => form && hasErrors(form)),
      body: h(StaffAccountPage, {
        locale: ctx.locale,
        name: staff.name,
        roles: held.map(({ nameBg, nameEn }) => (ctx.locale === 'bg' ? nameBg : nameEn)),
        recoveryCodesLeft: await this.secondFactor.recoveryCodesLeft(this.database, staff.staffId),
        forms: {
          password: password ?? blankForm({}),
          recovery: recovery ?? blankForm({}),
          enrol: enrol ?? blankForm({}),
        },
        saved,
      }),
    });
  }
}

/** Passwords are never written back into a page. */
function withoutSecrets(form: FormState<object>): FormState<object> {
  return { values: {}, errors: form.errors };
}
