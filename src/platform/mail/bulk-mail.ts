import { InjectQueue } from '@nestjs/bull';
import { Injectable } from '@nestjs/common';
import type Bull from 'bull';
import { affected, rows, type Tx } from '../database/index.js';
import { Wakeups } from '../queue/index.js';
import type { RenderedMail } from './mail-content.js';

export const BULK = 'bulk-mail';
/** So many messages keep one worker busy; more of them are worth waking others. */
const A_WORKERS_SHARE = 500;
const MOST_WORKERS = 8;

/** A queued message whose turn it is. */
export interface DueMessage {
  id: string;
  kind: string;
  period: string;
  subscriber: string;
}

export interface ComposedMessage {
  to: string;
  recipientLookup: string;
  mail: RenderedMail;
  /** How far the content reaches, in the composer's own counting. */
  covers: string;
  unsubscribeUrl: string;
  /** Of RFC 2919, such as `digest.megdan`. */
  listId: string;
}

/** The message becomes `suppressed`; with `covers` the cursor moves as if it had been sent. */
export interface NothingToSend {
  nothing: string;
  covers?: string;
}

/** Whoever has something to say to many. Composing happens right before sending, so that nothing stale is sent. */
export interface BulkComposer {
  kinds: readonly string[];
  /** The whole batch at once, by message id. */
  compose(batch: DueMessage[], now: Date): Promise<Map<string, ComposedMessage | NothingToSend>>;
  /**
   * An UPDATE that moves the composer's cursors, reading from `covered (subscriber, covers)`. It becomes part of the
   * statement that records messages as done, because that one runs for every handover. Nothing else moves cursors.
   * Whoever says each thing once has none.
   */
  cursors?: string;
}

export interface BulkPlan {
  kind: string;
  period: string;
  /** Lower goes first. */
  priority: number;
  /** May be planned again for further recipients; otherwise a period is planned once. */
  grows?: boolean;
  /** A SELECT of subscriber ids; its parameters begin at $5. */
  recipients: string;
  params: unknown[];
}

/** Digests, newsletters and notices: each message of a run is sent at most once. */
@Injectable()
export class BulkMail {
  private readonly composers = new Map<string, BulkComposer>();

  constructor(
    private readonly wakeups: Wakeups,
    @InjectQueue(BULK) private readonly queue: Bull.Queue<object>,
  ) {}

  /** To be called in `onModuleInit`. */
  register(composer: BulkComposer): void {
    for (const kind of composer.kinds) {
      if (this.composers.has(kind)) throw new Error(`Two composers write ${kind}`);
      this.composers.set(kind, composer);
    }
  }

  composer(kind: string): BulkComposer | undefined {
    return this.composers.get(kind);
  }

  everyComposer(): BulkComposer[] {
    return [...new Set(this.composers.values())];
  }

  /**
   * Queues one message for each recipient, once a kind and period. Whoever has one of this kind waiting gets no second
   * one: it is composed when it is sent, so it will tell everything.
   * @returns how many were queued
   */
  async plan(
    tx: Tx,
    { kind, period, priority, grows, recipients, params }: BulkPlan,
    now: Date,
  ): Promise<number> {
    // Plans of one kind follow each other, or two of them would not see each other's messages.
    await rows(tx, `SELECT pg_advisory_xact_lock(hashtextextended('bulk ' || $1, 0))`, [kind]);
    const known = await rows(tx, 'SELECT FROM bulk_run WHERE kind = $1 AND period = $2', [kind, period]);
    if (known.length > 0 && !grows) return 0;
    const eligible = await affected(
      tx,
      `INSERT INTO bulk_message (kind, period, subscriber, priority, next_at, created_at)
       SELECT $1, $2, recipient.id, $3, $4, $4 FROM (${recipients}) AS recipient (id)
       WHERE recipient.id NOT IN
         (SELECT subscriber FROM bulk_message WHERE settled_at IS NULL AND kind = $1)
       ORDER BY recipient.id
       ON CONFLICT (kind, period, subscriber) DO NOTHING`,
      [kind, period, priority, now, ...params],
    );
    if (eligible === 0) return 0;
    await affected(
      tx,
      `INSERT INTO bulk_run (kind, period, eligible, planned_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (kind, period) DO UPDATE SET eligible = bulk_run.eligible + excluded.eligible`,
      [kind, period, eligible, now],
    );
    return eligible;
  }

  /** To be called after the commit of a plan; what is not woken, the sweep finds. */
  async wake(messages: number): Promise<void> {
    const workers = Math.min(Math.ceil(messages / A_WORKERS_SHARE), MOST_WORKERS);
    for (let worker = 0; worker < workers; worker += 1) await this.wakeups.wake(this.queue, {});
  }
}
