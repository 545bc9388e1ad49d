import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { h } from 'preact';
import { ParticipantOnly } from '../../../commons/accounts/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { RuleBroken } from '../../../platform/errors/index.js';
import {
  Ctx,
  page,
  parseQuery,
  redirect,
  type PageContext,
  type PageResult,
} from '../../../platform/http/index.js';
import type { Locale } from '../../../platform/i18n/index.js';
import { Asking } from './asking/asking.service.js';
import { HomePages } from './home-pages.service.js';
import { OwnPages } from './own-pages.service.js';
import { NoOrganisationPage } from './views/no-organisation.page.js';
import { WorkspaceAccess } from './workspace.access.js';
import { workspaceQuery } from './workspace.filters.js';
import { workspaceMessages } from './workspace.messages.js';
import { editPath, ownPath } from './workspace.paths.js';
import { askedNote } from './workspace.presentation.js';

const DONE = {
  sent: 'doneSent',
  verdict: 'doneVerdict',
  dispute: 'doneDispute',
  measure: 'doneMeasure',
  withdrawn: 'doneWithdrawn',
  asked: 'doneAsked',
  discarded: 'doneDiscarded',
} as const;

@Controller('workspace')
@ParticipantOnly()
export class WorkspaceController {
  constructor(
    private readonly access: WorkspaceAccess,
    private readonly home: HomePages,
    private readonly own: OwnPages,
    private readonly asking: Asking,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@Ctx() ctx: PageContext, @Query() query: unknown): Promise<PageResult> {
    const membership = await this.access.membership(ctx);
    const t = workspaceMessages(ctx.locale);
    if (!membership) return page({ title: t('noneTitle'), body: h(NoOrganisationPage, {}) });
    const { done, count, ...asked } = parseQuery(workspaceQuery, query, 'ignored');
    const told = done === 'imported' && count ? t('doneImported', { count }) : toldOf(done, ctx.locale);
    return this.home.show(ctx, membership, asked, told);
  }

  @Get('recommendations/:id')
  async one(@Ctx() ctx: PageContext, @Param('id') id: string, @Query() query: unknown): Promise<PageResult> {
    const { organisationId } = await this.access.member(ctx);
    const own = await this.own.one(organisationId, id);
    if (own.state === 'draft') return redirect(editPath(own.id, 'check'));
    return this.own.show(ctx, own, toldOf(parseQuery(workspaceQuery, query, 'ignored').done, ctx.locale));
  }

  @Post('recommendations/:id/ask')
  async ask(@Ctx() ctx: PageContext, @Param('id') id: string): Promise<PageResult> {
    const { own, issuer } = await this.own.toWrite(ctx, id);
    try {
      await this.database.transaction((tx) => this.asking.ask(tx, own.id, issuer, this.clock.now()));
    } catch (error) {
      if (!(error instanceof RuleBroken)) throw error;
      const seen = await this.own.one(issuer.organisationId, own.id);
      return this.own.show(ctx, seen, null, askedNote(seen.askedAt, ctx.locale, ctx.now) ?? undefined);
    }
    return redirect(`${ownPath(own.id)}?done=asked`);
  }
}

function toldOf(done: string | undefined, locale: Locale): string | null {
  if (!done || !Object.hasOwn(DONE, done)) return null;
  return workspaceMessages(locale)(DONE[done as keyof typeof DONE]);
}
