import { Injectable } from '@nestjs/common';
import { Audit, type Actor } from '../audit/index.js';
import { canonicalEmail, Crypto } from '../crypto/index.js';
import { affected, Database, type Tx } from '../database/index.js';

const PURPOSE = 'mail.recipient';
/** A letter that somebody asked for is tried again after this: mailboxes come back. */
export const LETTERS_RESUME_MS = 7 * 24 * 3_600_000;

/** Mailboxes that refused us for good, known by fingerprint. */
@Injectable()
export class Suppressions {
  constructor(
    private readonly database: Database,
    private readonly crypto: Crypto,
    private readonly audit: Audit,
  ) {}

  lookupOf(address: string): string {
    return this.crypto.lookup(canonicalEmail(address), PURPOSE);
  }

  async suppress(
    tx: Tx,
    recipientLookups: string[],
    reason: string,
    reply: string,
    now: Date,
  ): Promise<void> {
    if (recipientLookups.length === 0) return;
    await affected(
      tx,
      `INSERT INTO suppression (recipient_lookup, reason, reply, since)
       SELECT DISTINCT lookup, $2, $3, $4::timestamptz FROM unnest($1::text[]) AS lookup
       ON CONFLICT (recipient_lookup) DO UPDATE SET reason = $2, reply = $3, since = $4`,
      [recipientLookups, reason, reply, now],
    );
  }

  async among(recipientLookups: string[]): Promise<Set<string>> {
    const found = await this.database.read<{ recipient_lookup: string }>(
      'SELECT recipient_lookup FROM suppression WHERE recipient_lookup = ANY($1)',
      [recipientLookups],
    );
    return new Set(found.map(({ recipient_lookup }) => recipient_lookup));
  }

  async lift(id: string, actor: Actor, now: Date): Promise<void> {
    await this.database.transaction(async (tx) => {
      if ((await affected(tx, 'DELETE FROM suppression WHERE id = $1', [id])) === 0) return;
      await this.audit.record(
        tx,
        { actor, action: 'mail.liftSuppression', subject: { type: 'suppression', id } },
        now,
      );
    });
  }
}
