import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/index.js';
import type { SignatureKey } from '../signature-links.js';
import type { SignatureState } from '../signature.rules.js';

/** What a letter's link finds. */
export interface OwnSignatureView {
  /** Null until it is confirmed. */
  state: SignatureState | null;
  /** Of the pending row; null once it is forgotten. */
  expiresAt: Date | null;
  /** The mailbox signed by another letter. */
  duplicate: boolean;
}

@Injectable()
export class OwnSignatures {
  constructor(private readonly database: Database) {}

  async find({ petitionId, id }: SignatureKey): Promise<OwnSignatureView> {
    const [found] = await this.database.read<OwnSignatureView>(
      `SELECT signature.state, pending.expires_at AS "expiresAt",
         EXISTS (SELECT FROM signature AS other WHERE other.petition_id = pending.petition_id
           AND other.email_lookup = pending.email_lookup AND other.id <> pending.id) AS duplicate
       FROM (SELECT $1::bigint AS id, $2::bigint AS petition_id) AS asked
       LEFT JOIN signature ON signature.id = asked.id AND signature.petition_id = asked.petition_id
       LEFT JOIN signature_pending AS pending ON pending.id = asked.id AND pending.petition_id = asked.petition_id`,
      [id, petitionId],
    );
    return found!;
  }
}
