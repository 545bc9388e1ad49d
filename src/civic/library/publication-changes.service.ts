import { Injectable } from '@nestjs/common';
import { Subjects } from '../../commons/subjects/index.js';
import { Audit, type Actor } from '../../platform/audit/index.js';
import { rows, type Tx } from '../../platform/database/index.js';
import { PageVersions } from '../../platform/page-versions/index.js';
import { PUBLICATION } from './publication.rules.js';

/** Called in the transaction of whatever changes a publication. */
@Injectable()
export class PublicationChanges {
  constructor(
    private readonly subjects: Subjects,
    private readonly pageVersions: PageVersions,
    private readonly audit: Audit,
  ) {}

  /** The journal keeps it; card, lists and pages show it anew. Of a draft there is nothing to show. */
  async told(tx: Tx, id: string, verb: string, actor: Actor, now: Date): Promise<void> {
    const subject = { type: PUBLICATION, id };
    await this.audit.record(tx, { actor, action: `publication.${verb}`, subject, details: {} }, now);
    await this.shown(tx, id, now);
  }

  async shown(tx: Tx, id: string, now: Date): Promise<void> {
    const [row] = await rows<{ published: boolean; parentId: string | null }>(
      tx,
      `UPDATE publication SET changed_at = $2 WHERE id = $1
       RETURNING published_at IS NOT NULL AS published, parent_id AS "parentId"`,
      [id, now],
    );
    if (!row?.published) return;
    await this.subjects.changed(tx, { type: PUBLICATION, id }, now);
    // The pages above and below name it.
    const near = await rows<{ id: string }>(
      tx,
      'SELECT id FROM publication WHERE parent_id = $1 OR id = $2',
      [id, row.parentId],
    );
    await this.pageVersions.bump(
      tx,
      near.map((one) => `subject:${PUBLICATION}:${one.id}`),
    );
  }
}
