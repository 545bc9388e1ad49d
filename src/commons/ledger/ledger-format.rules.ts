import { createHash } from 'node:crypto';

/** The version of the format; docs/ledger-format.md describes it for whoever writes another verifier. */
export const LEDGER_FORMAT = 'megdan-ledger-1';
const ROOT_FORMAT = 'megdan-root-1';
const KEY_FORMAT = 'megdan-key-1';

/** What comes before the first entry. */
export const GENESIS = Buffer.alloc(32);

/** Under which every key stands that ever signed a day. */
export const KEYS_SUBJECT = { type: 'ledger', id: 'keys' };
export const KEY_KIND = 'ledger.key';

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

export interface RootedDay {
  day: string;
  firstSeq: string;
  lastSeq: string;
  root: Buffer;
  lastHash: Buffer;
}

/** What is signed of a day. */
export function rootMessage({ day, firstSeq, lastSeq, root, lastHash }: RootedDay): string {
  return [ROOT_FORMAT, day, firstSeq, lastSeq, root.toString('hex'), lastHash.toString('hex')].join('\n');
}

/** What the key before signs of the one that takes its place, so that whoever trusts the first may trust the second. */
export function keyMessage(publicKey: Buffer, previousKey: Buffer): string {
  return [KEY_FORMAT, publicKey.toString('hex'), previousKey.toString('hex')].join('\n');
}
