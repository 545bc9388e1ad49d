import { Injectable } from '@nestjs/common';
import { endOfDay, startOfDay } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { subjectKey } from '../subjects/index.js';
import type { LedgerDay } from './ledger-day.entity.js';
import type { LedgerEntry } from './ledger-entry.entity.js';
import { KEYS_SUBJECT } from './ledger-format.rules.js';

export type SealedDay = Pick<
  LedgerDay,
  'day' | 'firstSeq' | 'lastSeq' | 'root' | 'lastHash' | 'keyId' | 'publicKey' | 'signature' | 'sealedAt'
>;
export type ChainEntry = Pick<LedgerEntry, 'seq' | 'at' | 'kind' | 'subject' | 'body' | 'hash'>;

/** An entry with what it takes to compute its hash again. */
export interface FoundEntry extends ChainEntry {
  /** The hash of the entry before; null before the first. */
  previous: Buffer | null;
}

/** How far the chain went at one moment. */
export interface ChainExtent {
  /** The number of the last entry; 0 while there is none. */
  last: string;
  /** The last that stands under a root. */
  sealed: string;
  /** The last sealed day; one before all days while there is none. */
  day: string;
}

const DAY = `day::text AS day, first_seq AS "firstSeq", last_seq AS "lastSeq", root, last_hash AS "lastHash",
  key_id AS "keyId", public_key AS "publicKey", signature, sealed_at AS "sealedAt"`;
const ENTRY = 'seq, at, kind, subject, body, hash';
const MOST_OF_ONE = 50;

/** The reads of the ledger. */
@Injectable()
export class LedgerQueries {
  constructor(private readonly database: Database) {}

  /** The last ones first. */
  lastDays(limit: number): Promise<SealedDay[]> {
    return this.database.read(`SELECT ${DAY} FROM ledger_day ORDER BY day DESC LIMIT $1`, [limit]);
  }

  /** In their order. */
  daysAfter(day: string, upTo: string, limit: number): Promise<SealedDay[]> {
    return this.database.read(
      `SELECT ${DAY} FROM ledger_day WHERE day > $1 AND day <= $2 ORDER BY day LIMIT $3`,
      [day, upTo, limit],
    );
  }

  async day(day: string): Promise<SealedDay | null> {
    const [found] = await this.database.read<SealedDay>(`SELECT ${DAY} FROM ledger_day WHERE day = $1`, [
      day,
    ]);
    return found ?? null;
  }

  async dayOf(seq: string): Promise<SealedDay | null> {
    const [found] = await this.database.read<SealedDay>(
      `SELECT ${DAY} FROM ledger_day WHERE first_seq <= $1 AND last_seq >= $1`,
      [seq],
    );
    return found ?? null;
  }

  async end(): Promise<ChainExtent> {
    const [end] = await this.database.read<ChainExtent>(
      `SELECT coalesce((SELECT max(seq) FROM ledger_entry), 0) AS last,
              coalesce(sealed.last_seq, 0) AS sealed, coalesce(sealed.day::text, '0001-01-01') AS day
       FROM (VALUES (1)) AS one LEFT JOIN (SELECT * FROM ledger_day ORDER BY day DESC LIMIT 1) AS sealed ON true`,
    );
    return end!;
  }

  /** In their order. */
  entriesAfter(seq: string, upTo: string, limit: number): Promise<ChainEntry[]> {
    return this.database.read(
      `SELECT ${ENTRY} FROM ledger_entry WHERE seq > $1 AND seq <= $2 ORDER BY seq LIMIT $3`,
      [seq, upTo, limit],
    );
  }

  /** Of a local day, the last first. @param before the number of the last one of the page before */
  entriesOfDay(day: string, before: string | null, limit: number): Promise<ChainEntry[]> {
    return this.database.read(
      `SELECT ${ENTRY} FROM ledger_entry
       WHERE at >= $1 AND at < $2 AND ($3::bigint IS NULL OR seq < $3) ORDER BY at DESC, seq DESC LIMIT $4`,
      [startOfDay(day), endOfDay(day), before, limit],
    );
  }

  /** Every key that was announced, the present one first. */
  keys(): Promise<ChainEntry[]> {
    return this.database.read(`SELECT ${ENTRY} FROM ledger_entry WHERE subject = $1 ORDER BY seq DESC`, [
      subjectKey(KEYS_SUBJECT),
    ]);
  }

  /** All that ever happened to what a commitment stands for, in its order. */
  ofCommitment(commitment: string): Promise<FoundEntry[]> {
    return this.database.read(
      `SELECT ${ENTRY}, (SELECT before.hash FROM ledger_entry before WHERE before.seq = entry.seq - 1) AS previous
       FROM ledger_entry entry WHERE body LIKE '{"commitment":"%' AND substr(body, 16, 64) = $1
       ORDER BY seq LIMIT ${MOST_OF_ONE}`,
      [commitment],
    );
  }
}
