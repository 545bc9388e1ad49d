import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { Config } from '../config/index.js';
import { Crypto } from '../crypto/index.js';
import { Log } from '../logging/index.js';
import { BulkLedger, type LeasedMessage } from './bulk-ledger.js';
import { BulkMail, type ComposedMessage, type NothingToSend } from './bulk-mail.js';
import { deliverableAddress, parseSender } from './headers.rules.js';
import { Suppressions } from './suppressions.js';
import { MailTransport, type OutgoingMail, type PreparedMail } from './transport.js';

const BATCH = 200;

/** Leased and written: all that is left is to claim it and to hand it over. */
export interface ReadyMessage {
  message: LeasedMessage;
  prepared: PreparedMail;
  covers: string;
  recipientLookup: string;
}

type Composed = { message: LeasedMessage; letter: ComposedMessage };

/** Leases messages that are due and has them written, batch by batch. */
@Injectable()
export class BulkComposition {
  private readonly log = new Log('bulk');

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly crypto: Crypto,
    private readonly bulk: BulkMail,
    private readonly ledger: BulkLedger,
    private readonly suppressions: Suppressions,
    private readonly transport: MailTransport,
  ) {}

  /** @returns nothing when nothing is due; batches of which nothing is left to send are passed over */
  async nextBatch(): Promise<ReadyMessage[]> {
    for (;;) {
      const batch = await this.ledger.lease(BATCH, this.clock.now());
      if (batch.length === 0) return [];
      const ready = await this.write(await this.compose(batch));
      if (ready.length > 0) return ready;
    }
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

  /** As bytes, because texts that wait would fill the heap. What cannot be written fails alone. */
  private async write(composed: Composed[]): Promise<ReadyMessage[]> {
    const ready: ReadyMessage[] = [];
    for (const { message, letter } of composed) {
      const { covers, recipientLookup } = letter;
      try {
        const prepared = this.transport.prepare(this.outgoing(message, letter));
        ready.push({ message, prepared, covers, recipientLookup });
      } catch (error) {
        this.log.error(`Bulk message ${message.id} cannot be written`, error);
        const attempts = message.attempts + 1;
        await this.ledger.settle({
          message,
          state: 'failed',
          reason: 'broken',
          attempts,
          now: this.clock.now(),
        });
      }
    }
    return ready;
  }

  private outgoing({ kind, period, subscriber }: LeasedMessage, letter: ComposedMessage): OutgoingMail {
    const proof = this.crypto.sign('mail.bulk', kind, period, subscriber);
    const { hostname } = this.config.publicUrl;
    return {
      from: parseSender(this.config.mailFrom),
      to: deliverableAddress(letter.to),
      mail: letter.mail,
      // The same for every attempt at this message, whichever worker makes it.
      messageId: `<bulk.${proof}@${hostname}>`,
      date: this.clock.now(),
      headers: {
        'List-ID': `<${letter.listId}.${hostname}>`,
        'List-Unsubscribe': `<${letter.unsubscribeUrl}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        Precedence: 'bulk',
      },
    };
  }

  private drop(message: LeasedMessage, reason: string, now: Date, covers?: string): Promise<void> {
    const { attempts } = message;
    return this.ledger.settle({ message, state: 'suppressed', reason, covers, attempts, now });
  }
}
