import { Injectable } from '@nestjs/common';
import { parseSubjectKey, Subjects } from '../../commons/subjects/index.js';
import { StandingLinks } from '../../commons/trail/index.js';
import { Audit, type Actor } from '../../platform/audit/index.js';
import { rows, type Tx } from '../../platform/database/index.js';
import { PageVersions } from '../../platform/page-versions/index.js';
import { EXHIBITION } from './exhibition.rules.js';

/** Called in the transaction of whatever changes what is seen of a room. */
@Injectable()
export class ExhibitionChanges {
  constructor(
    private readonly subjects: Subjects,
    private readonly links: StandingLinks,
    private readonly pageVersions: PageVersions,
    private readonly audit: Audit,
  ) {}

  /** In the journal, and wherever it is seen. */
  async done(tx: Tx, id: string, verb: string, actor: Actor, now: Date): Promise<void> {
    const subject = { type: EXHIBITION, id };
    await this.audit.record(tx, { actor, action: `exhibition.${verb}`, subject, details: {} }, now);
    await this.seen(tx, id, now);
  }

  /**
   * On its pages and on the trail: of a room that never opened there is nothing to show. The lifecycle writes the
   * journal itself.
   */
  async seen(tx: Tx, id: string, now: Date): Promise<void> {
    const room = { type: EXHIBITION, id };
    const [row] = await rows<{ shown: boolean; behind: string[] }>(
      tx,
      `UPDATE exhibition_room SET changed_at = $2 WHERE id = $1
       RETURNING opened_at IS NOT NULL AS shown,
                 ARRAY(SELECT about FROM exhibition_board WHERE room_id = $1 AND about IS NOT NULL) AS behind`,
      [id, now],
    );
    if (!row?.shown) return;
    await this.subjects.changed(tx, room, now);
    const links = row.behind.flatMap((key) => {
      const to = parseSubjectKey(key);
      return to ? [{ from: room, to }] : [];
    });
    const settled = { kind: 'about', at: 'from', ends: [room], links, process: room } as const;
    await this.pageVersions.bump(tx, await this.links.settle(tx, settled, now));
  }

  /** The order of the rooms is that of a list alone. */
  async ordered(tx: Tx, id: string, actor: Actor, now: Date): Promise<void> {
    const subject = { type: EXHIBITION, id };
    await this.audit.record(tx, { actor, action: 'exhibition.order', subject, details: {} }, now);
    await this.pageVersions.bump(tx, [`list:${EXHIBITION}`]);
  }
}
