import { Injectable } from '@nestjs/common';
import { Ledger } from '../../../../commons/ledger/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Database, rows, type Tx } from '../../../../platform/database/index.js';
import { Log } from '../../../../platform/logging/index.js';
import { signatureEntry } from '../../signatures/signature.ledger.js';
import type { Channel } from '../../signatures/signature.rules.js';
import { SignatureTallies } from '../../signatures/signature-tallies.service.js';
import { conditionOf } from '../criteria/criteria.rules.js';
import type { Invalidation } from './invalidation.entity.js';
import { criteriaOf, TAKEN_OUT } from './invalidation.rules.js';

const BATCH = 1_000;

interface Touched {
  petitionId: string;
  channel: Channel;
  settlement: string | null;
  commitment: string;
  /** Null for what was waiting for a look, and never counted. */
  countedAt: Date | null;
}

type Counted = Touched & { countedAt: Date };

const TOUCHED = `signature.petition_id AS "petitionId", signature.channel, signature.settlement, signature.commitment,
                 signature.counted_at AS "countedAt"`;

/**
 * Takes signatures out and gives them back, a batch in each transaction: the batch, the counts, the ledger and how far
 * the invalidation has come are committed together, so whoever is killed leaves nothing half done. An invalidation is locked while a
 * batch of it runs: a second worker goes on to the next one.
 */
@Injectable()
export class InvalidationRuns {
  private readonly log = new Log('signature-invalidations');

  constructor(
    private readonly database: Database,
    private readonly tallies: SignatureTallies,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {}

  /** Goes on with all invalidations until nothing is left that another worker is not doing. */
  async drain(): Promise<void> {
    const working = await this.database.read<{ id: string }>(
      `SELECT id FROM signature_sweep WHERE state IN ('running', 'undoing') ORDER BY id`,
    );
    for (const { id } of working) {
      try {
        while (await this.turn(id));
      } catch (error) {
        this.log.error(`Invalidation ${id} will be tried again`, error);
      }
    }
  }

  /** One batch. @returns false when the invalidation is through, or somebody else is at it */
  turn(id: string): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const [invalidation] = await rows<Invalidation>(
        tx,
        `SELECT id, state, petition_id AS "petitionId", name_lookup AS "nameLookup", block_lookups AS "blockLookups",
                domain_ids AS "domainIds", confirmed_from AS "confirmedFrom", confirmed_to AS "confirmedTo",
                up_to AS "upTo", cursor, started_at AS "startedAt"
         FROM signature_sweep WHERE id = $1 AND state IN ('running', 'undoing') FOR UPDATE SKIP LOCKED`,
        [id],
      );
      if (!invalidation) return false;
      const now = this.clock.now();
      return invalidation.state === 'running'
        ? this.takeOut(tx, invalidation, now)
        : this.giveBack(tx, invalidation, now);
    });
  }

  private async takeOut(tx: Tx, invalidation: Invalidation, now: Date): Promise<boolean> {
    const ids = await this.next(tx, invalidation);
    if (ids.length === 0) return this.settle(tx, invalidation, 'done', now);
    const taken = await rows<Touched>(
      tx,
      // Locked in the order of their numbers, so that two invalidations never wait for each other in a circle.
      `WITH chosen AS (SELECT id FROM signature WHERE id = ANY($1::bigint[]) AND ${TAKEN_OUT} ORDER BY id FOR UPDATE)
       UPDATE signature SET state = 'invalid', ended_at = $2, sweep_id = $3 FROM chosen WHERE signature.id = chosen.id
       RETURNING ${TOUCHED}`,
      [ids, now, invalidation.id],
    );
    const counted = taken.filter(isCounted);
    await rows(
      tx,
      'UPDATE signature_sweep SET cursor = $2, counted = counted + $3, held = held + $4 WHERE id = $1',
      [invalidation.id, ids.at(-1), counted.length, taken.length - counted.length],
    );
    await this.count(tx, counted, -1, now);
    return true;
  }

  /** Whoever signs while it runs is left alone: the invalidation was begun for what was there. */
  private async next(tx: Tx, invalidation: Invalidation): Promise<string[]> {
    const { sql, params } = conditionOf(criteriaOf(invalidation));
    const at = params.length;
    const found = await rows<{ id: string }>(
      tx,
      `SELECT id FROM signature WHERE ${sql} AND ${TAKEN_OUT}
         AND id > $${at + 1} AND id <= $${at + 2} AND confirmed_at <= $${at + 3} ORDER BY id LIMIT ${BATCH}`,
      [...params, invalidation.cursor, invalidation.upTo, invalidation.startedAt],
    );
    return found.map(({ id }) => id);
  }

  private async giveBack(tx: Tx, invalidation: Invalidation, now: Date): Promise<boolean> {
    const given = await rows<Touched>(
      tx,
      `WITH chosen AS (SELECT id FROM signature WHERE sweep_id = $1 AND state = 'invalid' ORDER BY id LIMIT ${BATCH} FOR UPDATE)
       UPDATE signature SET state = CASE WHEN counted_at IS NULL THEN 'held' ELSE 'counted' END, ended_at = NULL,
         sweep_id = NULL FROM chosen WHERE signature.id = chosen.id
       RETURNING ${TOUCHED}`,
      [invalidation.id],
    );
    if (given.length === 0) return this.settle(tx, invalidation, 'undone', now);
    const sql = 'UPDATE signature_sweep SET restored = restored + $2 WHERE id = $1';
    await rows(tx, sql, [invalidation.id, given.length]);
    await this.count(tx, given.filter(isCounted), 1, now);
    return true;
  }

  private async settle(tx: Tx, { id }: Invalidation, state: 'done' | 'undone', now: Date): Promise<false> {
    await rows(tx, 'UPDATE signature_sweep SET state = $2, settled_at = $3 WHERE id = $1', [id, state, now]);
    return false;
  }

  private async count(tx: Tx, changed: readonly Counted[], by: 1 | -1, now: Date): Promise<void> {
    if (changed.length === 0) return;
    await this.tallies.change(tx, changed, by);
    const what = by === 1 ? 'restored' : 'invalidated';
    await this.ledger.append(
      tx,
      changed.map((signature) => signatureEntry(what, signature)),
      now,
    );
  }
}

function isCounted(signature: Touched): signature is Counted {
  return signature.countedAt !== null;
}
