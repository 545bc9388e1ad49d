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

/** Lists of comments as they go out, for whoever reads them: one question, and another where something was answered. */
@Injectable()
export class CommentLists {
  constructor(private readonly queries: CommentQueries) {}

  async tops(
    ref: SubjectRef,
    { order, size, after }: { order: CommentOrder; size: CommentPageSize; after: CommentCursor | null },
    open: boolean,
    whom: Whom,
  ): Promise<{ list: Markup; shown: number; next: CommentCursor | null }> {
    const { found, next } = await this.queries.tops(ref, order, size, after, voterOf(whom));
    const branches = await this.branches(found, whom);
    return {
      list: commentList(branches, readerOf(open, whom)),
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
    const { found, next, left } = await this.queries.replies(
      parent.id,
      REPLIES_AT_ONCE,
      after,
      voterOf(whom),
    );
    if (found.length === 0) return null;
    const branches = await this.branches(found, whom);
    return replyList(parent.id, branches, next && { cursor: next, left }, readerOf(open, whom));
  }

  /** Each alone, without what is below it. */
  async articles(comments: readonly ListedComment[], open: boolean, whom: Whom): Promise<Markup[]> {
    const voter = voterOf(whom);
    const votes = voter
      ? await this.queries.votesOf(
          voter,
          comments.map(({ id }) => id),
        )
      : null;
    return comments.map((comment) =>
      commentArticle({ ...comment, vote: votes?.get(comment.id) ?? null }, readerOf(open, whom)),
    );
  }

  private async branches(comments: readonly ListedComment[], whom: Whom): Promise<CommentBranch[]> {
    const answered = comments.filter(({ replies }) => replies > 0).map(({ id }) => id);
    const previews = await this.queries.previews(answered, voterOf(whom));
    return comments.map((comment) => ({ comment, replies: previews.get(comment.id) ?? [] }));
  }
}

function voterOf({ viewer }: Whom): string | null {
  return viewer?.participantId ?? null;
}

function readerOf(open: boolean, whom: Whom): CommentReader {
  return { locale: whom.locale, now: whom.now, participantId: voterOf(whom), open };
}
