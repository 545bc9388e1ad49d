import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { Settings } from '../settings/index.js';
import { allEnded } from './all-ended.js';
import { BulkComposition, type ReadyMessage } from './bulk-composition.js';
import { BulkLedger, type Settlement } from './bulk-ledger.js';
import { Lookahead } from './lookahead.js';
import { handoverSeconds, mailAgeSeconds, mailsTotal } from './mail-metrics.js';
import { mailSettings, MOST_CONNECTIONS } from './mail.settings.js';
import type { Outcome } from './outcome.rules.js';
import { type MailLane, MailTransport } from './transport.js';

/** The next batch is asked for when so many are left: writing it takes as long as sending these. */
const ENOUGH = 200;

/** Sends bulk messages until none is due, over a fixed number of lanes and with the memory of two batches. */
@Injectable()
export class BulkDelivery implements OnApplicationShutdown {
  private readonly lanes: MailLane[];
  private running: Promise<void> | null = null;
  private again = false;
  private stopped = false;

  constructor(
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly composition: BulkComposition,
    private readonly ledger: BulkLedger,
    transport: MailTransport,
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
      const source = new Lookahead(async () => (this.onHold() ? [] : this.composition.nextBatch()), ENOUGH);
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
  private async serve(lane: MailLane, source: Lookahead<ReadyMessage>): Promise<void> {
    let last: Settlement | undefined;
    try {
      while (!this.onHold()) {
        const next = await source.next();
        if (!next) return;
        const { message, covers, recipientLookup } = next;
        const settlement = last;
        last = undefined;
        if (!(await this.ledger.claim({ message, covers, now: this.clock.now() }, settlement))) continue;
        const outcome = await this.handOver(lane, next);
        last = this.ledger.settlementOf(message, covers, recipientLookup, outcome, this.clock.now());
        if (outcome.kind === 'temporary' && outcome.connection) return;
      }
    } finally {
      if (last) await this.ledger.settle(last);
    }
  }

  private async handOver(lane: MailLane, { message, prepared }: ReadyMessage): Promise<Outcome> {
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
}
