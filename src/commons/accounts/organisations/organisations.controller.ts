import { Body, Controller, Get, Post } from '@nestjs/common';
import { h } from 'preact';
import { Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { RuleBroken } from '../../../platform/errors/index.js';
import { Ctx, page, redirect, type PageContext, type PageResult } from '../../../platform/http/index.js';
import { blankForm, hasErrors, parseForm, withError, type FormState } from '../../../platform/ui/index.js';
import { ParticipantOnly, participantId } from '../participant-only.js';
import { organisationForm } from './organisations.forms.js';
import { organisationsMessages } from './organisations.messages.js';
import { Organisations } from './organisations.service.js';
import { OrganisationPage } from './views/organisation.page.js';

@Controller('account/organisation')
@ParticipantOnly()
export class OrganisationsController {
  constructor(
    private readonly organisations: Organisations,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Get()
  show(@Ctx() ctx: PageContext): Promise<PageResult> {
    return this.organisationPage(ctx, blankForm({}));
  }

  @Post()
  async apply(@Ctx() ctx: PageContext, @Body() body: unknown): Promise<PageResult> {
    const form = parseForm(organisationForm, body, ctx.locale);
    if (!form.ok) return this.organisationPage(ctx, form.state);
    const { publicBenefit, ...values } = form.value;
    try {
      await this.database.transaction((tx) =>
        this.organisations.apply(
          tx,
          participantId(ctx),
          { ...values, publicBenefit: publicBenefit === 'yes' },
          this.clock.now(),
        ),
      );
    } catch (error) {
      if (!(error instanceof RuleBroken)) throw error;
      const text = organisationsMessages(ctx.locale)('alreadyOne');
      return this.organisationPage(ctx, withError(blankForm<Record<string, string>>(values), 'name', text));
    }
    return redirect('/account/organisation');
  }

  @Post('withdraw')
  async withdraw(@Ctx() ctx: PageContext): Promise<PageResult> {
    try {
      await this.database.transaction((tx) =>
        this.organisations.withdraw(tx, participantId(ctx), this.clock.now()),
      );
    } catch (error) {
      if (!(error instanceof RuleBroken)) throw error;
      const told = organisationsMessages(ctx.locale)('colleaguesLeft');
      return this.organisationPage(ctx, { values: {}, errors: { withdraw: told } });
    }
    return redirect('/account/organisation');
  }

  private async organisationPage(ctx: PageContext, form: FormState<object>): Promise<PageResult> {
    return page({
      title: organisationsMessages(ctx.locale)('title'),
      hasErrors: hasErrors(form),
      body: h(OrganisationPage, {
        locale: ctx.locale,
        organisation: await this.organisations.latestOf(participantId(ctx)),
        form,
      }),
    });
  }
}
