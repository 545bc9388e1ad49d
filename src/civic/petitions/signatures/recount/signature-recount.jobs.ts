import { Injectable } from '@nestjs/common';
import { Gauge, register } from 'prom-client';
import { affected, Database, rows } from '../../../../platform/database/index.js';
import { Log } from '../../../../platform/logging/index.js';
import type { RecurringJob } from '../../../../platform/queue/index.js';

export interface Difference {
  petitionId: string;
  channel: string;
  /** Rows that count. */
  signatures: number;
  tally: number;
  days: number;
}

const differences =
  (register.getSingleMetric('megdan_signature_differences') as Gauge | undefined) ??
  new Gauge({
    name: 'megdan_signature_differences',
    help: 'Petitions and channels whose counts differ, as the last recount found them',
  });

/** One statement sees one moment, whatever is signed meanwhile. Signatures of a petition that is gone are a difference as well. */
const RECOUNT = `WITH counted AS (
    SELECT petition_id, channel, count(*)::int AS signatures FROM signature
    WHERE state = 'counted' AND EXISTS (SELECT FROM petition WHERE petition.id = petition_id) GROUP BY 1, 2),
  days AS (SELECT petition_id, channel, sum(count)::int AS days FROM petition_tally_day GROUP BY 1, 2)
  SELECT petition_id AS "petitionId", channel, coalesce(signatures, 0) AS signatures, coalesce(tally.count, 0) AS tally,
         coalesce(days, 0) AS days
  FROM counted FULL JOIN petition_tally AS tally USING (petition_id, channel) FULL JOIN days USING (petition_id, channel)
  WHERE coalesce(signatures, 0) <> coalesce(tally.count, 0) OR coalesce(tally.count, 0) <> coalesce(days, 0)
  ORDER BY 1, 2`;

/** Counts all signatures again. What differs is told, in the log, as a figure and on the staff's desk, and left for people to look into. */
@Injectable()
export class SignatureRecount implements RecurringJob {
  private readonly log = new Log('signatures');

  constructor(private readonly database: Database) {}

  async run(_slot: string, now: Date): Promise<void> {
    await this.recount(now);
  }

  async recount(now: Date): Promise<Difference[]> {
    const found = await this.database.read<Difference>(RECOUNT);
    differences.set(found.length);
    for (const { petitionId, channel, signatures, tally, days } of found)
      this.log.error(
        `Petition ${petitionId}, ${channel}: ${signatures} signatures, counted ${tally}, by days ${days}`,
      );
    await this.database.transaction(async (tx) => {
      await affected(tx, 'DELETE FROM signature_difference');
      for (const { petitionId, channel, signatures, tally, days } of found)
        await rows(
          tx,
          `INSERT INTO signature_difference (petition_id, channel, signatures, tally, days, found_at) VALUES ($1, $2, $3, $4, $5, $6)`,
          [petitionId, channel, signatures, tally, days, now],
        );
    });
    return found;
  }
}
