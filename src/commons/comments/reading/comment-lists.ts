import { Injectable } from '@nestjs/common';
import type { PageContext } from '../../../platform/http/index.js';
import type { Markup } from '../../../platform/ui/index.js';
import type { SubjectRef } from '../../subjects/index.js';
import type { CommentOrder, CommentPageSize } from '../comment.rules.js';
import {
  commentArticle,
  commentList,
  replyList,
  type CommentBranch,
  type CommentReader,
} from './comment-list.markup.js';
import { CommentQueries, type CommentCursor, type ListedComment } from './comments.queries.js';

type Whom = Pick<PageContext, 'locale' | 'now' | 'viewer'>;

export const REPLIES_AT_ONCE = 50;

/** Lists of comments as they go out, for whoever reads them: two questions, and a third for who is signed in. */
@Injectable()
export class CommentLists {
  constructor(private readonly queries: CommentQueries) {}

  async tops(
    ref: SubjectRef,
    { order, size, after }: { order: CommentOrder; size: CommentPageSize; after: CommentCursor | null },
    open: boolean,
    whom: Whom,
  ): Promise<{ list: Markup; shown: number; next: CommentCursor | null }> {
    const { found, next } = await this.queries.tops(ref, order, size, after);
    const branches = await this.branches(found);
    return {
      list: commentList(branches, await this.reader(branches, open, whom)),
      shown: found.length,
      next,
    };
  }

  /** Null when there are none (left). */
  async replies(
    parent: Pick<ListedComment, 'id'>,
    after: CommentCursor | null,
    open: boolean,
    whom: Whom,
  ): Promise<Markup | null> {
    const { found, next, left } = await this.queries.replies(parent.id, REPLIES_AT_ONCE, after);
    if (found.length === 0) return null;
    const branches = await this.branches(found);
    const reader = await this.reader(branches, open, whom);
    return replyList(parent.id, branches, next && { cursor: next, left }, reader);
  }

  /** Each alone, without what is below it. */
  async articles(comments: readonly ListedComment[], open: boolean, whom: Whom): Promise<Markup[]> {
    const reader = await this.reader(
      comments.map((comment) => ({ comment, replies: [] })),
      open,
      whom,
    );
    return comments.map((comment) => commentArticle(comment, reader));
  }

  private async branches(comments: readonly ListedComment[]): Promise<CommentBranch[]> {
    const answered = comments.filter(({ replies }) => replies > 0).map(({ id }) => id);
    const previews = await this.queries.previews(answered);
    return comments.map((comment) => ({ comment, replies: previews.get(comment.id) ?? [] }));
  }

  private async reader(
    branches: readonly CommentBranch[],
    open: boolean,
    whom: Whom,
  ): Promise<CommentReader> {
    const { locale, now, viewer } = whom;
    const participantId = viewer?.participantId ?? null;
    const ids = participantId
      ? branches.flatMap(({ comment, replies }) => [comment.id, ...replies.map(({ id }) => id)])
      : [];
    const votes = participantId ? await this.queries.votesOf(participantId, ids) : NO_VOTES;
    return { locale, now, participantId, votes, open };
  }
}

const NO_VOTES: ReadonlyMap<string, number> = new Map();
