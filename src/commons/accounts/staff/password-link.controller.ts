import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { h } from 'preact';
import { Clock } from '../../../platform/clock/index.js';
import { BadRequest, Conflict, RuleBroken } from '../../../platform/errors/index.js';
import { Ctx, page, redirect, type PageContext, type PageResult } from '../../../platform/http/index.js';
import {
  blankForm,
  hasErrors,
  parseForm,
  TextPage,
  withError,
  type FormState,
} from '../../../platform/ui/index.js';
import { PasswordLinks, type LinkProblem, type PasswordLinkState } from './password-links.service.js';
import type { PasswordProblem } from './password.rules.js';
import { choosePasswordForm } from './staff.forms.js';
import { staffMessages } from './staff.messages.js';
import { ChoosePasswordPage } from './views/staff-account.page.js';

@Controller('staff/password')
export class PasswordLinkController {
  constructor(
    private readonly links: PasswordLinks,
    private readonly clock: Clock,
  ) {}

  @Get(':token')
  async show(@Ctx() ctx: PageContext, @Param('token') token: string): Promise<PageResult> {
    const link = await this.known(token);
    if (!link || link.problem) return this.problemPage(ctx, link?.problem ?? 'unknown');
    return this.passwordPage(ctx, link, token, blankForm({}));
  }

  @Post(':token')
  async choose(
    @Ctx() ctx: PageContext,
    @Param('token') token: string,
    @Body() body: unknown,
  ): Promise<PageResult> {
    const link = await this.known(token);
    if (!link || link.problem) return this.problemPage(ctx, link?.problem ?? 'unknown');
    const t = staffMessages(ctx.locale);
    const form = parseForm(choosePasswordForm, body, ctx.locale);
    const back = (field: 'password' | 'repeated', error: string) =>
      this.passwordPage(ctx, link, token, withError(blankForm<Record<string, string>>({}), field, error));
    if (!form.ok) return this.passwordPage(ctx, link, token, { values: {}, errors: form.state.errors });
    if (form.value.password !== form.value.repeated) return back('repeated', t('repeatWrong'));
    try {
      await this.links.use(token, form.value.password, this.clock.now());
    } catch (error) {
      if (error instanceof Conflict) return this.problemPage(ctx, 'used');
      if (error instanceof RuleBroken && error.fields.password) {
        return back('password', t(error.fields.password as PasswordProblem));
      }
      throw error;
    }
    return redirect('/staff/sign-in?done');
  }

  private async known(token: string): Promise<PasswordLinkState | null> {
    try {
      return await this.links.inspect(token, this.clock.now());
    } catch (error) {
      if (error instanceof BadRequest) return null;
      throw error;
    }
  }

  private passwordPage(
    ctx: PageContext,
    { email }: PasswordLinkState,
    token: string,
    form: FormState<object>,
  ): PageResult {
    return page({
      title: staffMessages(ctx.locale)('passwordTitle'),
      hasErrors: hasErrors(form),
      body: h(ChoosePasswordPage, { locale: ctx.locale, email, token, form }),
    });
  }

  private problemPage(ctx: PageContext, problem: LinkProblem | 'unknown'): PageResult {
    const t = staffMessages(ctx.locale);
    const title = t(`${problem}Title`);
    return page({
      title,
      status: problem === 'unknown' ? 400 : 410,
      body: h(TextPage, { title }, h('p', { class: 'lead' }, t(`${problem}Text`))),
    });
  }
}
