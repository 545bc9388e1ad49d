import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import type { RootedDay } from './ledger-format.rules.js';
import { inclusionPath, leafHash, merkleRoot } from './merkle.rules.js';

/** Leaves under one node that is kept in memory; a power of two, or it would be no subtree. */
const SUBTREE = 1_024;
const SUBTREES_AT_ONCE = 10;
const MOST_DAYS_KEPT = 64;

export interface InclusionProof {
  /** The place of the entry among those of its day, from 0. */
  index: number;
  size: number;
  path: Buffer[];
}

/** The trees over days. Of a day with a million entries a thousand nodes are kept, and a thousand entries read for a proof. */
@Injectable()
export class LedgerTrees {
  private readonly kept = new Map<string, Promise<Buffer[]>>();

  constructor(private readonly database: Database) {}

  /** @throws Error when an entry between the two is missing */
  async rootOf(first: bigint, last: bigint): Promise<Buffer> {
    return merkleRoot(await this.subtrees(first, last));
  }

  async proof({ day, firstSeq, lastSeq }: RootedDay, seq: string): Promise<InclusionProof> {
    const [first, last] = [BigInt(firstSeq), BigInt(lastSeq)];
    const index = Number(BigInt(seq) - first);
    const subtree = Math.floor(index / SUBTREE);
    const start = first + BigInt(subtree * SUBTREE);
    const [above, leaves] = await Promise.all([
      this.subtreesOfDay(day, first, last),
      this.leaves(start, least(start + BigInt(SUBTREE) - 1n, last)),
    ]);
    return {
      index,
      size: Number(last - first) + 1,
      path: [...inclusionPath(leaves, index % SUBTREE), ...inclusionPath(above, subtree)],
    };
  }

  /** A sealed day never changes, so its nodes are kept; the ones that were longest not asked for go first. */
  private subtreesOfDay(day: string, first: bigint, last: bigint): Promise<Buffer[]> {
    const made = this.kept.get(day) ?? this.subtrees(first, last);
    this.kept.delete(day);
    this.kept.set(day, made);
    made.catch(() => this.kept.delete(day));
    if (this.kept.size > MOST_DAYS_KEPT) this.kept.delete(this.kept.keys().next().value!);
    return made;
  }

  private async subtrees(first: bigint, last: bigint): Promise<Buffer[]> {
    const made: Buffer[] = [];
    const step = BigInt(SUBTREE * SUBTREES_AT_ONCE);
    for (let start = first; start <= last; start += step) {
      const leaves = await this.leaves(start, least(start + step - 1n, last));
      for (let at = 0; at < leaves.length; at += SUBTREE)
        made.push(merkleRoot(leaves.slice(at, at + SUBTREE)));
    }
    return made;
  }

  private async leaves(first: bigint, last: bigint): Promise<Buffer[]> {
    const found = await this.database.read<{ hash: Buffer }>(
      'SELECT hash FROM ledger_entry WHERE seq BETWEEN $1 AND $2 ORDER BY seq',
      [String(first), String(last)],
    );
    if (BigInt(found.length) !== last - first + 1n)
      throw new Error(`The ledger has a gap between ${first} and ${last}`);
    return found.map(({ hash }) => leafHash(hash));
  }
}

function least(one: bigint, other: bigint): bigint {
  return one < other ? one : other;
}
