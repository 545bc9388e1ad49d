import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { h } from 'preact';
import { z } from 'zod';
import { ParticipantOnly, Units } from '../../../../commons/accounts/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Database } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import {
  Ctx,
  idOf,
  page,
  parseQuery,
  redirect,
  type PageContext,
  type PageResult,
} from '../../../../platform/http/index.js';
import { blankForm, hasErrors, parseForm, type FormState } from '../../../../platform/ui/index.js';
import { setPath } from '../../recommendation.rules.js';
import { RecommendationSets } from '../../recommendation-sets.service.js';
import type { RecommendationSet } from '../../recommendation-set.entity.js';
import { mayWrite, WorkspaceAccess } from '../workspace.access.js';
import { ownSetPath } from '../workspace.paths.js';
import { ownLine } from '../workspace.presentation.js';
import { WorkspaceQueries } from '../workspace.queries.js';
import { NewSetPage, SetPage } from './views/set.pages.js';
import { setForm } from './writing.forms.js';
import { writingMessages } from './writing.messages.js';
import { Writing } from './writing.service.js';

const MOST_SHOWN = 200;
const sentQuery = z.object({ sent: z.coerce.number().int().min(1).max(1_000).optional() });

/** Sets of recommendations from one study, analysis or round table. */
@Controller('workspace/sets')
@ParticipantOnly()
export class SetsController {
  constructor(
    private readonly access: WorkspaceAccess,
    private readonly queries: WorkspaceQueries,
    private readonly sets: RecommendationSets,
    private readonly writing: Writing,
    private readonly units: Units,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Get('new')
  async begin(@Ctx() ctx: PageContext): Promise<PageResult> {
    await this.access.writer(ctx);
    return newPage(ctx, blankForm({}));
  }

  @Post('new')
  async create(@Ctx() ctx: PageContext, @Body() body: unknown): Promise<PageResult> {
    const issuer = await this.access.writer(ctx);
    const form = parseForm(setForm, body, ctx.locale);
    if (!form.ok) return newPage(ctx, form.state);
    const set = { ...form.value, lang: ctx.locale };
    const id = await this.database.transaction((tx) => this.sets.create(tx, issuer, set, this.clock.now()));
    return redirect(ownSetPath(id));
  }

  @Get(':id')
  async show(@Ctx() ctx: PageContext, @Param('id') id: string, @Query() query: unknown): Promise<PageResult> {
    const { locale } = ctx;
    const membership = await this.access.member(ctx);
    const { organisationId } = membership;
    const set = await this.set(organisationId, id);
    const [found, units, drafts] = await Promise.all([
      this.queries.list(organisationId, { set: set.id }, null, MOST_SHOWN),
      this.units.all(),
      this.database.transaction((tx) => this.writing.draftsOf(tx, set.id, organisationId)),
    ]);
    const names = new Map(units.map((unit) => [unit.id, unit.name]));
    const { sent } = parseQuery(sentQuery, query, 'ignored');
    return page({
      title: set.title,
      wide: true,
      body: h(SetPage, {
        id: set.id,
        title: set.title,
        lang: set.lang,
        publicPath: found.some(({ sentAt }) => sentAt) ? setPath(set) : null,
        writes: mayWrite(membership),
        lines: found.map((own) => ownLine(own, names, locale)),
        ready: drafts.ready.length,
        unfinished: drafts.unfinished,
        told: sent ? writingMessages(locale)('doneSet', { count: sent }) : null,
      }),
    });
  }

  @Post(':id/send')
  async send(@Ctx() ctx: PageContext, @Param('id') id: string): Promise<PageResult> {
    const issuer = await this.access.writer(ctx);
    const set = await this.set(issuer.organisationId, id);
    const sent = await this.database.transaction((tx) =>
      this.writing.sendSet(tx, set.id, issuer, this.clock.now()),
    );
    return redirect(sent > 0 ? `${ownSetPath(set.id)}?sent=${sent}` : ownSetPath(set.id));
  }

  /** @throws NotFound for another organisation's */
  private async set(organisationId: string, idSlug: string): Promise<RecommendationSet> {
    const id = idOf(idSlug);
    const set = id && (await this.queries.set(organisationId, id));
    if (!set) throw new NotFound('notFound');
    return set;
  }
}

function newPage(ctx: PageContext, form: FormState<object>): PageResult {
  return page({
    title: writingMessages(ctx.locale)('setTitle'),
    hasErrors: hasErrors(form),
    body: h(NewSetPage, { form }),
  });
}
