import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import type { PageContext } from '../../../platform/http/index.js';
import { formatDeadline } from '../../../platform/i18n/index.js';
import { blankForm } from '../../../platform/ui/index.js';
import { subjectKey, type Discussion, type SubjectRef } from '../../subjects/index.js';
import type { CommentQuery } from '../comments.forms.js';
import { Discussions } from '../discussions.js';
import type { CommentSectionProps } from '../views/comment-section.js';
import { Writers } from '../writers.js';
import { CommentLists } from './comment-lists.js';
import { cursorIn, cursorText } from './comments.cursor.js';
import { RecentCounts } from './recent-counts.js';

/** Gathers what stands below a subject: its comments, how many say what, and the form for one's own. */
@Injectable()
export class CommentSections {
  constructor(
    private readonly database: Database,
    private readonly discussions: Discussions,
    private readonly lists: CommentLists,
    private readonly counts: RecentCounts,
    private readonly writers: Writers,
  ) {}

  /**
   * The page of the subject carries `commentTags(ref)`, and gives `query` as its own query has it (`commentQuery`).
   * @param known spares asking whoever shows the subject anyway
   * @throws BadRequest for a cursor that is none
   */
  async of(
    ref: SubjectRef,
    ctx: PageContext,
    { order, size, after }: CommentQuery,
    known?: Discussion,
  ): Promise<CommentSectionProps> {
    const cursor = cursorIn(after);
    const discussion = known ?? (await this.discussions.of(this.database, ref));
    const { open, closedAt, path } = discussion;
    const [{ list, shown, next }, { count, newestId }, writer] = await Promise.all([
      this.lists.tops(ref, { order, size, after: cursor }, open, ctx),
      this.counts.of(ref, ctx.viewer === null),
      open ? this.writers.of(ref, ctx) : null,
    ]);
    const subject = subjectKey(ref);
    return {
      subject,
      path,
      order,
      size,
      count,
      newestId,
      list: shown > 0 ? list.html : null,
      next: next && cursorText(next),
      isFirst: cursor === null,
      closed: open ? null : { since: closedAt && formatDeadline(closedAt, ctx.locale) },
      write: open ? { subject, parent: null, form: blankForm({}), writer, cancel: null } : null,
    };
  }
}
