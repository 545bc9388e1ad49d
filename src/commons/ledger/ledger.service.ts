import { Injectable } from '@nestjs/common';
import { rows, type Tx } from '../../platform/database/index.js';
import { subjectKey, type SubjectRef } from '../subjects/index.js';

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
/**
 * For a statement that enters what it makes: the number of the first entry, or null where there is none. What `Ledger.append` says
 * of the order holds here too, so the statement must see to it that all its other writing is done before.
 * @param entries the rows of a query, with their `kind`, `subject` and `body`
 * @param now an expression of SQL
 */
export const appendSql = (entries: string, now: string) =>
  `SELECT ledger_append(array_agg(kind), array_agg(subject), array_agg(body), ${now}) AS first
   FROM (${entries}) AS entry HAVING count(*) > 0`;

const APPEND = appendSql(
  'SELECT * FROM unnest($1::text[], $2::text[], $3::text[]) AS e(kind, subject, body)',
  '$4::timestamptz',
);

/** The append-only chain of what was signed, decided and changed. */
@Injectable()
export class Ledger {
  /** To be the last thing that a transaction does: from here to its end all other appending waits. */
  async append(tx: Tx, entries: readonly NewLedgerEntry[], now: Date): Promise<void> {
    await rows(tx, APPEND, [
      entries.map(({ kind }) => kind),
      entries.map(({ subject }) => subjectKey(subject)),
      entries.map(({ body }) => JSON.stringify(body)),
      now,
    ]);
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
