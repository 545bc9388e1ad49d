import { Injectable } from '@nestjs/common';
import { rows, type Tx } from '../../platform/database/index.js';
import { PageVersions } from '../../platform/page-versions/index.js';
import { subjectKey, type SubjectRef } from '../subjects/index.js';
import { entryHash, GENESIS } from './ledger-format.rules.js';
import { LEDGER_TAG } from './ledger.paths.js';

export interface NewLedgerEntry {
  /** `petition.signed` */
  kind: string;
  subject: SubjectRef;
  /** Ids, numbers, digests of public texts, salted commitments; never personal data. A commitment comes first. */
  body: Record<string, string | number | boolean | null>;
}

interface ChainEnd {
  seq: string;
  at: Date;
  hash: Buffer;
  /** The end of the last sealed day. */
  sealedUntil: Date | null;
}

/** The append-only chain of what was signed, decided and changed. */
@Injectable()
export class Ledger {
  constructor(private readonly pageVersions: PageVersions) {}

  /**
   * To be the last thing that a transaction does: from here to its end all other appending waits.
   * @returns the number of the first entry
   */
  async append(tx: Tx, entries: readonly NewLedgerEntry[], now: Date): Promise<bigint> {
    await this.pageVersions.bump(tx, [LEDGER_TAG]);
    const end = await this.lockedEnd(tx);
    const first = BigInt(end?.seq ?? 0) + 1n;
    let seq = first;
    let hash = end?.hash ?? GENESIS;
    // Clocks of several machines differ; the chain goes forward, and never into a day that is sealed.
    const at = new Date(Math.max(now.getTime(), end?.at.getTime() ?? 0, end?.sealedUntil?.getTime() ?? 0));
    const written = entries.map(({ kind, subject, body }) => {
      const entry = { seq, at, kind, subject: subjectKey(subject), body: JSON.stringify(body) };
      seq += 1n;
      hash = entryHash(entry, hash);
      return { ...entry, hash };
    });
    await rows(
      tx,
      `INSERT INTO ledger_entry (seq, at, kind, subject, body, hash)
       SELECT seq, $2, kind, subject, body, hash
       FROM unnest($1::bigint[], $3::text[], $4::text[], $5::text[], $6::bytea[]) AS e(seq, kind, subject, body, hash)`,
      [
        written.map((entry) => String(entry.seq)),
        at,
        written.map(({ kind }) => kind),
        written.map(({ subject }) => subject),
        written.map(({ body }) => body),
        written.map((entry) => entry.hash),
      ],
    );
    return first;
  }

  /** The last entry, which stays the last one until this transaction adds another or ends. */
  async lockedEnd(tx: Tx): Promise<ChainEnd | undefined> {
    const [end] = await rows<ChainEnd>(
      tx,
      'SELECT seq, at, hash, sealed_until AS "sealedUntil" FROM ledger_locked_end()',
    );
    return end;
  }
}
