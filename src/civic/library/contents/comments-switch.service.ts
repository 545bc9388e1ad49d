import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/audit/index.js';
import { affected, type Tx } from '../../../platform/database/index.js';
import { IllegalTransition } from '../../../platform/errors/index.js';
import { PublicationChanges } from '../publication-changes.service.js';

/** Whether the chapters of a publication take comments. What was said stays to be read. */
@Injectable()
export class CommentsSwitch {
  constructor(private readonly changes: PublicationChanges) {}

  /** @throws IllegalTransition where it is not published, or takes comments already */
  async open(tx: Tx, id: string, actor: Actor, now: Date): Promise<void> {
    const opened = await affected(
      tx,
      `UPDATE publication SET comments_since = coalesce(comments_since, $2), comments_until = NULL
       WHERE id = $1 AND state = 'published' AND (comments_since IS NULL OR comments_until IS NOT NULL)`,
      [id, now],
    );
    if (opened === 0) throw new IllegalTransition('commentsOpen');
    await this.changes.told(tx, id, 'openComments', actor, now);
  }

  /** @throws IllegalTransition where it takes none */
  async close(tx: Tx, id: string, actor: Actor, now: Date): Promise<void> {
    const closed = await affected(
      tx,
      `UPDATE publication SET comments_until = $2
       WHERE id = $1 AND comments_since IS NOT NULL AND comments_until IS NULL`,
      [id, now],
    );
    if (closed === 0) throw new IllegalTransition('commentsClosed');
    await this.changes.told(tx, id, 'closeComments', actor, now);
  }
}
