import { Injectable } from '@nestjs/common';
import { rows, type Tx } from '../../platform/database/index.js';
import { PageVersions } from '../../platform/page-versions/index.js';
import { subjectKey, type SubjectRef } from '../subjects/index.js';
import { entryHash, GENESIS } from './ledger-format.rules.js';

export interface NewLedgerEntry {
  /** `petition.signed` */
  kind: string;
  subject: SubjectRef;
  /** Ids, numbers, digests of public texts, salted commitments; never personal data. */
  body: Record<string, string | number | boolean | null>;
}

/** Everybody who appends waits here for whoever appended before, until that transaction ends. */
const APPENDING = 7_163_427;

/** The append-only chain of what was signed, decided and changed. */
@Injectable()
export class Ledger {
  constructor(private readonly pageVersions: PageVersions) {}

  /**
   * To be the last thing that a transaction does: from here to its end all other appending waits.
   * @returns the number of the first entry
   */
  async append(tx: Tx, entries: readonly NewLedgerEntry[], now: Date): Promise<bigint> {
    await rows(tx, 'SELECT pg_advisory_xact_lock($1)', [APPENDING]);
    const [last] = await rows<{ seq: string; at: Date; hash: Buffer; sealedUntil: Date | null }>(
      tx,
      `SELECT seq, at, hash,
         (SELECT (max(day) + 1)::timestamp AT TIME ZONE 'Europe/Sofia' FROM ledger_day) AS "sealedUntil"
       FROM ledger_entry ORDER BY seq DESC LIMIT 1`,
    );
    let seq = BigInt(last?.seq ?? 0);
    let hash = last?.hash ?? GENESIS;
    // Clocks of several machines differ; the chain goes forward, and never into a day that is sealed.
    const at = new Date(Math.max(now.getTime(), last?.at.getTime() ?? 0, last?.sealedUntil?.getTime() ?? 0));
    const written = entries.map(({ kind, subject, body }) => {
      seq += 1n;
      const entry = { seq, at, kind, subject: subjectKey(subject), body: JSON.stringify(body) };
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
    await this.pageVersions.bump(tx, ['ledger']);
    return written[0]?.seq ?? seq + 1n;
  }
}
