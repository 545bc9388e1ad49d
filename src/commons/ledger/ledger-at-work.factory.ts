import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { testDatabase } from '../../../test/support/database.js';
import type { Config, SecretKey } from '../../platform/config/index.js';
import { Crypto, sha256 } from '../../platform/crypto/index.js';
import { PageVersions } from '../../platform/page-versions/index.js';
import { LedgerExport } from './ledger-export.service.js';
import { LedgerSealing } from './ledger-sealing.jobs.js';
import { LedgerTrees } from './ledger-trees.service.js';
import { LedgerQueries } from './ledger.queries.js';
import { Ledger, type NewLedgerEntry } from './ledger.service.js';

/** A Monday in November, at noon in Sofia. */
export const NOON = new Date('2026-11-02T10:00:00Z');
export const dayAfter = (days: number) => new Date(NOON.getTime() + days * 24 * 3_600_000);

export const secretKey = (id: string): SecretKey => ({ id, key: randomBytes(32) });

/** As room petitions writes it; what stands for the signature is made up. */
export function signed(petitionId: string, who: string): NewLedgerEntry {
  const subject = { type: 'petition', id: petitionId };
  return { kind: 'petition.signed', subject, body: { commitment: sha256(who), channel: 'email' } };
}

export type LedgerAtWork = Awaited<ReturnType<typeof ledgerAtWork>>;

/** The ledger on a database of its own, and short words for what specs do with it. */
export async function ledgerAtWork(keys: [SecretKey, ...SecretKey[]] = [secretKey('k1')]) {
  const db = await testDatabase();
  const { database } = db;
  const pages = new PageVersions(database);
  const ledger = new Ledger();
  const queries = new LedgerQueries(database);
  const sealingWith = (...secretKeys: SecretKey[]) =>
    new LedgerSealing(
      database,
      ledger,
      new LedgerTrees(database),
      new Crypto({ secretKeys, lookupKey: randomBytes(32) } as unknown as Config),
      pages,
    );
  const append = (entries: NewLedgerEntry[], now: Date) =>
    database.transaction((tx) => ledger.append(tx, entries, now));
  const exported = async (now = dayAfter(3)) => {
    let text = '';
    for await (const part of new LedgerExport(queries).lines('https://megdan.example', now)) text += part;
    return text;
  };
  return {
    db,
    ledger,
    queries,
    sealingWith,
    append,
    exported,
    // Days of another test may have the same name.
    trees: () => new LedgerTrees(database),
    seal: (now: Date) => sealingWith(...keys).run('', now),
    entries: () => queries.entriesAfter('0', '9999999', 100_000),
    days: () => queries.daysAfter('0001-01-01', '9999-12-31', 1_000),
    /** What only the owner of the tables may do. */
    asOwner: async (sql: string) => {
      const owner = new pg.Client({ connectionString: db.ownerUrl });
      await owner.connect();
      try {
        await owner.query(sql);
      } finally {
        await owner.end();
      }
    },
    /** Three days with signatures, of which two are sealed, and one without any between them. */
    threeDays: async () => {
      await append([signed('7', 'a'), signed('7', 'b'), signed('8', 'c')], NOON);
      await append([signed('7', 'd')], new Date(NOON.getTime() + 1_000));
      await append([signed('7', 'e'), signed('7', 'f')], dayAfter(2));
      await sealingWith(...keys).run('', dayAfter(3));
      await append([signed('8', 'g')], dayAfter(3));
    },
  };
}

export interface Verdict {
  code: number | null;
  said: string;
}

const VERIFIER = new URL('../../../tools/verify-ledger/verify-ledger.mjs', import.meta.url).pathname;

/** What the stand-alone verifier says to an export, in a process of its own. */
export function verifierOn(text: string, ...options: string[]): Verdict {
  const ran = spawnSync(process.execPath, [VERIFIER, '--lang', 'en', ...options], {
    input: text,
    encoding: 'utf8',
  });
  return { code: ran.status, said: ran.stdout + ran.stderr };
}
