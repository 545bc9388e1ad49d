import { Injectable } from '@nestjs/common';
import { parseSubjectKey, Subjects } from '../../commons/subjects/index.js';
import { StandingLinks } from '../../commons/trail/index.js';
import { Audit, type Actor } from '../../platform/audit/index.js';
import { rows, type Tx } from '../../platform/database/index.js';
import { PageVersions } from '../../platform/page-versions/index.js';
import { CAMPAIGN } from './campaign.rules.js';

/** Called in the transaction of whatever changes what is seen of a campaign. */
@Injectable()
export class CampaignChanges {
  constructor(
    private readonly subjects: Subjects,
    private readonly links: StandingLinks,
    private readonly pageVersions: PageVersions,
    private readonly audit: Audit,
  ) {}

  /** In the journal, and wherever it is seen. */
  async done(tx: Tx, id: string, verb: string, actor: Actor, now: Date): Promise<void> {
    const subject = { type: CAMPAIGN, id };
    await this.audit.record(tx, { actor, action: `campaign.${verb}`, subject, details: {} }, now);
    await this.seen(tx, id, now);
  }

  /** On its pages and on the trail: of a draft there is nothing to show. The lifecycle writes the journal itself. */
  async seen(tx: Tx, id: string, now: Date): Promise<void> {
    const campaign = { type: CAMPAIGN, id };
    const [row] = await rows<{ shown: boolean; actions: string[] }>(
      tx,
      `UPDATE campaign SET changed_at = $2 WHERE id = $1
       RETURNING launched_at IS NOT NULL AS shown, actions`,
      [id, now],
    );
    if (!row?.shown) return;
    await this.subjects.changed(tx, campaign, now);
    const links = row.actions.flatMap((key) => {
      const from = parseSubjectKey(key);
      return from ? [{ from, to: campaign }] : [];
    });
    const settled = { kind: 'partOf', at: 'to', ends: [campaign], links, process: campaign } as const;
    await this.pageVersions.bump(tx, await this.links.settle(tx, settled, now));
  }
}
