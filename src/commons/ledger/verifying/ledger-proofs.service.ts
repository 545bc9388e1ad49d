import { Injectable } from '@nestjs/common';
import { GENESIS } from '../ledger-format.rules.js';
import { LedgerTrees, type InclusionProof } from '../ledger-trees.service.js';
import { LedgerQueries, type FoundEntry, type SealedDay } from '../ledger.queries.js';

export interface ProvenEntry extends Omit<FoundEntry, 'previous'> {
  previous: Buffer;
  /** Null while the day is not sealed. */
  proof: (InclusionProof & { day: SealedDay }) | null;
}

/** What whoever has a receipt needs to see that nobody tampered with what it stands for. */
@Injectable()
export class LedgerProofs {
  constructor(
    private readonly queries: LedgerQueries,
    private readonly trees: LedgerTrees,
  ) {}

  /** All that happened to a signature, in its order; empty where there is no such signature. */
  async of(commitment: string): Promise<ProvenEntry[]> {
    const found = await this.queries.ofCommitment(commitment);
    return Promise.all(
      found.map(async ({ previous, ...entry }) => {
        const day = await this.queries.dayOf(entry.seq);
        const proof = day && { ...(await this.trees.proof(day, entry.seq)), day };
        return { ...entry, previous: previous ?? GENESIS, proof };
      }),
    );
  }
}
