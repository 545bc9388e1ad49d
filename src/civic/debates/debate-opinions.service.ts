import { Injectable } from '@nestjs/common';
import {
  CommentCounts,
  CommentSections,
  NO_COMMENTS,
  type CommentCount,
  type CommentQuery,
} from '../../commons/comments/index.js';
import type { CommentSectionProps } from '../../commons/comments/views/index.js';
import type { SubjectRef } from '../../commons/subjects/index.js';
import { Database } from '../../platform/database/index.js';
import type { PageContext } from '../../platform/http/index.js';
import type { DatedDebate } from './debate.presentation.js';
import { DEBATE, discussionIn } from './debate.subject.js';

/** What people say in debates, as commons/comments keeps it. */
@Injectable()
export class DebateOpinions {
  constructor(
    private readonly database: Database,
    private readonly commentCounts: CommentCounts,
    private readonly sections: CommentSections,
  ) {}

  /** By subject key. */
  counts(refs: readonly SubjectRef[]): Promise<Map<string, CommentCount>> {
    return this.commentCounts.of(this.database, refs);
  }

  async count(id: string): Promise<CommentCount> {
    const counts = await this.counts([{ type: DEBATE, id }]);
    return counts.get(`${DEBATE}:${id}`) ?? NO_COMMENTS;
  }

  section(debate: DatedDebate, ctx: PageContext, query: CommentQuery): Promise<CommentSectionProps> {
    return this.sections.of({ type: DEBATE, id: debate.id }, ctx, query, discussionIn(debate));
  }
}
