import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { Ctx, page, redirect, type PageContext, type PageResult } from '../../../platform/http/index.js';
import { SessionCookies } from '../../../platform/session/index.js';
import { blankForm } from '../../../platform/ui/index.js';
import { subjectKey } from '../../subjects/index.js';
import { donePath } from '../comment-answers.js';
import { commentPath } from '../comment.subject.js';
import { commentMessages } from '../comments.messages.js';
import { Discussions } from '../discussions.js';
import { RecentCounts } from '../reading/recent-counts.js';
import { ConfirmCommentPage } from '../views/confirm.pages.js';
import { RefusedPage } from '../views/refused.page.js';
import { WritePage } from '../views/write.page.js';
import { writingMessages } from '../writing.messages.js';
import { PendingComments, subjectOf, type WaitingComment } from './pending-comments.service.js';

const GONE = 410;

/** The way from the letter to the published comment. */
@Controller()
export class ConfirmController {
  constructor(
    private readonly pending: PendingComments,
    private readonly discussions: Discussions,
    private readonly database: Database,
    private readonly cookies: SessionCookies,
    private readonly counts: RecentCounts,
    private readonly clock: Clock,
  ) {}

  /** Mail programs open links: this only shows the text and a button. */
  @Get('comments/confirm/:token')
  async show(@Ctx() ctx: PageContext, @Param('token') token: string): Promise<PageResult> {
    const found = await this.pending.find(token, this.clock.now());
    if (!found) return this.problem(ctx, 'unknown');
    if (found.madeId) return redirect(commentPath(found.madeId));
    if (found.isExpired) return this.expired(ctx, found);
    const { stance, text, lang } = found;
    const { path, title } = await this.discussions.of(this.database, subjectOf(found));
    return page({
      title: writingMessages(ctx.locale)('confirmTitle'),
      body: h(ConfirmCommentPage, { token, stance, text, lang, subject: { path, title } }),
    });
  }

  @Post('comments/confirm/:token')
  async confirm(
    @Ctx() ctx: PageContext,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('token') token: string,
  ): Promise<PageResult> {
    const now = this.clock.now();
    const found = await this.pending.find(token, now);
    if (!found) return this.problem(ctx, 'unknown');
    const outcome = await this.pending.confirm(found, this.cookies.read(request, 'participant'), now);
    switch (outcome.kind) {
      case 'made': {
        const { id, again, held } = outcome.made;
        this.cookies.set(reply, 'participant', outcome.session);
        this.counts.forget(subjectOf(found));
        return redirect(donePath(id, again ? 'again' : 'posted', held));
      }
      case 'used':
        return redirect(commentPath(outcome.madeId));
      case 'expired':
        return this.expired(ctx, found);
      case 'disabled':
        return this.problem(ctx, 'disabled');
      case 'refused':
        return this.refused(ctx, found, outcome.refusal.sentence(ctx.locale));
    }
  }

  /** The text is in the form again, for another letter. */
  private async expired(ctx: PageContext, found: WaitingComment): Promise<PageResult> {
    const { parentId, stance, text } = found;
    const subject = subjectOf(found);
    const { path, title } = await this.discussions.of(this.database, subject);
    const t = writingMessages(ctx.locale);
    return page({
      status: GONE,
      title: t('expiredTitle'),
      body: h(WritePage, {
        title: t('expiredTitle'),
        subject: { path, title },
        answered: null,
        notice: 'expired',
        write: {
          subject: subjectKey(subject),
          parent: parentId,
          form: blankForm({ stance, text }),
          writer: null,
          cancel: path,
        },
      }),
    });
  }

  private async refused(ctx: PageContext, found: WaitingComment, sentence: string): Promise<PageResult> {
    const { path } = await this.discussions.of(this.database, subjectOf(found));
    const { text, lang } = found;
    const label = commentMessages(ctx.locale)('toSubject');
    const title = writingMessages(ctx.locale)('refusedTitle');
    const body = h(RefusedPage, { title, sentence, text: { text, lang }, links: [{ path, label }] });
    return page({ status: 422, title, body });
  }

  private problem({ locale }: PageContext, kind: 'unknown' | 'disabled'): PageResult {
    const t = writingMessages(locale);
    const title = t(`${kind}Title`);
    const links = [{ path: '/', label: t('home') }];
    return page({
      status: kind === 'unknown' ? 400 : 403,
      title,
      body: h(RefusedPage, { title, sentence: t(`${kind}Text`), links }),
    });
  }
}
