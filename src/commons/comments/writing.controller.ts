import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { h } from 'preact';
import { Database } from '../../platform/database/index.js';
import { BadRequest, TooManyRequests } from '../../platform/errors/index.js';
import {
  Ctx,
  networkOf,
  page,
  parseQuery,
  RateLimits,
  redirect,
  type PageContext,
  type PageResult,
  type Viewer,
} from '../../platform/http/index.js';
import { langOf } from '../../platform/i18n/index.js';
import { blankForm, parseForm, withError, type FormState } from '../../platform/ui/index.js';
import { parseSubjectKey, subjectKey } from '../subjects/index.js';
import { CommentAuthors } from './comment-authors.js';
import { donePath, sentenceOf, subjectOf } from './comment-answers.js';
import { CommentPages } from './comment-pages.service.js';
import { CommentRefused } from './comment.errors.js';
import { commentForm, newcomerForm, subjectQuery } from './comments.forms.js';
import { Comments } from './comments.service.js';
import { PendingComments } from './pending/pending-comments.service.js';
import { RecentCounts } from './reading/recent-counts.js';
import { SentPage } from './views/confirm.pages.js';
import { writingMessages } from './writing.messages.js';

const NEWCOMERS_PER_NETWORK = { max: 60, perSeconds: 3600 };

/** The form of a comment, for who is signed in and for who is not. */
@Controller()
export class WritingController {
  constructor(
    private readonly database: Database,
    private readonly comments: Comments,
    private readonly authors: CommentAuthors,
    private readonly pending: PendingComments,
    private readonly pages: CommentPages,
    private readonly counts: RecentCounts,
    private readonly limits: RateLimits,
  ) {}

  /** Signed in, one writes at once; otherwise the address is confirmed first, and nothing typed is lost. */
  @Post('comments')
  async post(
    @Ctx() ctx: PageContext,
    @Req() request: FastifyRequest,
    @Body() body: unknown,
  ): Promise<PageResult> {
    return ctx.viewer ? this.publish(ctx, ctx.viewer, body) : this.ask(ctx, request, body);
  }

  @Get('comments/sent')
  async sent(@Ctx() { locale }: PageContext, @Query() query: unknown): Promise<PageResult> {
    const path = await this.pages.pathOf(subjectOf(parseQuery(subjectQuery, query, 'ignored')));
    return page({ title: writingMessages(locale)('sentTitle'), body: h(SentPage, { path }) });
  }

  /** A form that came back stands at this address; whoever opens it anew is shown the discussion. */
  @Get('comments')
  async list(@Query() query: unknown): Promise<PageResult> {
    const path = await this.pages.pathOf(subjectOf(parseQuery(subjectQuery, query, 'ignored')));
    return redirect(`${path}#comments`);
  }

  private async publish(ctx: PageContext, viewer: Viewer, body: unknown): Promise<PageResult> {
    const parsed = parseForm(commentForm, body, ctx.locale);
    if (!parsed.ok) return this.again(ctx, parsed.state);
    const { stance, text, parent, asOrganisation } = parsed.value;
    const subject = subjectOf(parsed.value);
    const parentId = parent || null;
    try {
      const author = await this.authors.of(viewer, subject, this.database, Boolean(asOrganisation));
      const lang = langOf(text, ctx.locale);
      const posted = await this.database.transaction((tx) =>
        this.comments.post(tx, { subject, parentId, stance, text, lang, author }, ctx.now),
      );
      this.counts.forget(subject);
      return redirect(donePath(posted.id, posted.again ? 'again' : 'posted', posted.held));
    } catch (error) {
      const field =
        error instanceof CommentRefused && error.problem === 'noOrganisation' ? 'asOrganisation' : 'text';
      return this.again(ctx, withError(blankForm(parsed.value), field, sentenceOf(error, ctx)));
    }
  }

  private async ask(ctx: PageContext, request: FastifyRequest, body: unknown): Promise<PageResult> {
    const parsed = parseForm(newcomerForm, body, ctx.locale);
    // The form of somebody signed in has no address: the session ran out while they were writing.
    if (!parsed.ok) {
      const notice = parsed.state.values.email === undefined ? 'sessionOver' : undefined;
      return this.again(ctx, parsed.state, notice);
    }
    const { parent, stance, text, email, name, showsName } = parsed.value;
    const subject = subjectOf(parsed.value);
    const t = writingMessages(ctx.locale);
    try {
      await this.limits.hit('comments.newcomer', networkOf(request.ip), NEWCOMERS_PER_NETWORK);
      const lang = langOf(text, ctx.locale);
      const comment = { subject, parentId: parent || null, stance, text, lang, email, name };
      const asked = await this.pending.ask(
        { ...comment, showsName: Boolean(showsName) },
        ctx.locale,
        ctx.now,
      );
      if (!asked) return await this.again(ctx, withError(blankForm(parsed.value), 'email', t('mailboxFull')));
      return redirect(`/comments/sent?subject=${subjectKey(subject)}`);
    } catch (error) {
      const sentence = error instanceof TooManyRequests ? t('tooMany') : sentenceOf(error, ctx);
      return this.again(ctx, withError(blankForm(parsed.value), 'text', sentence));
    }
  }

  /** @throws BadRequest for a form that is about nothing */
  private async again(
    ctx: PageContext,
    form: FormState<object>,
    notice?: 'sessionOver',
  ): Promise<PageResult> {
    const values = form.values as Record<string, string | undefined>;
    const { subject, parent } = values;
    const ref = parseSubjectKey(subject ?? '');
    if (!ref) throw new BadRequest('wrongParameter', { name: 'subject' });
    const parentId = /^[1-9]\d{0,17}$/.test(parent ?? '') ? parent! : null;
    const closed = await this.pages.whyClosed(ref, ctx);
    // Nobody is asked for an address where nothing is taken any more.
    return closed
      ? this.pages.write(ref, parentId, ctx, { form: withError(blankForm(values), 'text', closed) })
      : this.pages.write(ref, parentId, ctx, { form, ...(notice && { notice }) });
  }
}
