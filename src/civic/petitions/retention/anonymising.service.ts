import { Injectable } from '@nestjs/common';
import { Audit } from '../../../platform/audit/index.js';
import { affected, Database, rows } from '../../../platform/database/index.js';
import { PageVersions } from '../../../platform/page-versions/index.js';
import { PETITION } from '../petition.rules.js';
import { signatureTag } from '../signatures/signature-tallies.service.js';

const BATCH = 1_000;

/** Anything by which somebody could be named, found again or written to. */
const PERSONAL = `(sealed IS NOT NULL OR email_lookup IS NOT NULL OR name_lookup IS NOT NULL OR domain_id IS NOT NULL
  OR block_lookup IS NOT NULL OR shows_name OR wants_news)`;

/** Takes the people out of signatures. Counts, settlements, times and what stands in the ledger stay as they are. */
@Injectable()
export class Anonymising {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly pageVersions: PageVersions,
  ) {}

  /** In short transactions; whoever is killed in between goes on where it stopped. */
  async anonymise(petitionId: string, now: Date): Promise<void> {
    await this.database.prune('signature_pending', 'petition_id = $1', [petitionId]);
    await this.forgetSheets(petitionId);
    let last: string | null = '0';
    while (last !== null) last = await this.nextBatch(petitionId, last);
    await this.finish(petitionId, now);
  }

  /** @returns the last signature of the batch, or null when there was none */
  private nextBatch(petitionId: string, after: string): Promise<string | null> {
    return this.database.transaction(async (tx) => {
      const done = await rows<{ id: string }>(
        tx,
        `UPDATE signature SET sealed = NULL, email_lookup = NULL, name_lookup = NULL, domain_id = NULL, block_lookup = NULL,
           shows_name = false, wants_news = false
         WHERE id = ANY(ARRAY(SELECT id FROM signature WHERE petition_id = $1 AND id > $2 AND ${PERSONAL}
                              ORDER BY id LIMIT ${BATCH} FOR UPDATE))
         RETURNING id`,
        [petitionId, after],
      );
      if (done.length === 0) return null;
      // Names are on the public page until their batch is done, and not a moment longer.
      await this.pageVersions.bump(tx, [signatureTag(petitionId)]);
      return String(done.reduce((last, { id }) => (BigInt(id) > last ? BigInt(id) : last), 0n));
    });
  }

  /** The scans are let go: what nobody holds, the sweep of files removes. Their digests stay. */
  private forgetSheets(petitionId: string): Promise<number> {
    return this.database.transaction((tx) =>
      affected(
        tx,
        `UPDATE signature_sheet SET first_keying = NULL, second_keying = NULL, scan_file_id = NULL WHERE petition_id = $1`,
        [petitionId],
      ),
    );
  }

  private async finish(petitionId: string, now: Date): Promise<void> {
    await this.database.transaction(async (tx) => {
      const finished = await affected(
        tx,
        'UPDATE petition SET anonymised_at = $2 WHERE id = $1 AND anonymised_at IS NULL',
        [petitionId, now],
      );
      if (finished === 0) return;
      const subject = { type: PETITION, id: petitionId };
      await this.audit.record(tx, { actor: { kind: 'clock' }, action: 'petition.anonymise', subject }, now);
      await this.pageVersions.bump(tx, [signatureTag(petitionId)]);
    });
  }
}
