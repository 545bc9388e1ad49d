import { Injectable } from '@nestjs/common';
import { Ledger } from '../../../../commons/ledger/index.js';
import { Database, rows } from '../../../../platform/database/index.js';
import type { SignatureKey } from '../signature-links.js';
import { SignatureTallies } from '../signature-tallies.service.js';
import { signatureEntry } from '../signature.ledger.js';
import type { Channel, SignatureState } from '../signature.rules.js';

interface Row {
  state: SignatureState;
  petitionId: string;
  channel: Channel;
  settlement: string | null;
  commitment: string;
  countedAt: Date | null;
}

/** Whoever signed takes it back: it ceases to count, and all that could name them goes at once. */
@Injectable()
export class Withdrawals {
  constructor(
    private readonly database: Database,
    private readonly tallies: SignatureTallies,
    private readonly ledger: Ledger,
  ) {}

  /** Doing it twice changes nothing; neither does it for what was never confirmed. */
  async withdraw({ petitionId, id }: SignatureKey, now: Date): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [before] = await rows<Row>(
        tx,
        `SELECT state, petition_id AS "petitionId", channel, settlement, commitment, counted_at AS "countedAt"
         FROM signature WHERE id = $1 AND petition_id = $2 AND state <> 'withdrawn' FOR UPDATE`,
        [id, petitionId],
      );
      if (!before) return;
      await rows(
        tx,
        `UPDATE signature SET state = 'withdrawn', ended_at = $2, email_lookup = NULL, name_lookup = NULL, domain_id = NULL,
           block_lookup = NULL, sealed = NULL, shows_name = false, wants_news = false WHERE id = $1`,
        [id, now],
      );
      await rows(tx, 'DELETE FROM signature_pending WHERE id = $1', [id]);
      if (before.state !== 'counted') return;
      await this.tallies.change(tx, [{ ...before, countedAt: before.countedAt! }], -1);
      await this.ledger.append(tx, [signatureEntry('withdrawn', before)], now);
    });
  }
}
