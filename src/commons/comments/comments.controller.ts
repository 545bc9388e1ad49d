import { Controller, Get, Headers, Param, Query } from '@nestjs/common';
import { h } from 'preact';
import {
  content,
  Ctx,
  idOf,
  parseQuery,
  type PageContext,
  type PageResult,
} from '../../platform/http/index.js';
import { renderFragment } from '../../platform/ui/index.js';
import { CommentPages } from './comment-pages.service.js';
import { doneQuery, repliesQuery } from './comments.forms.js';
import { commentMessages } from './comments.messages.js';
import { cursorIn } from './reading/comments.cursor.js';
import { WriteForm } from './views/write-form.js';

const FRAGMENT = 'text/vnd.megdan.fragment+html';
const HTML = 'text/html; charset=utf-8';

/** Single comments, and what scripts open in place. */
@Controller()
export class CommentsController {
  constructor(private readonly pages: CommentPages) {}

  @Get('comments/:id')
  async show(@Ctx() ctx: PageContext, @Param('id') id: string, @Query() query: unknown): Promise<PageResult> {
    const found = await this.pages.find(idOf(id), ctx);
    const { done, hold } = parseQuery(doneQuery, query, 'ignored');
    const t = commentMessages(ctx.locale);
    return this.pages.show(
      found,
      ctx,
      done && ctx.viewer ? { title: t(`done_${done}`), text: hold ? t(`heldText_${hold}`) : null } : null,
    );
  }

  @Get('comments/:id/replies')
  async replies(
    @Ctx() ctx: PageContext,
    @Param('id') id: string,
    @Query() query: unknown,
    @Headers('accept') accept = '',
  ): Promise<PageResult> {
    const { after } = parseQuery(repliesQuery, query, 'ignored');
    const found = await this.pages.find(idOf(id), ctx);
    const replies = await this.pages.replies(found, cursorIn(after), ctx);
    return accept.includes(FRAGMENT) ? content({ type: HTML, body: replies.html }) : replies.page();
  }

  @Get('comments/:id/reply')
  async reply(
    @Ctx() ctx: PageContext,
    @Param('id') id: string,
    @Headers('accept') accept = '',
  ): Promise<PageResult> {
    const { comment, ref, discussion } = await this.pages.find(idOf(id), ctx);
    if (!accept.includes(FRAGMENT)) return this.pages.write(ref, comment.id, ctx);
    const form = await this.pages.form(ref, comment.id, ctx, undefined, discussion);
    return content({ type: HTML, body: renderFragment(ctx.locale, h(WriteForm, form)) });
  }
}
