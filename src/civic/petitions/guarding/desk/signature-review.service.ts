import { Injectable } from '@nestjs/common';
import { Ledger } from '../../../../commons/ledger/index.js';
import { Audit, type Actor } from '../../../../platform/audit/index.js';
import { rows, type Tx } from '../../../../platform/database/index.js';
import { Conflict } from '../../../../platform/errors/index.js';
import { signatureEntry } from '../../signatures/signature.ledger.js';
import type { Channel } from '../../signatures/signature.rules.js';
import { SignatureTallies } from '../../signatures/signature-tallies.service.js';

interface Decided {
  petitionId: string;
  channel: Channel;
  settlement: string | null;
  commitment: string;
}

/** What becomes of signatures that wait for a look. Each is decided once. */
@Injectable()
export class SignatureReview {
  constructor(
    private readonly tallies: SignatureTallies,
    private readonly ledger: Ledger,
    private readonly audit: Audit,
  ) {}

  /** From now on it counts. @throws Conflict when somebody else decided before */
  async release(tx: Tx, id: string, reason: string, actor: Actor, now: Date): Promise<void> {
    const signature = await this.decided(tx, id, `state = 'counted', counted_at = $2`, now);
    await this.recorded(tx, 'release', id, reason, actor, now);
    await this.tallies.change(tx, [{ ...signature, countedAt: now }], 1);
    await this.ledger.append(tx, [signatureEntry('signed', signature)], now);
  }

  /** It never counts; whoever signed learns nothing. @throws Conflict when somebody else decided before */
  async refuse(tx: Tx, id: string, reason: string, actor: Actor, now: Date): Promise<void> {
    await this.decided(tx, id, `state = 'invalid', ended_at = $2`, now);
    await this.recorded(tx, 'refuse', id, reason, actor, now);
  }

  private async decided(tx: Tx, id: string, change: string, now: Date): Promise<Decided> {
    const [signature] = await rows<Decided>(
      tx,
      `UPDATE signature SET ${change} WHERE id = $1 AND state = 'held'
       RETURNING petition_id AS "petitionId", channel, settlement, commitment`,
      [id, now],
    );
    if (!signature) throw new Conflict('signatureNotHeld');
    return signature;
  }

  private recorded(
    tx: Tx,
    verb: 'release' | 'refuse',
    id: string,
    reason: string,
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const action = `signatures.${verb}`;
    return this.audit.record(
      tx,
      { actor, action, subject: { type: 'signature', id }, details: { reason } },
      now,
    );
  }
}
