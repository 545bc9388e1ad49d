import { Injectable } from '@nestjs/common';
import { randomToken } from '../crypto/index.js';
import { affected, Database, rows, type Tx } from '../database/index.js';
import { BulkMail, type CoveredMessage, type DueMessage } from './bulk-mail.js';
import type { BulkState } from './bulk-message.entity.js';
import { GroupCommit } from './group-commit.js';
import { backoffMs, BULK_ATTEMPTS, CONNECTION_REST_MS, type Outcome } from './outcome.rules.js';
import { Suppressions } from './suppressions.js';

/** A lease is taken back silently when it runs out: nothing has been sent under it. */
const LEASE_MS = 60_000;
/** Longer than any handover can last. */
export const STALE_CLAIM_MS = 5 * 60_000;

export interface LeasedMessage extends DueMessage {
  lease: string;
  attempts: number;
  created_at: Date;
}

export interface Settlement {
  message: LeasedMessage;
  state: BulkState;
  reason?: string;
  reply?: string;
  covers?: string;
  /** Made so far, this one included; a server that cannot be reached does not count. */
  attempts: number;
  nextAt?: Date;
  /** The fingerprint of a mailbox that was refused. */
  refused?: string;
  now: Date;
}

export interface Claim {
  message: LeasedMessage;
  /** How far the content reaches. */
  covers: string;
  now: Date;
}

/** What a lane has to say between two handovers. */
interface Step {
  settlement?: Settlement;
  claim?: Claim;
}

/** The states of bulk messages in PostgreSQL: leased reversibly, claimed for good, settled once. */
@Injectable()
export class BulkLedger {
  private readonly steps = new GroupCommit<Step, boolean>((group) => this.commit(group));

  constructor(
    private readonly database: Database,
    private readonly bulk: BulkMail,
    private readonly suppressions: Suppressions,
  ) {}

  async lease(limit: number, now: Date): Promise<LeasedMessage[]> {
    const lease = randomToken(12);
    const leased = await this.database.transaction((tx) =>
      rows<Omit<LeasedMessage, 'lease'> & { priority: number }>(
        tx,
        `UPDATE bulk_message SET lease = $1, lease_until = $2
         WHERE id = ANY(ARRAY(
           SELECT id FROM bulk_message
           WHERE state = 'queued' AND next_at <= $3 AND (lease_until IS NULL OR lease_until < $3)
           ORDER BY priority, id LIMIT $4 FOR UPDATE SKIP LOCKED))
         RETURNING id, kind, period, subscriber, attempts, created_at, priority`,
        [lease, new Date(now.getTime() + LEASE_MS), now, limit],
      ),
    );
    return leased
      .sort((left, right) => left.priority - right.priority || Number(BigInt(left.id) - BigInt(right.id)))
      .map((message) => ({ ...message, lease }));
  }

  /** What was leased and will not be sent now, such as when the server is away. */
  async release(messages: LeasedMessage[]): Promise<void> {
    if (messages.length === 0) return;
    await this.database.transaction((tx) =>
      affected(
        tx,
        `UPDATE bulk_message SET lease = NULL, lease_until = NULL
         WHERE id = ANY($1) AND lease = ANY($2) AND state = 'queued'`,
        [messages.map(({ id }) => id), [...new Set(messages.map(({ lease }) => lease))]],
      ),
    );
  }

  /**
   * The commit before the handover; the last handover of the same lane is settled with it.
   * @returns false when somebody else holds the message by now
   */
  claim(claim: Claim, settlement?: Settlement): Promise<boolean> {
    return this.steps.add({ claim, settlement });
  }

  async settle(settlement: Settlement): Promise<void> {
    await this.steps.add({ settlement });
  }

  /** What the outcome of a handover makes of a claimed message. */
  settlementOf(
    message: LeasedMessage,
    covers: string,
    refused: string,
    outcome: Outcome,
    now: Date,
  ): Settlement {
    const attempts = message.attempts + 1;
    const settled = { message, attempts, reply: outcome.reply, now };
    if (outcome.kind === 'accepted') return { ...settled, state: 'sent', covers };
    if (outcome.kind === 'unknown') return { ...settled, state: 'unknown' };
    if (outcome.kind === 'permanent') {
      return {
        ...settled,
        state: 'failed',
        reason: 'refused',
        refused: outcome.recipient ? refused : undefined,
      };
    }
    if (outcome.connection) {
      return {
        ...settled,
        state: 'queued',
        attempts: message.attempts,
        nextAt: new Date(now.getTime() + CONNECTION_REST_MS),
      };
    }
    return this.postponed(message, 'attempts', now, outcome.reply);
  }

  /** Tried again later, or given up after too many attempts. */
  postponed(message: LeasedMessage, reason: string, now: Date, reply?: string): Settlement {
    const attempts = message.attempts + 1;
    if (attempts >= BULK_ATTEMPTS) return { message, state: 'failed', reason, reply, attempts, now };
    return {
      message,
      state: 'queued',
      reply,
      attempts,
      nextAt: new Date(now.getTime() + backoffMs(attempts)),
      now,
    };
  }

  /**
   * A claim whose worker is gone may have been sent or not. It is never sent again; its content is found anew by the
   * subscriber's next digest, because only `sent` moves the cursor.
   */
  async giveUpStaleClaims(now: Date): Promise<number> {
    return this.database.transaction((tx) =>
      affected(
        tx,
        `UPDATE bulk_message SET state = 'unknown', settled_at = $1
         WHERE id IN (SELECT id FROM bulk_message WHERE state = 'claimed' AND claimed_at < $2 FOR UPDATE SKIP LOCKED)`,
        [now, new Date(now.getTime() - STALE_CLAIM_MS)],
      ),
    );
  }

  private async commit(group: Step[]): Promise<boolean[]> {
    const claims = group.flatMap(({ claim }) => claim ?? []);
    const settlements = group.flatMap(({ settlement }) => settlement ?? []);
    const claimed = await this.database.transaction(async (tx) => {
      if (settlements.length > 0) await this.settleAll(tx, settlements);
      return claims.length > 0 ? this.claimAll(tx, claims) : new Set<string>();
    });
    return group.map(({ claim }) => claim !== undefined && claimed.has(claim.message.id));
  }

  private async claimAll(tx: Tx, claims: Claim[]): Promise<Set<string>> {
    const claimed = await rows<{ id: string }>(
      tx,
      `UPDATE bulk_message AS message SET state = 'claimed', claimed_at = $4, covers = mine.covers
       FROM unnest($1::bigint[], $2::text[], $3::bigint[]) AS mine (id, lease, covers)
       WHERE message.id = mine.id AND message.lease = mine.lease AND message.state = 'queued'
       RETURNING message.id`,
      [
        claims.map(({ message }) => message.id),
        claims.map(({ message }) => message.lease),
        claims.map(({ covers }) => covers),
        claims.at(-1)!.now,
      ],
    );
    return new Set(claimed.map(({ id }) => id));
  }

  private async settleAll(tx: Tx, group: Settlement[]): Promise<void> {
    const { now } = group.at(-1)!;
    const settled = await rows<{ id: string }>(
      tx,
      `UPDATE bulk_message AS message SET
           state = done.state, reason = done.reason, last_reply = done.reply,
           attempts = done.attempts,
           covers = coalesce(done.covers, message.covers), next_at = coalesce(done.next_at, message.next_at),
           lease = CASE WHEN done.state <> 'queued' THEN message.lease END, lease_until = NULL,
           settled_at = CASE WHEN done.state <> 'queued' THEN $9::timestamptz END
         FROM unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::text[], $6::bigint[], $7::timestamptz[], $8::int[])
           AS done (id, lease, state, reason, reply, covers, next_at, attempts)
         WHERE message.id = done.id AND message.lease = done.lease
           AND (message.state IN ('queued', 'claimed') OR (message.state = 'unknown' AND done.state = 'sent'))
         RETURNING message.id`,
      [
        group.map(({ message }) => message.id),
        group.map(({ message }) => message.lease),
        group.map(({ state }) => state),
        group.map(({ reason }) => reason ?? null),
        group.map(({ reply }) => reply ?? null),
        group.map(({ covers }) => covers ?? null),
        group.map(({ nextAt }) => nextAt ?? null),
        group.map(({ attempts }) => attempts),
        now,
      ],
    );
    const ids = new Set(settled.map(({ id }) => id));
    await this.moveCursors(
      tx,
      group.filter(({ message }) => ids.has(message.id)),
      now,
    );
    const refused = group.flatMap((settlement) => settlement.refused ?? []);
    await this.suppressions.suppress(
      tx,
      refused,
      'refused',
      group.find((one) => one.refused)?.reply ?? '',
      now,
    );
  }

  private async moveCursors(tx: Tx, group: Settlement[], now: Date): Promise<void> {
    const byKind = Map.groupBy(
      group.filter(
        ({ covers, state }) => covers !== undefined && (state === 'sent' || state === 'suppressed'),
      ),
      ({ message }) => message.kind,
    );
    for (const [kind, done] of byKind) {
      const covered = done.map(({ message, covers }): CoveredMessage => ({
        subscriber: message.subscriber,
        covers: covers!,
      }));
      await this.bulk.composer(kind)?.covered(tx, covered, now);
    }
  }
}
