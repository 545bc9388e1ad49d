import { createHash } from 'node:crypto';

/** The version of the format; docs/ledger-format.md describes it for whoever writes another verifier. */
export const LEDGER_FORMAT = 'megdan-ledger-1';

/** What comes before the first entry. */
export const GENESIS = Buffer.alloc(32);

export interface HashedEntry {
  seq: bigint;
  at: Date;
  kind: string;
  subject: string;
  body: string;
}

/** SHA-256 over the lines of the entry and the hash of the one before it. */
export function entryHash({ seq, at, kind, subject, body }: HashedEntry, previous: Buffer): Buffer {
  const lines = [LEDGER_FORMAT, String(seq), at.toISOString(), kind, subject, body, previous.toString('hex')];
  return createHash('sha256').update(lines.join('\n')).digest();
}
