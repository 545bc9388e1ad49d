import { Injectable } from '@nestjs/common';
import { dateIn } from '../../../../platform/clock/index.js';
import { Database, GroupCommit, isDatabaseAway, isOvertaken } from '../../../../platform/database/index.js';
import { Unavailable } from '../../../../platform/errors/index.js';
import { Log } from '../../../../platform/logging/index.js';
import { PetitionMilestones } from '../../petition-milestones.service.js';
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
  /** It counts for a petition that seeks backers. */
  backs: boolean;
}

interface Failed {
  error: unknown;
}

/** While one batch waits for the disk the next is written; more of them only wait for each other, as small ones do. */
const LANES = { width: 2, least: 16 };

/**
 * The only way to a signature from the site. Requests that arrive while batches are under way share the next one: one statement, one
 * commit and one journey to the database for all of them, their counts and the ledger. Each is answered after the commit that holds it.
 */
@Injectable()
export class SignatureIntake {
  private readonly log = new Log('signatures');
  private readonly gathered = new GroupCommit<Confirmation, Confirmed | Failed>(
    (confirmations) => this.settle(confirmations),
    LANES,
  );

  constructor(
    private readonly database: Database,
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
    const made = await this.database.read<Made>(SIGN, [ids, [...new Set(petitions)], now, dateIn(now)]);
    const outcomes = new Map<string, Confirmed>(made.map(({ id }) => [id, 'counted']));
    if (outcomes.size < ids.length) {
      const others = await this.database.read<{ id: string; outcome: Confirmed }>(WHY_NOT, [
        ids,
        petitions,
        now,
      ]);
      for (const { id, outcome } of others) if (!outcomes.has(id)) outcomes.set(id, outcome);
    }
    this.tellMilestones(made, now);
    return outcomesInTurn(confirmations, outcomes);
  }

  /** Whoever seeks backers waits for the last of them; the clock finds what fails here. */
  private tellMilestones(made: Made[], now: Date): void {
    const seeking = new Set(made.filter(({ backs }) => backs).map(({ petitionId }) => petitionId));
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
