import type { BlockList } from 'node:net';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/index.js';
import { Globs, networksOf, rangesOf, type Verdict, type What } from './signing-list.rules.js';

/** What one verdict says, ready to be asked. */
export interface KnownList {
  /** HMACs of canonical addresses. */
  addresses: ReadonlySet<string>;
  domains: Globs;
  ranges: BlockList;
}

export type KnownLists = Record<Verdict, KnownList>;

interface Entry {
  verdict: Verdict;
  what: What;
  key: string;
}

/** So old may be what a process remembers of the lists. */
const FRESH_MS = 2_000;

/** The lists in memory: the form asks no database, as long as somebody asked within these seconds. */
@Injectable()
export class KnownSigningLists {
  private known?: { at: number; lists: Promise<KnownLists> };

  constructor(private readonly database: Database) {}

  current(now: Date): Promise<KnownLists> {
    const at = performance.now();
    if (this.known && at - this.known.at < FRESH_MS) return this.known.lists;
    const lists = this.read(now);
    const known = { at, lists };
    this.known = known;
    // A failure is told to whoever waits, and not remembered.
    lists.catch(() => {
      if (this.known === known) this.known = undefined;
    });
    return lists;
  }

  /** For whoever has just changed them, in this process. */
  forget(): void {
    this.known = undefined;
  }

  private async read(now: Date): Promise<KnownLists> {
    const entries = await this.database.read<Entry>(
      'SELECT verdict, what, key FROM signing_list WHERE until IS NULL OR until > $1',
      [now],
    );
    return { allow: listOf(entries, 'allow'), block: listOf(entries, 'block') };
  }
}

function listOf(entries: readonly Entry[], verdict: Verdict): KnownList {
  const keys = (what: What) =>
    entries.filter((entry) => entry.verdict === verdict && entry.what === what).map(({ key }) => key);
  return {
    addresses: new Set(keys('address')),
    domains: new Globs(keys('domain')),
    ranges: rangesOf(networksOf(keys('range'))),
  };
}
