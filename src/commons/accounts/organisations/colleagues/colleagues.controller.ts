import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { h } from 'preact';
import { Clock } from '../../../../platform/clock/index.js';
import { Database } from '../../../../platform/database/index.js';
import { Forbidden, NotFound, RuleBroken } from '../../../../platform/errors/index.js';
import {
  Ctx,
  idOf,
  page,
  RateLimits,
  redirect,
  type PageContext,
  type PageResult,
} from '../../../../platform/http/index.js';
import { blankForm, hasErrors, parseForm, withError, type FormState } from '../../../../platform/ui/index.js';
import { ParticipantOnly, participantId } from '../../participant-only.js';
import { inviteForm, roleForm } from './colleagues.forms.js';
import { colleaguesMessages } from './colleagues.messages.js';
import { shownName } from './views/colleague-words.js';
import { Colleagues, type Colleague, type Membership } from './colleagues.service.js';
import { Invitations } from './invitations.service.js';
import { ColleaguePage } from './views/colleague.page.js';
import { COLLEAGUES_PATH, ColleaguesPage } from './views/colleagues.page.js';

const INVITING = { max: 40, perSeconds: 3_600 };
const DONE = {
  invited: 'doneInvited',
  revoked: 'doneRevoked',
  saved: 'doneSaved',
  removed: 'doneRemoved',
  joined: 'doneJoined',
} as const;

@Controller('account/organisation/colleagues')
@ParticipantOnly()
export class ColleaguesController {
  constructor(
    private readonly colleagues: Colleagues,
    private readonly invitations: Invitations,
    private readonly database: Database,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  @Get()
  show(@Ctx() ctx: PageContext, @Query('done') done?: unknown): Promise<PageResult> {
    const told = Object.entries(DONE).find(([key]) => key === done)?.[1];
    return this.listPage(ctx, blankForm({}), told && colleaguesMessages(ctx.locale)(told));
  }

  @Post()
  async invite(@Ctx() ctx: PageContext, @Body() body: unknown): Promise<PageResult> {
    const form = parseForm(inviteForm, body, ctx.locale);
    if (!form.ok) return this.listPage(ctx, form.state);
    const leadId = participantId(ctx);
    await this.limits.hit('accounts.colleagues.invite', leadId, INVITING);
    const invitation = { ...form.value, locale: ctx.locale };
    try {
      await this.database.transaction((tx) =>
        this.invitations.invite(tx, leadId, invitation, this.clock.now()),
      );
    } catch (error) {
      if (!(error instanceof RuleBroken)) throw error;
      const told = colleaguesMessages(ctx.locale)(
        error.code as 'colleagueAlready' | 'tooManyInvitations',
        error.params as { max: number },
      );
      return this.listPage(ctx, withError(blankForm<Record<string, string>>(form.value), 'email', told));
    }
    return done('invited');
  }

  @Post('invitations/:id/revoke')
  async revoke(@Ctx() ctx: PageContext, @Param('id') id: string): Promise<PageResult> {
    await this.database.transaction((tx) =>
      this.invitations.revoke(tx, participantId(ctx), numberOf(id), this.clock.now()),
    );
    return done('revoked');
  }

  @Post('leave')
  async leave(@Ctx() ctx: PageContext): Promise<PageResult> {
    try {
      await this.database.transaction((tx) =>
        this.colleagues.leave(tx, participantId(ctx), this.clock.now()),
      );
    } catch (error) {
      if (!(error instanceof RuleBroken)) throw error;
      const told = colleaguesMessages(ctx.locale)('lastLead');
      return this.listPage(ctx, { values: {}, errors: { leave: told } });
    }
    return redirect('/account/organisation');
  }

  @Get(':id')
  async showOne(@Ctx() ctx: PageContext, @Param('id') id: string): Promise<PageResult> {
    const colleague = await this.colleague(ctx, id);
    return this.onePage(ctx, colleague, blankForm({ role: colleague.role }));
  }

  @Post(':id')
  async giveRole(
    @Ctx() ctx: PageContext,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<PageResult> {
    const colleague = await this.colleague(ctx, id);
    const form = parseForm(roleForm, body, ctx.locale);
    if (!form.ok) return this.onePage(ctx, colleague, form.state);
    const { role } = form.value;
    try {
      await this.database.transaction((tx) =>
        this.colleagues.giveRole(tx, participantId(ctx), colleague.id, role, this.clock.now()),
      );
    } catch (error) {
      return this.refused(ctx, colleague, { role }, error);
    }
    return done('saved');
  }

  @Post(':id/remove')
  async remove(@Ctx() ctx: PageContext, @Param('id') id: string): Promise<PageResult> {
    const colleague = await this.colleague(ctx, id);
    try {
      await this.database.transaction((tx) =>
        this.colleagues.remove(tx, participantId(ctx), colleague.id, this.clock.now()),
      );
    } catch (error) {
      return this.refused(ctx, colleague, { role: colleague.role }, error);
    }
    return done('removed');
  }

  private refused(
    ctx: PageContext,
    colleague: Colleague,
    values: { role: string },
    error: unknown,
  ): PageResult {
    if (!(error instanceof RuleBroken)) throw error;
    const told = colleaguesMessages(ctx.locale)('lastLeadOther');
    return this.onePage(ctx, colleague, withError(blankForm(values), 'role', told));
  }

  /** @throws Forbidden unless the viewer leads; NotFound for a colleague of others */
  private async colleague(ctx: PageContext, id: string): Promise<Colleague> {
    const { organisationId, role } = await this.membership(ctx);
    if (role !== 'lead') throw new Forbidden('leadOnly');
    const colleagues = await this.colleagues.list(organisationId);
    const found = colleagues.find((one) => one.id === id);
    if (!found) throw new NotFound('notFound');
    return found;
  }

  private async membership(ctx: PageContext): Promise<Membership> {
    const membership = await this.colleagues.membershipOf(this.database, participantId(ctx));
    if (!membership) throw new NotFound('notFound');
    return membership;
  }

  private onePage(ctx: PageContext, colleague: Colleague, form: FormState<object>): PageResult {
    const { locale } = ctx;
    const title = colleaguesMessages(locale)('colleagueTitle', { name: shownName(colleague, true, locale) });
    const isViewer = colleague.participantId === participantId(ctx);
    return page({
      title,
      hasErrors: hasErrors(form),
      body: h(ColleaguePage, { locale, id: colleague.id, title, isViewer, form }),
    });
  }

  private async listPage(
    ctx: PageContext,
    form: FormState<object>,
    told: string | null = null,
  ): Promise<PageResult> {
    const { locale, now } = ctx;
    const membership = await this.membership(ctx);
    const { organisationId, role } = membership;
    return page({
      title: colleaguesMessages(locale)('title'),
      hasErrors: hasErrors(form),
      body: h(ColleaguesPage, {
        locale,
        now,
        viewerId: participantId(ctx),
        membership,
        colleagues: await this.colleagues.list(organisationId),
        invitations: role === 'lead' ? await this.invitations.open(organisationId) : [],
        form,
        done: told,
      }),
    });
  }
}

function done(what: keyof typeof DONE): PageResult {
  return redirect(`${COLLEAGUES_PATH}?done=${what}`);
}

function numberOf(id: string): string {
  const number = idOf(id);
  if (!number) throw new NotFound('notFound');
  return number;
}
