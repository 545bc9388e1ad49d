import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { Config } from '../config/index.js';
import { Crypto } from '../crypto/index.js';
import { Log } from '../logging/index.js';
import { Settings } from '../settings/index.js';
import { BulkLedger, type LeasedMessage, type Settlement } from './bulk-ledger.js';
import { BulkMail, type ComposedMessage, type NothingToSend } from './bulk-mail.js';
import { deliverableAddress, parseSender } from './headers.rules.js';
import { allEnded } from './all-ended.js';
import { Lookahead } from './lookahead.js';
import { handoverSeconds, mailAgeSeconds, mailsTotal } from './mail-metrics.js';
import { mailSettings, MOST_CONNECTIONS } from './mail.settings.js';
import type { Outcome } from './outcome.rules.js';
import { Suppressions } from './suppressions.js';
import { type MailLane, MailTransport, type OutgoingMail, type PreparedMail } from './transport.js';

const BATCH = 200;

type Composed = { message: LeasedMessage; letter: ComposedMessage };

/** Sends bulk messages until none is due, over a fixed number of lanes and with the memory of two batches. */
@Injectable()
export class BulkDelivery implements OnApplicationShutdown {
  private readonly log = new Log('bulk');
  private readonly lanes: MailLane[];
  private running: Promise<void> | null = null;
  private again = false;
  private stopped = false;

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly crypto: Crypto,
    private readonly settings: Settings,
    private readonly bulk: BulkMail,
    private readonly ledger: BulkLedger,
    private readonly suppressions: Suppressions,
    private readonly transport: MailTransport,
  ) {
    this.lanes = Array.from({ length: MOST_CONNECTIONS }, () => transport.openLane());
  }

  /** Called while it is at work, it looks once more before it rests. */
  drain(): Promise<void> {
    this.again = true;
    this.running ??= this.work().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await this.running?.catch(() => undefined);
    for (const lane of this.lanes) lane.close();
  }

  private async work(): Promise<void> {
    while (this.again && !this.onHold()) {
      this.again = false;
      const { connections } = this.settings.read(mailSettings);
      const source = new Lookahead(() => this.nextBatch(), BATCH);
      try {
        await allEnded(this.lanes.slice(0, connections).map((lane) => this.serve(lane, source)));
      } finally {
        await this.ledger.release((await source.end()).map(({ message }) => message));
      }
    }
  }

  private onHold(): boolean {
    return this.stopped || this.settings.read(mailSettings).hold;
  }

  /** Settles each handover in the commit that claims the next one, so that a lane waits once for both. */
  private async serve(lane: MailLane, source: Lookahead<Composed>): Promise<void> {
    let last: Settlement | undefined;
    try {
      while (!this.onHold()) {
        const next = await source.next();
        if (!next) return;
        const { message, letter } = next;
        const prepared = await this.prepare(message, letter);
        if (!prepared) continue;
        const settlement = last;
        last = undefined;
        const claim = { message, covers: letter.covers, now: this.clock.now() };
        if (!(await this.ledger.claim(claim, settlement))) continue;
        const outcome = await this.handOver(lane, prepared, message);
        last = this.ledger.settlementOf(
          message,
          letter.covers,
          letter.recipientLookup,
          outcome,
          this.clock.now(),
        );
        if (outcome.kind === 'temporary' && outcome.connection) return;
      }
    } finally {
      if (last) await this.ledger.settle(last);
    }
  }

  private async handOver(lane: MailLane, prepared: PreparedMail, message: LeasedMessage): Promise<Outcome> {
    const started = performance.now();
    const outcome = await lane.send(prepared);
    handoverSeconds.observe({ class: 'bulk' }, (performance.now() - started) / 1_000);
    mailsTotal.inc({ class: 'bulk', outcome: outcome.kind });
    if (outcome.kind === 'accepted') {
      const age = this.clock.now().getTime() - message.created_at.getTime();
      mailAgeSeconds.observe({ class: 'bulk' }, age / 1_000);
    }
    return outcome;
  }

  /** A message that cannot be put into words fails alone. */
  private async prepare(message: LeasedMessage, letter: ComposedMessage): Promise<PreparedMail | undefined> {
    try {
      return this.transport.prepare(this.outgoing(message, letter));
    } catch (error) {
      this.log.error(`Bulk message ${message.id} cannot be written`, error);
      const now = this.clock.now();
      await this.ledger.settle({
        message,
        state: 'failed',
        reason: 'broken',
        attempts: message.attempts + 1,
        now,
      });
      return undefined;
    }
  }

  private outgoing({ kind, period, subscriber }: LeasedMessage, letter: ComposedMessage): OutgoingMail {
    const proof = this.crypto.sign('mail.bulk', kind, period, subscriber);
    return {
      from: parseSender(this.config.mailFrom),
      to: deliverableAddress(letter.to),
      mail: letter.mail,
      // The same for every attempt at this message, whichever worker makes it.
      messageId: `<bulk.${proof}@${this.config.publicUrl.hostname}>`,
      date: this.clock.now(),
      headers: {
        'List-ID': `<${letter.listId}.${this.config.publicUrl.hostname}>`,
        'List-Unsubscribe': `<${letter.unsubscribeUrl}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        Precedence: 'bulk',
      },
    };
  }

  /** Leases until something is left to send, or nothing is due. */
  private async nextBatch(): Promise<Composed[]> {
    while (!this.onHold()) {
      const batch = await this.ledger.lease(BATCH, this.clock.now());
      if (batch.length === 0) return [];
      const composed = await this.compose(batch);
      if (composed.length > 0) return composed;
    }
    return [];
  }

  private async compose(batch: LeasedMessage[]): Promise<Composed[]> {
    const letters = new Map<string, ComposedMessage | NothingToSend>();
    for (const [kind, messages] of Map.groupBy(batch, ({ kind }) => kind)) {
      await this.composeKind(kind, messages, letters);
    }
    const found = batch.map((message) => ({ message, letter: letters.get(message.id) }));
    const sendable = found.filter((one): one is Composed => one.letter !== undefined && 'to' in one.letter);
    const refused = await this.suppressions.among(sendable.map(({ letter }) => letter.recipientLookup));
    const now = this.clock.now();
    await Promise.all(
      found.map(async ({ message, letter }) => {
        if (!letter) return;
        if ('nothing' in letter) await this.drop(message, letter.nothing, now, letter.covers);
        else if (refused.has(letter.recipientLookup)) await this.drop(message, 'refusedBefore', now);
      }),
    );
    return sendable.filter(({ letter }) => !refused.has(letter.recipientLookup));
  }

  /** A composer that fails must not keep the others' messages from being sent. */
  private async composeKind(
    kind: string,
    messages: LeasedMessage[],
    letters: Map<string, ComposedMessage | NothingToSend>,
  ): Promise<void> {
    const now = this.clock.now();
    try {
      const composer = this.bulk.composer(kind);
      if (!composer) throw new Error(`Nobody composes ${kind}`);
      for (const [id, letter] of await composer.compose(messages, now)) letters.set(id, letter);
    } catch (error) {
      this.log.error(`Composing ${messages.length} of ${kind} failed`, error);
      await Promise.all(
        messages.map((message) => this.ledger.settle(this.ledger.postponed(message, 'composing', now))),
      );
    }
  }

  private drop(message: LeasedMessage, reason: string, now: Date, covers?: string): Promise<void> {
    return this.ledger.settle({
      message,
      state: 'suppressed',
      reason,
      covers,
      attempts: message.attempts,
      now,
    });
  }
}
