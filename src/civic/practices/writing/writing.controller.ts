import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { h } from 'preact';
import { z } from 'zod';
import { ParticipantOnly } from '../../../commons/accounts/index.js';
import { Database } from '../../../platform/database/index.js';
import { Conflict } from '../../../platform/errors/index.js';
import {
  Ctx,
  page,
  parseQuery,
  redirect,
  type PageContext,
  type PageResult,
} from '../../../platform/http/index.js';
import { blankForm, ConfirmPage, parseForm } from '../../../platform/ui/index.js';
import { blankRecord } from '../practice-record.js';
import type { Author, WholePractice } from '../practice-rows.js';
import { PracticeInvalid } from '../practice.errors.js';
import { OWN_PATH, ownPath } from '../practice.rules.js';
import { Practices } from '../practices.service.js';
import { FormAnswers, type FormAnswer } from './form-answers.service.js';
import { mayWrite, PracticeAuthors } from './practice-authors.service.js';
import { NoOrganisationPage } from './views/own.pages.js';
import { hiddenForm, valuesOf } from './writing.forms.js';
import { writingMessages } from './writing.messages.js';
import { WritingPages } from './writing-pages.service.js';

const DONE = { sent: 'doneSent', kept: 'doneKept', discarded: 'doneDiscarded' } as const;
const doneQuery = z.object({ done: z.enum(['sent', 'kept', 'discarded']).optional().catch(undefined) });

/** Where an organisation describes good practices: a draft, the check, the sending, and what became of it. */
@Controller('practices/own')
@ParticipantOnly()
export class WritingController {
  constructor(
    private readonly authors: PracticeAuthors,
    private readonly pages: WritingPages,
    private readonly answers: FormAnswers,
    private readonly practices: Practices,
    private readonly database: Database,
  ) {}

  @Get()
  async list(@Ctx() ctx: PageContext, @Query() query: unknown): Promise<PageResult> {
    const membership = await this.authors.membership(ctx);
    return membership ? this.pages.list(ctx, membership, told(query, ctx)) : noOrganisation(ctx);
  }

  @Get('new')
  async begin(@Ctx() ctx: PageContext): Promise<PageResult> {
    const membership = await this.authors.membership(ctx);
    if (!membership) return noOrganisation(ctx);
    await this.authors.writer(ctx);
    return this.pages.form(ctx, blankForm(valuesOf(blankRecord(ctx.locale), ctx.locale)), null);
  }

  @Post('new')
  async create(@Ctx() ctx: PageContext, @Req() request: FastifyRequest): Promise<PageResult> {
    const author = await this.authors.writer(ctx);
    const answer = await this.answers.read(ctx, author, request, null);
    if (answer.state) return this.pages.form(ctx, answer.state, null);
    try {
      const id = await this.database.transaction((tx) =>
        this.practices.draft(tx, answer.record, author, ctx.now),
      );
      return await this.kept(ctx, id, answer, author);
    } catch (error) {
      return this.again(ctx, answer, null, error);
    }
  }

  @Get(':id')
  async one(@Ctx() ctx: PageContext, @Param('id') id: string, @Query() query: unknown): Promise<PageResult> {
    const { practice, membership } = await this.authors.own(ctx, id);
    return this.pages.one(ctx, practice, { writes: mayWrite(membership), told: told(query, ctx, practice) });
  }

  @Get(':id/edit')
  async edit(@Ctx() ctx: PageContext, @Param('id') id: string): Promise<PageResult> {
    const { practice } = await this.mine(ctx, id);
    if (!isWritable(practice)) return redirect(ownPath(practice.id));
    return this.pages.form(ctx, blankForm(valuesOf(practice, ctx.locale)), practice);
  }

  @Post(':id/edit')
  async save(
    @Ctx() ctx: PageContext,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
  ): Promise<PageResult> {
    const { practice, author } = await this.mine(ctx, id);
    const answer = await this.answers.read(ctx, author, request, practice.id);
    if (answer.state) return this.pages.form(ctx, answer.state, practice);
    const { record, version, revision } = answer;
    const actor = { kind: 'participant', id: author.participantId! } as const;
    try {
      await this.database.transaction((tx) =>
        this.practices.save(tx, practice.id, { record, version, revision }, actor, ctx.now),
      );
    } catch (error) {
      return this.again(ctx, answer, practice, error);
    }
    return this.kept(ctx, practice.id, answer, author);
  }

  @Get(':id/check')
  async check(@Ctx() ctx: PageContext, @Param('id') id: string): Promise<PageResult> {
    const { practice } = await this.mine(ctx, id);
    return isWritable(practice) ? this.pages.check(ctx, practice) : redirect(ownPath(practice.id));
  }

  /** What is sent is what was checked: whoever checked another version looks again. */
  @Post(':id/check')
  async send(@Ctx() ctx: PageContext, @Param('id') id: string, @Body() body: unknown): Promise<PageResult> {
    const { practice, author } = await this.mine(ctx, id);
    const form = parseForm(hiddenForm, body, ctx.locale);
    const seen = form.ok ? Number(form.value.version) : 0;
    if (isWritable(practice) && seen !== practice.version)
      return this.pages.check(ctx, practice, { meanwhile: true });
    const actor = { kind: 'participant', id: author.participantId! } as const;
    try {
      await this.database.transaction((tx) => this.practices.propose(tx, practice.id, actor, ctx.now));
    } catch (error) {
      if (!(error instanceof PracticeInvalid)) throw error;
      return this.pages.check(ctx, practice, { problems: error.problems });
    }
    return redirect(ownPath(practice.id, '?done=sent'));
  }

  /** What is published stays as it is; a copy of it is written further. */
  @Post(':id/revise')
  async revise(@Ctx() ctx: PageContext, @Param('id') typed: string): Promise<PageResult> {
    const { practice, author } = await this.mine(ctx, typed);
    const id = await this.database.transaction((tx) =>
      this.practices.beginRevision(tx, practice.id, author, ctx.now),
    );
    return redirect(ownPath(id, '/edit'));
  }

  @Get(':id/discard')
  async askDiscard(@Ctx() ctx: PageContext, @Param('id') id: string): Promise<PageResult> {
    const { practice } = await this.mine(ctx, id);
    const t = writingMessages(ctx.locale);
    const title = t('discardTitle');
    return page({
      title,
      body: h(
        ConfirmPage,
        {
          title,
          path: ownPath(practice.id, '/discard'),
          button: t('discardButton'),
          other: { path: ownPath(practice.id), label: t('back') },
        },
        h('p', {}, t('discardText')),
      ),
    });
  }

  @Post(':id/discard')
  async discard(@Ctx() ctx: PageContext, @Param('id') id: string): Promise<PageResult> {
    const { practice, author } = await this.mine(ctx, id);
    const actor = { kind: 'participant', id: author.participantId! } as const;
    await this.database.transaction((tx) => this.practices.discard(tx, practice.id, actor, ctx.now));
    return redirect(`${OWN_PATH}?done=discarded`);
  }

  /** What was typed is kept in any case; on the way to the check, what is missing is told at its field. */
  private async kept(ctx: PageContext, id: string, answer: FormAnswer, author: Author): Promise<PageResult> {
    if (answer.go === 'later') return redirect(ownPath(id, '?done=kept'));
    const actor = { kind: 'participant', id: author.participantId! } as const;
    const { practice } = await this.authors.own(ctx, id);
    const problems = await this.database.transaction((tx) =>
      this.practices.missing(tx, practice, actor, ctx.now),
    );
    if (Object.keys(problems).length === 0) return redirect(ownPath(id, '/check'));
    return this.pages.form(ctx, this.answers.again(answer, problems, ctx), practice);
  }

  /** @throws Forbidden for readers of the organisation; NotFound for everybody else */
  private async mine(ctx: PageContext, id: string): Promise<{ practice: WholePractice; author: Author }> {
    const { practice } = await this.authors.own(ctx, id);
    return { practice, author: await this.authors.writer(ctx) };
  }

  /** The form with what was typed; @throws whatever else went wrong */
  private async again(
    ctx: PageContext,
    answer: FormAnswer,
    practice: WholePractice | null,
    error: unknown,
  ): Promise<PageResult> {
    if (error instanceof PracticeInvalid)
      return this.pages.form(ctx, this.answers.again(answer, error.problems, ctx), practice);
    if (!(error instanceof Conflict) || !practice) throw error;
    const { practice: fresh } = await this.authors.own(ctx, practice.id);
    return this.pages.form(ctx, blankForm(answer.values), fresh, { meanwhile: true });
  }
}

function isWritable({ state }: WholePractice): boolean {
  return state === 'draft' || state === 'returned';
}

function noOrganisation({ locale }: PageContext): PageResult {
  return page({ title: writingMessages(locale)('noneTitle'), body: h(NoOrganisationPage, {}) });
}

/** Said once it happened, and no longer where something else has happened since. */
function told(query: unknown, { locale }: PageContext, practice?: WholePractice): string | null {
  const { done } = parseQuery(doneQuery, query, 'ignored');
  if (!done || (practice && done !== (isWritable(practice) ? 'kept' : 'sent'))) return null;
  return writingMessages(locale)(DONE[done]);
}
