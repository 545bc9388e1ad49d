import { Injectable } from '@nestjs/common';
import { randomToken } from '../crypto/index.js';
import { affected, Database, GroupCommit, rows } from '../database/index.js';
import { BulkMail, type BulkComposer, type DueMessage } from './bulk-mail.js';
import type { BulkState } from './bulk-message.entity.js';
import { backoffMs, BULK_ATTEMPTS, CONNECTION_REST_MS, type Outcome } from './outcome.rules.js';

/** A lease is taken back silently when it runs out: nothing has been sent under it. */
const LEASE_MS = 60_000;
/** Longer than any handover can last. */
export const STALE_CLAIM_MS = 5 * 60_000;
const LANES = { width: 2 };

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
  private readonly steps = new GroupCommit<Step, boolean>((group) => this.commit(group), LANES);

  private sql?: { plain: string; refusing: string };

  constructor(
    private readonly database: Database,
    private readonly bulk: BulkMail,
  ) {}

  async lease(limit: number, now: Date): Promise<LeasedMessage[]> {
    const lease = randomToken(12);
    const leased = await this.database.transaction((tx) =>
      rows<Omit<LeasedMessage, 'lease'> & { priority: number }>(
        tx,
        `UPDATE bulk_message SET lease = $1, lease_until = $2
         WHERE id = ANY(ARRAY(
           SELECT id FROM bulk_message
           WHERE settled_at IS NULL AND state = 'queued' AND next_at <= $3 AND (lease_until IS NULL OR lease_until < $3)
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
    if (outcome.kind === 'unknown') return { ...settled, state: 'unknown', reason: 'noAnswer' };
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
        `UPDATE bulk_message SET state = 'unknown', reason = 'noAnswer', settled_at = $1
         WHERE id IN (SELECT id FROM bulk_message WHERE settled_at IS NULL AND state = 'claimed' AND claimed_at < $2
                      FOR UPDATE SKIP LOCKED)`,
        [now, new Date(now.getTime() - STALE_CLAIM_MS)],
      ),
    );
  }

  /** One statement, one commit, one journey to the database: it is made for every handover. */
  private async commit(group: Step[]): Promise<boolean[]> {
    const claims = group.flatMap(({ claim }) => claim ?? []);
    const done = group.flatMap(({ settlement }) => settlement ?? []);
    const now = (claims.at(-1) ?? done.at(-1))?.now;
    const claimed = await this.database.read<{ id: string }>(
      this.stepSql(done.some(({ refused }) => refused)),
      [
        now,
        done.map(({ message }) => message.id),
        done.map(({ message }) => message.lease),
        done.map(({ state }) => state),
        done.map(({ reason }) => reason ?? null),
        done.map(({ reply }) => reply ?? null),
        done.map(({ covers }) => covers ?? null),
        done.map(({ nextAt }) => nextAt ?? null),
        done.map(({ attempts }) => attempts),
        done.map(({ refused }) => refused ?? null),
        claims.map(({ message }) => message.id),
        claims.map(({ message }) => message.lease),
        claims.map(({ covers }) => covers),
      ],
    );
    const ids = new Set(claimed.map(({ id }) => id));
    return group.map(({ claim }) => claim !== undefined && ids.has(claim.message.id));
  }

  /** Refusals are rare, and planning for them is not free. */
  private stepSql(hasRefusals: boolean): string {
    this.sql ??= {
      plain: stepSql(this.bulk.everyComposer(), ''),
      refusing: stepSql(this.bulk.everyComposer(), REFUSED),
    };
    return hasRefusals ? this.sql.refusing : this.sql.plain;
  }
}

const REFUSED = `,
    refused AS (
      INSERT INTO suppression (recipient_lookup, reason, reply, since)
      SELECT DISTINCT ON (refused) refused, 'refused', reply, $1::timestamptz FROM settled WHERE refused IS NOT NULL
      ON CONFLICT (recipient_lookup) DO UPDATE SET reply = excluded.reply, since = excluded.since)`;

function stepSql(composers: BulkComposer[], refused: string): string {
  const moves = composers.flatMap(({ kinds, cursors }, index) =>
    cursors === undefined
      ? []
      : `,
    moved_${index} AS (
      WITH covered AS (
        SELECT subscriber, covers FROM settled
        WHERE covers IS NOT NULL AND kind IN (${kinds.map((kind) => `'${kind}'`).join(', ')}))
      ${cursors})`,
  );
  return `
    WITH done AS (
      SELECT * FROM unnest($2::bigint[], $3::text[], $4::text[], $5::text[], $6::text[], $7::bigint[],
                           $8::timestamptz[], $9::int[], $10::text[])
        AS done (id, lease, state, reason, reply, covers, next_at, attempts, refused)),
    settled AS (
      UPDATE bulk_message AS message SET
        state = done.state, reason = done.reason, last_reply = done.reply, attempts = done.attempts,
        next_at = coalesce(done.next_at, message.next_at),
        covers = coalesce(done.covers, message.covers),
        lease = CASE WHEN done.state <> 'queued' THEN message.lease END, lease_until = NULL,
        settled_at = CASE WHEN done.state <> 'queued' THEN $1::timestamptz END
      FROM done
      WHERE message.id = done.id AND message.lease = done.lease
        AND (message.state IN ('queued', 'claimed') OR (message.state = 'unknown' AND done.state = 'sent'))
      RETURNING message.kind, message.subscriber, done.covers, done.refused, done.reply)${moves.join('')}${refused},
    claimed AS (
      UPDATE bulk_message AS message SET state = 'claimed', claimed_at = $1, covers = mine.covers
      FROM unnest($11::bigint[], $12::text[], $13::bigint[]) AS mine (id, lease, covers)
      WHERE message.id = mine.id AND message.lease = mine.lease AND message.state = 'queued'
      RETURNING message.id)
    SELECT id FROM claimed`;
}
