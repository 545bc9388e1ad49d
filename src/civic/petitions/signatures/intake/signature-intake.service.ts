import { Injectable } from '@nestjs/common';
import { Ledger } from '../../../../commons/ledger/index.js';
import {
  Database,
  GroupCommit,
  isDatabaseAway,
  isOvertaken,
  rows,
} from '../../../../platform/database/index.js';
import { Unavailable } from '../../../../platform/errors/index.js';
import { Log } from '../../../../platform/logging/index.js';
import { PetitionMilestones } from '../../petition-milestones.service.js';
import { SignatureTallies } from '../signature-tallies.service.js';
import { signatureEntry } from '../signature.ledger.js';
import type { Channel } from '../signature.rules.js';
import { SIGN, WHY_NOT } from './signature-intake.sql.js';

/** A pending signature whose mailbox is proven. */
export interface Confirmation {
  petitionId: string;
  /** Of `signature_pending`. */
  id: string;
  now: Date;
}

/**
 * What became of it: `counted` says the same of what is held; `already` was confirmed before; `duplicate` is another signature of
 * the same mailbox; `withdrawn` was confirmed and taken back.
 */
export type Confirmed = 'counted' | 'already' | 'duplicate' | 'withdrawn' | 'expired' | 'closed';

interface Made {
  id: string;
  petitionId: string;
  channel: Channel;
  settlement: string | null;
  commitment: string;
  counted: boolean;
  seeking: boolean;
}

interface Failed {
  error: unknown;
}

/** While one batch waits for the disk the next is written; more of them only wait for each other. */
const WIDTH = 2;

/**
 * The only way to a signature from the site. Requests that arrive while batches are under way share the next transaction: one statement
 * for all of them, the counts, the ledger, one commit. Each is answered after the commit that holds it.
 */
@Injectable()
export class SignatureIntake {
  private readonly log = new Log('signatures');
  private readonly gathered = new GroupCommit<Confirmation, Confirmed | Failed>(
    (confirmations) => this.settle(confirmations),
    WIDTH,
  );

  constructor(
    private readonly database: Database,
    private readonly tallies: SignatureTallies,
    private readonly ledger: Ledger,
    private readonly milestones: PetitionMilestones,
  ) {}

  async confirm(confirmation: Confirmation): Promise<Confirmed> {
    const settled = await this.gathered.add(confirmation);
    if (typeof settled === 'object') throw settled.error;
    return settled;
  }

  /** One that cannot be written fails alone. */
  private async settle(confirmations: Confirmation[]): Promise<(Confirmed | Failed)[]> {
    try {
      return await this.writeOnceMore(confirmations);
    } catch (error) {
      const alone = confirmations.length === 1;
      if (alone || isDatabaseAway(error) || error instanceof Unavailable) throw error;
    }
    const settled: (Confirmed | Failed)[] = [];
    for (const one of confirmations)
      settled.push(...(await this.writeOnceMore([one]).catch((error: unknown) => [{ error }])));
    return settled;
  }

  private async writeOnceMore(confirmations: Confirmation[]): Promise<Confirmed[]> {
    try {
      return await this.write(confirmations);
    } catch (error) {
      if (!isOvertaken(error)) throw error;
      return this.write(confirmations);
    }
  }

  private async write(confirmations: Confirmation[]): Promise<Confirmed[]> {
    const byId = new Map(confirmations.map((one) => [one.id, one]));
    const ids = [...byId.keys()];
    const petitions = [...byId.values()].map(({ petitionId }) => petitionId);
    const now = new Date(Math.max(...confirmations.map((one) => one.now.getTime())));
    const outcomes = new Map<string, Confirmed>();
    const made = await this.database.transaction(async (tx) => {
      outcomes.clear();
      const signatures = await rows<Made>(tx, SIGN, [ids, [...new Set(petitions)], now]);
      for (const { id } of signatures) outcomes.set(id, 'counted');
      if (outcomes.size < ids.length) {
        const others = await rows<{ id: string; outcome: Confirmed }>(tx, WHY_NOT, [ids, petitions, now]);
        for (const { id, outcome } of others) if (!outcomes.has(id)) outcomes.set(id, outcome);
      }
      const counted = signatures.filter((one) => one.counted);
      if (counted.length === 0) return signatures;
      await this.tallies.change(
        tx,
        counted.map((one) => ({ ...one, countedAt: now })),
        1,
      );
      await this.ledger.append(
        tx,
        counted.map((one) => signatureEntry('signed', one)),
        now,
      );
      return signatures;
    });
    this.tellMilestones(made, now);
    return outcomesInTurn(confirmations, outcomes);
  }

  /** Whoever seeks backers waits for the last of them; the clock finds what fails here. */
  private tellMilestones(made: Made[], now: Date): void {
    const seeking = new Set(made.filter((one) => one.seeking && one.counted).map((one) => one.petitionId));
    if (seeking.size === 0) return;
    this.milestones
      .settle(now, [...seeking])
      .catch(() => this.log.warn('Backers are counted later: settling failed'));
  }
}

/** Of several confirmations of one signature the first has made it. */
function outcomesInTurn(
  confirmations: readonly Confirmation[],
  outcomes: ReadonlyMap<string, Confirmed>,
): Confirmed[] {
  const told = new Set<string>();
  return confirmations.map(({ id }) => {
    const outcome = outcomes.get(id) ?? 'expired';
    const again = told.has(id);
    told.add(id);
    return again && outcome === 'counted' ? 'already' : outcome;
  });
}
