import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { h } from 'preact';
import { z } from 'zod';
import { ParticipantOnly } from '../../../../commons/accounts/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Database } from '../../../../platform/database/index.js';
import { IllegalTransition, NotFound } from '../../../../platform/errors/index.js';
import {
  Ctx,
  idOf,
  page,
  parseQuery,
  redirect,
  type PageContext,
  type PageResult,
} from '../../../../platform/http/index.js';
import { blankForm, ConfirmPage, parseForm, type FormState } from '../../../../platform/ui/index.js';
import { DraftInvalid } from '../../drafts/draft.errors.js';
import { draftSentences } from '../../drafts/draft-problems.messages.js';
import { ownRow, type OwnRow } from '../../drafts/draft-rows.js';
import { Recommendations } from '../../recommendations.service.js';
import { WorkspaceAccess } from '../workspace.access.js';
import { editPath, ownPath, verbPath, WORKSPACE_PATH } from '../workspace.paths.js';
import { StepAnswers } from './step-answers.service.js';
import { answered, STEP_FORMS } from './writing.forms.js';
import { writingMessages } from './writing.messages.js';
import { WritingPages } from './writing-pages.service.js';
import { isStep, STEPS } from './writing.rules.js';
import { EditedMeanwhile, Writing } from './writing.service.js';

const newQuery = z.object({
  set: z
    .string()
    .regex(/^[1-9]\d{0,17}$/)
    .optional(),
  from: z
    .string()
    .regex(/^[a-zA-Z]{1,30}:[1-9]\d{0,17}$/)
    .optional(),
});
const editQuery = z.object({ from: z.enum(['check']).optional() });
const hiddenForm = z.object({
  from: z.string().max(60).default(''),
  go: z.string().max(10).default('on'),
  seen: z
    .string()
    .regex(/^[0-9a-f]{0,16}$/)
    .catch(''),
});
const sendForm = z.object({
  version: z
    .string()
    .regex(/^\d{1,9}$/)
    .catch('0'),
});

@Controller('workspace/recommendations')
@ParticipantOnly()
export class WritingController {
  constructor(
    private readonly access: WorkspaceAccess,
    private readonly writing: Writing,
    private readonly pages: WritingPages,
    private readonly answers: StepAnswers,
    private readonly recommendations: Recommendations,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Get('new')
  async begin(@Ctx() ctx: PageContext, @Query() query: unknown): Promise<PageResult> {
    const { set = '', from = '' } = parseQuery(newQuery, query, 'ignored');
    const issuer = await this.access.writer(ctx);
    return this.pages.begin(ctx, issuer, blankForm({ setId: set, weight: '1' }), from);
  }

  @Post('new')
  async create(@Ctx() ctx: PageContext, @Body() body: unknown): Promise<PageResult> {
    const issuer = await this.access.writer(ctx);
    const { from, go } = hidden(body, ctx);
    const form = parseForm(STEP_FORMS.title, body, ctx.locale);
    if (!form.ok) return this.pages.begin(ctx, issuer, form.state, from);
    const { value } = form;
    const sources = newQuery.shape.from.safeParse(from).data;
    try {
      const id = await this.database.transaction((tx) =>
        this.writing.begin(
          tx,
          issuer,
          ctx.locale,
          (draft) => ({
            ...answered(draft, 'title', value, () => []),
            sources: sources ? [sources] : [],
          }),
          this.clock.now(),
        ),
      );
      return redirect(go === 'later' ? WORKSPACE_PATH : editPath(id, 'problem'));
    } catch (error) {
      return this.pages.begin(ctx, issuer, invalid(error, typed(value), ctx), from);
    }
  }

  @Get(':id/edit/check')
  async check(@Ctx() ctx: PageContext, @Param('id') id: string): Promise<PageResult> {
    const { issuer, writes } = await this.access.reader(ctx);
    const draft = await this.draft(issuer.organisationId, id);
    return this.pages.check(ctx, issuer, draft, { writes });
  }

  @Post(':id/edit/check')
  async send(@Ctx() ctx: PageContext, @Param('id') id: string, @Body() body: unknown): Promise<PageResult> {
    const issuer = await this.access.writer(ctx);
    const draft = await this.draft(issuer.organisationId, id);
    const parsed = parseForm(sendForm, body, ctx.locale);
    const version = parsed.ok ? Number(parsed.value.version) : 0;
    try {
      await this.database.transaction((tx) =>
        this.writing.send(tx, draft.id, issuer, version, this.clock.now()),
      );
    } catch (error) {
      if (error instanceof EditedMeanwhile) {
        const fresh = await this.draft(issuer.organisationId, id);
        return this.pages.check(ctx, issuer, fresh, { writes: true, meanwhile: true });
      }
      if (!(error instanceof DraftInvalid)) throw error;
      return this.pages.check(ctx, issuer, draft, { writes: true, problems: error.problems });
    }
    return redirect(`${ownPath(draft.id)}?done=sent`);
  }

  @Get(':id/edit/:step')
  async show(
    @Ctx() ctx: PageContext,
    @Param('id') id: string,
    @Param('step') step: string,
    @Query() query: unknown,
  ): Promise<PageResult> {
    const issuer = await this.access.writer(ctx);
    if (!isStep(step)) throw new NotFound('notFound');
    const { from = '' } = parseQuery(editQuery, query, 'ignored');
    return this.pages.step(ctx, issuer, await this.draft(issuer.organisationId, id), step, { from });
  }

  @Post(':id/edit/:step')
  async save(
    @Ctx() ctx: PageContext,
    @Param('id') id: string,
    @Param('step') step: string,
    @Req() request: FastifyRequest,
  ): Promise<PageResult> {
    const issuer = await this.access.writer(ctx);
    if (!isStep(step)) throw new NotFound('notFound');
    const draft = await this.draft(issuer.organisationId, id);
    const { fields, state, answer } = await this.answers.read(ctx, issuer, step, request);
    const { from, go, seen } = hidden(fields, ctx);
    const again = (form: FormState<object>) =>
      this.pages.step(ctx, issuer, draft, step, { from, again: { form, seen } });
    if (state) return again(state);
    try {
      const whole = go !== 'later';
      await this.database.transaction((tx) =>
        this.writing.answer(tx, draft.id, issuer, { step, answer, seen, whole }, this.clock.now()),
      );
    } catch (error) {
      if (!(error instanceof EditedMeanwhile)) return again(invalid(error, fields, ctx));
      const fresh = await this.draft(issuer.organisationId, id);
      const typedOver = { form: { values: fields, errors: {} }, meanwhile: true };
      return this.pages.step(ctx, issuer, fresh, step, { from, again: typedOver });
    }
    if (go === 'later') return redirect(WORKSPACE_PATH);
    const next = from === 'check' ? 'check' : (STEPS[STEPS.indexOf(step) + 1] ?? 'check');
    return redirect(editPath(draft.id, next));
  }

  @Get(':id/discard')
  async askDiscard(@Ctx() ctx: PageContext, @Param('id') id: string): Promise<PageResult> {
    const issuer = await this.access.writer(ctx);
    const draft = await this.draft(issuer.organisationId, id);
    const t = writingMessages(ctx.locale);
    const title = t('discardTitle');
    return page({
      title,
      body: h(
        ConfirmPage,
        {
          title,
          path: verbPath(draft.id, 'discard'),
          button: t('discard'),
          danger: true,
          other: { path: editPath(draft.id, 'check'), label: t('keep') },
        },
        h('p', { lang: draft.lang }, draft.title),
        h('p', null, t('discardText')),
      ),
    });
  }

  @Post(':id/discard')
  async discard(@Ctx() ctx: PageContext, @Param('id') id: string): Promise<PageResult> {
    const { organisationId } = await this.access.writer(ctx);
    const draft = await this.draft(organisationId, id);
    await this.database.transaction((tx) => this.recommendations.discard(tx, draft.id, organisationId));
    return redirect(`${WORKSPACE_PATH}?done=discarded`);
  }

  /** @throws NotFound for another organisation's; IllegalTransition for what was sent already */
  private async draft(organisationId: string, idSlug: string): Promise<OwnRow> {
    const id = idOf(idSlug);
    if (!id) throw new NotFound('notFound');
    const draft = await ownRow(this.database, id, organisationId);
    if (draft.state !== 'draft') throw new IllegalTransition('recommendationSentAlready');
    return draft;
  }
}

function hidden(body: unknown, ctx: PageContext): z.output<typeof hiddenForm> {
  const form = parseForm(hiddenForm, body, ctx.locale);
  return form.ok ? form.value : { from: '', go: 'on', seen: '' };
}

function typed(value: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, String(one)]));
}

/** The form again, with a sentence at each field. @throws whatever else went wrong */
function invalid(error: unknown, values: object, { locale }: PageContext): FormState<object> {
  if (!(error instanceof DraftInvalid)) throw error;
  return { values, errors: draftSentences(error.problems, locale) as Record<string, never> };
}
