import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { h } from 'preact';
import { Database } from '../../platform/database/index.js';
import { idOf, page, Ctx, redirect, type PageContext, type PageResult } from '../../platform/http/index.js';
import { langOf } from '../../platform/i18n/index.js';
import {
  blankForm,
  ConfirmPage,
  hasErrors,
  parseForm,
  withError,
  type FormState,
} from '../../platform/ui/index.js';
import { participantId, ParticipantOnly } from '../accounts/index.js';
import { donePath, refused, sentenceOf } from './comment-answers.js';
import { CommentPages, type FoundComment } from './comment-pages.service.js';
import { CommentRefused } from './comment.errors.js';
import { editProblem } from './comment.rules.js';
import { commentPath } from './comment.subject.js';
import { editForm } from './comments.forms.js';
import { commentMessages } from './comments.messages.js';
import { Comments } from './comments.service.js';
import { RecentCounts } from './reading/recent-counts.js';
import { EditPage } from './views/edit.page.js';
import { writingMessages } from './writing.messages.js';

/** What authors do with their own comments afterwards. */
@Controller()
export class OwnCommentsController {
  constructor(
    private readonly database: Database,
    private readonly comments: Comments,
    private readonly pages: CommentPages,
    private readonly counts: RecentCounts,
  ) {}

  @Get('comments/:id/edit')
  @ParticipantOnly()
  async showEdit(@Ctx() ctx: PageContext, @Param('id') id: string): Promise<PageResult> {
    const found = await this.pages.find(idOf(id), ctx);
    const { comment } = found;
    const problem = this.problem(found, participantId(ctx), ctx.now);
    if (problem)
      return refused(new CommentRefused(problem), ctx, { id: comment.id, reply: found.discussion.open });
    const { stance, text } = comment;
    return this.editPage(ctx, found, blankForm({ stance, text }));
  }

  @Post('comments/:id/edit')
  async edit(@Ctx() ctx: PageContext, @Param('id') id: string, @Body() body: unknown): Promise<PageResult> {
    const found = await this.pages.find(idOf(id), ctx);
    const form = parseForm(editForm, body, ctx.locale);
    if (!form.ok) return this.editPage(ctx, found, form.state);
    const { stance, text, version } = form.value;
    const typed = blankForm({ stance, text });
    // The session ran out while they were writing: the text stays in the field.
    if (!ctx.viewer)
      return this.editPage(ctx, found, withError(typed, 'text', writingMessages(ctx.locale)('signInToSave')));
    const change = { participantId: ctx.viewer.participantId, text, stance, version };
    const { comment, ref } = found;
    try {
      const held = await this.database.transaction((tx) =>
        this.comments.edit(tx, comment.id, { ...change, lang: langOf(text, ctx.locale) }, ctx.now),
      );
      this.counts.forget(ref);
      return redirect(donePath(comment.id, 'edited', held));
    } catch (error) {
      const sentence = sentenceOf(error, ctx);
      const now = await this.pages.find(comment.id, ctx);
      return this.editPage(ctx, now, withError(typed, 'text', sentence));
    }
  }

  @Get('comments/:id/delete')
  @ParticipantOnly()
  async showDelete(@Ctx() ctx: PageContext, @Param('id') id: string): Promise<PageResult> {
    const { comment } = await this.pages.find(idOf(id), ctx);
    if (comment.participantId !== participantId(ctx))
      return refused(new CommentRefused('notYours'), ctx, { id: comment.id });
    const t = commentMessages(ctx.locale);
    const path = commentPath(comment.id);
    if (comment.state === 'deleted') return redirect(path);
    return page({
      title: t('deleteTitle'),
      body: h(
        ConfirmPage,
        {
          title: t('deleteTitle'),
          path: `${path}/delete`,
          button: t('deleteButton'),
          danger: true,
          other: { path, label: t('keep') },
        },
        h('p', null, t('deleteText')),
      ),
    });
  }

  @Post('comments/:id/delete')
  @ParticipantOnly()
  async remove(@Ctx() ctx: PageContext, @Param('id') id: string): Promise<PageResult> {
    const { comment, ref } = await this.pages.find(idOf(id), ctx);
    try {
      await this.database.transaction((tx) =>
        this.comments.remove(tx, comment.id, participantId(ctx), ctx.now),
      );
    } catch (error) {
      return refused(error, ctx, { id: comment.id });
    }
    this.counts.forget(ref);
    return redirect(donePath(comment.id, 'deleted'));
  }

  private problem({ comment }: FoundComment, person: string, now: Date): CommentRefused['problem'] | null {
    if (comment.participantId !== person) return 'notYours';
    if (comment.state !== 'visible') return 'editNotVisible';
    return editProblem(comment, now);
  }

  private editPage(ctx: PageContext, found: FoundComment, form: FormState<object>): PageResult {
    const { comment, discussion } = found;
    return page({
      title: commentMessages(ctx.locale)('editTitle'),
      hasErrors: hasErrors(form),
      body: h(EditPage, {
        subject: { path: discussion.path, title: discussion.title },
        path: commentPath(comment.id),
        version: comment.version,
        lang: comment.lang,
        form,
      }),
    });
  }
}
