import { Injectable } from '@nestjs/common';
import { Subjects } from '../../commons/subjects/index.js';
import { affected, rows, type Tx } from '../../platform/database/index.js';
import { PageVersions } from '../../platform/page-versions/index.js';
import { EVENT, seriesTag } from './event.rules.js';

/** Every room of this module calls it in the transaction of whatever changes what the public reads of an event. */
@Injectable()
export class EventChanges {
  constructor(
    private readonly subjects: Subjects,
    private readonly pageVersions: PageVersions,
  ) {}

  /** Cards, lists, the page and the page of its series show it anew; of a draft there is nothing to show. */
  async shown(tx: Tx, id: string, now: Date): Promise<void> {
    const [row] = await rows<{ seriesId: string | null; announced: boolean }>(
      tx,
      `UPDATE event SET changed_at = $2 WHERE id = $1
       RETURNING series_id AS "seriesId", announced_at IS NOT NULL AS announced`,
      [id, now],
    );
    if (!row?.announced) return;
    await this.subjects.changed(tx, { type: EVENT, id }, now);
    if (row.seriesId) await this.seriesShown(tx, row.seriesId);
  }

  async seriesShown(tx: Tx, seriesId: string): Promise<void> {
    await this.pageVersions.bump(tx, [seriesTag(seriesId), 'list:event']);
  }

  /** Calendars that hold its entry take the new one. */
  async entryMoved(tx: Tx, id: string): Promise<void> {
    await affected(tx, 'UPDATE event SET sequence = sequence + 1 WHERE id = $1', [id]);
  }
}
