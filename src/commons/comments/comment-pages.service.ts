import { Injectable } from '@nestjs/common';
import { h } from 'preact';
import { Database } from '../../platform/database/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { page, type PageContext, type PageResult } from '../../platform/http/index.js';
import { excerpt } from '../../platform/i18n/index.js';
import { blankForm, hasErrors, type FormState } from '../../platform/ui/index.js';
import { Moderation } from '../moderation/index.js';
import {
  subjectKey,
  Subjects,
  type Discussion,
  type SubjectCard,
  type SubjectRef,
} from '../subjects/index.js';
import { sentenceOf } from './comment-answers.js';
import { COMMENT, commentPath } from './comment.subject.js';
import { commentMessages } from './comments.messages.js';
import { commentTags, Discussions } from './discussions.js';
import { authorOf } from './reading/comment-list.markup.js';
import { CommentLists } from './reading/comment-lists.js';
import { CommentQueries, type CommentCursor, type OneComment } from './reading/comments.queries.js';
import { CommentPage, type CommentPageProps } from './views/comment.page.js';
import type { WriteFormProps } from './views/write-form.js';
import { WritePage } from './views/write.page.js';
import { Writers } from './writers.js';

export interface FoundComment {
  comment: OneComment;
  ref: SubjectRef;
  discussion: Discussion;
}

/** Makes the pages of single comments and of the form. */
@Injectable()
export class CommentPages {
  constructor(
    private readonly database: Database,
    private readonly queries: CommentQueries,
    private readonly discussions: Discussions,
    private readonly lists: CommentLists,
    private readonly writers: Writers,
    private readonly moderation: Moderation,
    private readonly subjects: Subjects,
  ) {}

  /** Where a subject is discussed. @throws NotFound */
  async pathOf(ref: SubjectRef): Promise<string> {
    return (await this.discussions.of(this.database, ref)).path;
  }

  /** The sentence that says why nothing is taken; null while people may argue. */
  async whyClosed(ref: SubjectRef, ctx: PageContext): Promise<string | null> {
    try {
      await this.discussions.open(this.database, ref);
      return null;
    } catch (error) {
      return sentenceOf(error, ctx);
    }
  }

  /** What is held exists for its author alone. @throws NotFound */
  async find(id: string | null, { viewer }: Pick<PageContext, 'viewer'>): Promise<FoundComment> {
    const comment = id ? await this.queries.one(id) : null;
    const own = comment?.participantId && comment.participantId === viewer?.participantId;
    if (!comment || (comment.state === 'held' && !own)) throw new NotFound('commentNotFound');
    const ref = { type: comment.subjectType, id: comment.subjectId };
    return { comment, ref, discussion: await this.discussions.of(this.database, ref) };
  }

  async show(found: FoundComment, ctx: PageContext, done: CommentPageProps['done']): Promise<PageResult> {
    const { comment, ref, discussion } = found;
    const [ancestors, replies, statement, saidAt] = await Promise.all([
      comment.parentId ? this.queries.ancestors(comment.id) : [],
      this.lists.replies(comment, null, discussion.open, ctx),
      this.statement(found, ctx),
      this.saidAt(comment.id),
    ]);
    const articles = await this.lists.articles([...ancestors, comment], discussion.open, ctx);
    const t = commentMessages(ctx.locale);
    const shown = comment.state === 'visible';
    return page({
      title: `${t('onSubject', { title: discussion.title })}${shown ? `: ${authorOf(comment, ctx.locale)}` : ''}`,
      description: shown ? excerpt(comment.text, 160) : undefined,
      tags: [...commentTags(ref), `subject:${subjectKey(ref)}`, 'places'],
      body: h(CommentPage, {
        subject: { path: discussion.path, title: discussion.title },
        done,
        above: articles.slice(0, -1).map(({ html }) => html),
        article: articles.at(-1)!.html,
        statement,
        saidAt: saidAt && { path: saidAt.path, title: saidAt.title, lang: saidAt.lang },
        replies: replies?.html ?? null,
        fromFirst: null,
      }),
    });
  }

  /** Where it was said, of what was entered from a hall. */
  private async saidAt(id: string): Promise<SubjectCard | null> {
    const [said] = await this.database.read<SubjectRef>(
      'SELECT said_type AS type, said_id AS id FROM comment WHERE id = $1 AND said_type IS NOT NULL',
      [id],
    );
    const card = said && (await this.subjects.cards([said])).get(subjectKey(said));
    return card?.public ? card : null;
  }

  /** The replies alone: a page, whose list is also the fragment for scripts. */
  async replies(
    { comment, discussion }: FoundComment,
    after: CommentCursor | null,
    ctx: PageContext,
  ): Promise<{ html: string; page(): Promise<PageResult> }> {
    const replies = await this.lists.replies(comment, after, discussion.open, ctx);
    const html = replies?.html ?? '';
    return {
      html,
      page: async () => {
        const [article] = await this.lists.articles([comment], discussion.open, ctx);
        return page({
          title: `${commentMessages(ctx.locale)('repliesTitle')}: ${discussion.title}`,
          body: h(CommentPage, {
            subject: { path: discussion.path, title: discussion.title },
            done: null,
            above: [],
            article: article!.html,
            statement: null,
            saidAt: null,
            replies: html || null,
            fromFirst: after && `${commentPath(comment.id)}/replies`,
          }),
        });
      },
    };
  }

  /** The form alone, with what was typed and what it answers. */
  async write(
    ref: SubjectRef,
    parentId: string | null,
    ctx: PageContext,
    typed: { form?: FormState<object>; notice?: 'sessionOver' } = {},
  ): Promise<PageResult> {
    const answered = parentId ? await this.find(parentId, ctx) : null;
    const discussion = answered?.discussion ?? (await this.discussions.of(this.database, ref));
    const [articles, write] = await Promise.all([
      this.lists.articles(answered ? [answered.comment] : [], false, ctx),
      this.form(ref, parentId, ctx, typed.form, discussion),
    ]);
    const title = commentMessages(ctx.locale)(answered ? 'replyTitle' : 'onSubject', {
      title: discussion.title,
    });
    return page({
      title,
      hasErrors: hasErrors(write.form),
      body: h(WritePage, {
        title,
        subject: { path: discussion.path, title: discussion.title },
        answered: articles[0]?.html ?? null,
        notice: typed.notice ?? null,
        write,
      }),
    });
  }

  async form(
    ref: SubjectRef,
    parentId: string | null,
    ctx: PageContext,
    form: FormState<object> | undefined,
    discussion: Discussion,
  ): Promise<WriteFormProps> {
    return {
      subject: subjectKey(ref),
      parent: parentId,
      form: form ?? blankForm({}),
      writer: await this.writers.of(ref, ctx),
      cancel: parentId ? commentPath(parentId) : discussion.path,
    };
  }

  /** Where the author of what is not public reads why. */
  private async statement({ comment }: FoundComment, { viewer }: PageContext): Promise<string | null> {
    const own = viewer !== null && comment.participantId === viewer.participantId;
    if (!own || (comment.state !== 'held' && comment.state !== 'hidden')) return null;
    const ref = { type: COMMENT, id: comment.id };
    const states = await this.moderation.stateOf(this.database, [ref]);
    return states.get(subjectKey(ref))?.statementPath ?? null;
  }
}
