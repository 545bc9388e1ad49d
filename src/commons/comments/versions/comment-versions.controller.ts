import { Controller, Get, Param } from '@nestjs/common';
import { h } from 'preact';
import { Database } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { Ctx, idOf, page, type PageContext, type PageResult } from '../../../platform/http/index.js';
import { formatDateTime } from '../../../platform/i18n/index.js';
import { wordDiff } from '../../../platform/words/index.js';
import type { Stance } from '../comment.rules.js';
import { commentTags, Discussions } from '../discussions.js';
import { commentMessages } from '../comments.messages.js';
import { authorOf } from '../reading/comment-list.markup.js';
import { CommentQueries, type OneComment } from '../reading/comments.queries.js';
import { CommentVersionsPage, type ShownVersion } from './comment-versions.page.js';
import { versionMessages } from './comment-versions.messages.js';

interface Version {
  text: string;
  stance: Stance;
  at: Date;
}

/** What an edited comment said before. */
@Controller()
export class CommentVersionsController {
  constructor(
    private readonly database: Database,
    private readonly discussions: Discussions,
    private readonly queries: CommentQueries,
  ) {}

  @Get('comments/:id/versions')
  async show(@Ctx() { locale }: PageContext, @Param('id') typed: string): Promise<PageResult> {
    const id = idOf(typed);
    const comment = id && (await this.queries.one(id));
    // What is no longer shown is not shown in its earlier versions either.
    if (!comment || comment.state !== 'visible') throw new NotFound('commentNotFound');
    const ref = { type: comment.subjectType, id: comment.subjectId };
    const [discussion, versions] = await Promise.all([
      this.discussions.of(this.database, ref),
      this.versionsOf(comment),
    ]);
    const t = versionMessages(locale);
    const stance = commentMessages(locale);
    const shown = versions.map((version, index): ShownVersion => {
      const before = versions[index - 1];
      const at = formatDateTime(version.at, locale);
      const isLast = index === versions.length - 1;
      return {
        title: t(before ? (isLast ? 'current' : 'version') : 'first', { at }),
        parts: before ? wordDiff(before.text, version.text) : [{ kind: 'same', text: version.text }],
        stance:
          before && before.stance !== version.stance
            ? t('stance', { from: stance(`stance_${before.stance}`), to: stance(`stance_${version.stance}`) })
            : null,
      };
    });
    return page({
      title: `${t('title')}: ${discussion.title}`,
      tags: [...commentTags(ref), `subject:${ref.type}:${ref.id}`],
      body: h(CommentVersionsPage, {
        path: `/comments/${comment.id}`,
        subject: { path: discussion.path, title: discussion.title },
        author: authorOf(comment, locale),
        lang: comment.lang,
        versions: shown.toReversed(),
      }),
    });
  }

  /** From the first to the one that is shown now. A version in the table ended when the next one began. */
  private async versionsOf(comment: OneComment): Promise<Version[]> {
    const earlier = await this.database.read<Version>(
      'SELECT text, stance, at FROM comment_version WHERE comment_id = $1 ORDER BY version',
      [comment.id],
    );
    return [
      ...earlier,
      { text: comment.text, stance: comment.stance, at: comment.editedAt ?? comment.createdAt },
    ];
  }
}
