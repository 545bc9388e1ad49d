import { Injectable } from '@nestjs/common';
import { dateIn, endOfDay } from '../../platform/clock/index.js';
import { Crypto, type PublicSigner } from '../../platform/crypto/index.js';
import { Database, readerOf, rows, type Reader, type Tx } from '../../platform/database/index.js';
import { PageVersions } from '../../platform/page-versions/index.js';
import type { RecurringJob } from '../../platform/queue/index.js';
import { subjectKey } from '../subjects/index.js';
import { KEY_KIND, keyMessage, KEYS_SUBJECT, rootMessage } from './ledger-format.rules.js';
import { LedgerTrees } from './ledger-trees.service.js';
import { LEDGER_TAG } from './ledger.paths.js';
import { Ledger } from './ledger.service.js';

interface EndedDay {
  day: string;
  first: bigint;
  last: bigint;
}

/** Puts every day that is over, and has entries, under one signed root. */
@Injectable()
export class LedgerSealing implements RecurringJob {
  constructor(
    private readonly database: Database,
    private readonly ledger: Ledger,
    private readonly trees: LedgerTrees,
    private readonly crypto: Crypto,
    private readonly pageVersions: PageVersions,
  ) {}

  async run(_slot: string, now: Date): Promise<void> {
    let ended: EndedDay | null;
    while ((ended = await this.endedDay(this.database, now))) {
      // Hashing a great day takes seconds, and nobody who signs waits for it.
      const root = await this.trees.rootOf(ended.first, ended.last);
      await this.database.transaction((tx) => this.seal(tx, ended!, root, now));
    }
  }

  private async seal(tx: Tx, ended: EndedDay, root: Buffer, now: Date): Promise<void> {
    await this.ledger.lockedEnd(tx);
    const still = await this.endedDay(readerOf(tx), now);
    // Another worker was faster, or the last entry of the day came meanwhile.
    if (still?.first !== ended.first || still.last !== ended.last) return;
    const [lastEntry] = await rows<{ hash: Buffer }>(tx, 'SELECT hash FROM ledger_entry WHERE seq = $1', [
      String(ended.last),
    ]);
    const rooted = {
      day: ended.day,
      firstSeq: String(ended.first),
      lastSeq: String(ended.last),
      root,
      lastHash: lastEntry!.hash,
    };
    const [signer, ...earlier] = this.crypto.publicSigners('ledger');
    await this.announce(tx, signer!, earlier, now);
    await rows(
      tx,
      `INSERT INTO ledger_day (day, first_seq, last_seq, root, last_hash, key_id, public_key, signature, sealed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        rooted.day,
        rooted.firstSeq,
        rooted.lastSeq,
        root,
        rooted.lastHash,
        signer!.id,
        signer!.publicKey,
        signer!.sign(rootMessage(rooted)),
        now,
      ],
    );
    await this.pageVersions.bump(tx, [LEDGER_TAG]);
  }

  /** The chain itself says which key signs from now on; the key before says so too, as long as the house still holds it. */
  private async announce(
    tx: Tx,
    { id, publicKey }: PublicSigner,
    earlier: readonly PublicSigner[],
    now: Date,
  ): Promise<void> {
    const [told] = await rows<{ body: string }>(
      tx,
      'SELECT body FROM ledger_entry WHERE subject = $1 ORDER BY seq DESC LIMIT 1',
      [subjectKey(KEYS_SUBJECT)],
    );
    const before = told && (JSON.parse(told.body) as { publicKey: string }).publicKey;
    if (before === publicKey.toString('hex')) return;
    const witness = earlier.find((signer) => signer.publicKey.toString('hex') === before);
    const body = {
      keyId: id,
      publicKey: publicKey.toString('hex'),
      previousKey: before ?? null,
      endorsement: witness?.sign(keyMessage(publicKey, witness.publicKey)).toString('hex') ?? null,
    };
    await this.ledger.append(tx, [{ kind: KEY_KIND, subject: KEYS_SUBJECT, body }], now);
  }

  /** The first day without a root that has ended. */
  private async endedDay(reader: Reader, now: Date): Promise<EndedDay | null> {
    const [next] = await reader.read<{ sealed: string; at: Date }>(
      `SELECT sealed.last AS sealed, entry.at
       FROM (SELECT coalesce(max(last_seq), 0) AS last FROM ledger_day) AS sealed,
         LATERAL (SELECT at FROM ledger_entry WHERE seq > sealed.last ORDER BY seq LIMIT 1) AS entry`,
    );
    if (!next) return null;
    const day = dateIn(next.at);
    if (endOfDay(day) > now) return null;
    const [last] = await reader.read<{ seq: string }>(
      'SELECT seq FROM ledger_entry WHERE at < $1 ORDER BY at DESC, seq DESC LIMIT 1',
      [endOfDay(day)],
    );
    return { day, first: BigInt(next.sealed) + 1n, last: BigInt(last!.seq) };
  }
}
