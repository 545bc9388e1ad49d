import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { Config } from '../config/index.js';
import { Crypto } from '../crypto/index.js';
import { affected, Database, rows } from '../database/index.js';
import { Log } from '../logging/index.js';
import { Settings } from '../settings/index.js';
import { allEnded } from './all-ended.js';
import { parseSender } from './headers.rules.js';
import { LETTER_CONTENT, type LetterContent } from './letters.js';
import { handoverSeconds, mailAgeSeconds, mailsTotal } from './mail-metrics.js';
import { mailSettings } from './mail.settings.js';
import { backoffMs, LETTER_PATIENCE_MS, type Outcome } from './outcome.rules.js';
import { LETTERS_RESUME_MS, Suppressions } from './suppressions.js';
import { type MailLane, MailTransport, type PreparedMail } from './transport.js';

const LANES = 4;
/** Renewed while a handover lasts; after a kill another worker takes over when it has run out. */
const LEASE_MS = 40_000;
const RENEW_MS = 10_000;

interface LeasedLetter {
  id: string;
  content: string;
  recipient_lookup: string;
  attempts: number;
  created_at: Date;
}

/** Sends letters until none is due: at least once, the same letter at every attempt. */
@Injectable()
export class LetterDelivery implements OnApplicationShutdown {
  private readonly log = new Log('letters');
  private readonly lanes: MailLane[];
  private running: Promise<void> | null = null;
  private again = false;
  private stopped = false;

  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly crypto: Crypto,
    private readonly settings: Settings,
    private readonly suppressions: Suppressions,
    private readonly transport: MailTransport,
  ) {
    this.lanes = Array.from({ length: LANES }, () => transport.openLane());
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
    while (this.again) {
      this.again = false;
      await allEnded(this.lanes.map((lane) => this.serve(lane)));
    }
  }

  private async serve(lane: MailLane): Promise<void> {
    for (;;) {
      if (this.stopped || this.settings.read(mailSettings).hold) return;
      const letter = await this.lease();
      if (!letter) return;
      const started = performance.now();
      const outcome = await this.whileLeased(letter, () => this.send(lane, letter));
      handoverSeconds.observe({ class: 'letter' }, (performance.now() - started) / 1_000);
      mailsTotal.inc({ class: 'letter', outcome: outcome.kind });
      await this.settle(letter, outcome);
      if (outcome.kind === 'temporary' && outcome.connection) return;
    }
  }

  private async lease(): Promise<LeasedLetter | undefined> {
    const now = this.clock.now();
    const resumed = new Date(now.getTime() - LETTERS_RESUME_MS);
    await this.database.transaction((tx) =>
      affected(
        tx,
        `UPDATE letter SET state = 'suppressed', settled_at = $1, content = NULL
         WHERE state = 'queued' AND next_at <= $1 AND (lease_until IS NULL OR lease_until < $1)
           AND EXISTS (SELECT FROM suppression s WHERE s.recipient_lookup = letter.recipient_lookup AND s.since > $2)`,
        [now, resumed],
      ),
    );
    const leased = await this.database.transaction((tx) =>
      rows<LeasedLetter>(
        tx,
        `UPDATE letter SET lease_until = $2, attempts = attempts + 1
         WHERE id = (SELECT id FROM letter
                     WHERE state = 'queued' AND next_at <= $1 AND (lease_until IS NULL OR lease_until < $1)
                     ORDER BY next_at LIMIT 1 FOR UPDATE SKIP LOCKED)
         RETURNING id, content, recipient_lookup, attempts, created_at`,
        [now, new Date(now.getTime() + LEASE_MS)],
      ),
    );
    return leased[0];
  }

  private async whileLeased<T>({ id }: LeasedLetter, work: () => Promise<T>): Promise<T> {
    const renewal = setInterval(() => {
      const until = new Date(this.clock.now().getTime() + LEASE_MS);
      this.database
        .transaction((tx) => affected(tx, 'UPDATE letter SET lease_until = $2 WHERE id = $1', [id, until]))
        .catch(() => undefined);
    }, RENEW_MS);
    try {
      return await work();
    } finally {
      clearInterval(renewal);
    }
  }

  private async send(lane: MailLane, letter: LeasedLetter): Promise<Outcome> {
    let prepared: PreparedMail;
    try {
      prepared = this.prepare(letter);
    } catch {
      return { kind: 'permanent', reply: 'broken', recipient: false };
    }
    return lane.send(prepared);
  }

  /** @throws when it cannot be opened any more, because its key was taken away for instance */
  private prepare(letter: LeasedLetter): PreparedMail {
    const { to, mail } = JSON.parse(this.crypto.decrypt(letter.content, LETTER_CONTENT)) as LetterContent;
    return this.transport.prepare({
      from: parseSender(this.config.mailFrom),
      to,
      mail,
      messageId: `<letter.${this.crypto.sign('mail.letter', letter.id)}@${this.config.publicUrl.hostname}>`,
      date: this.clock.now(),
    });
  }

  /** „Unknown“ counts as temporary here: a letter twice is better than none. */
  private async settle(letter: LeasedLetter, outcome: Outcome): Promise<void> {
    const now = this.clock.now();
    if (outcome.kind === 'accepted') {
      mailAgeSeconds.observe({ class: 'letter' }, (now.getTime() - letter.created_at.getTime()) / 1_000);
    }
    const givenUp = now.getTime() - letter.created_at.getTime() > LETTER_PATIENCE_MS;
    const failed = outcome.kind === 'permanent' || (outcome.kind !== 'accepted' && givenUp);
    if (failed) this.log.warn(`Letter ${letter.id} failed: ${outcome.reply}`);
    await this.database.transaction(async (tx) => {
      await affected(
        tx,
        `UPDATE letter SET lease_until = NULL, last_reply = $2,
           state = CASE WHEN $3 THEN 'sent' WHEN $4 THEN 'failed' ELSE 'queued' END,
           settled_at = CASE WHEN $3 OR $4 THEN $5::timestamptz END,
           content = CASE WHEN $3 THEN NULL ELSE content END,
           next_at = $6
         WHERE id = $1 AND state = 'queued'`,
        [
          letter.id,
          outcome.reply,
          outcome.kind === 'accepted',
          failed,
          now,
          new Date(now.getTime() + backoffMs(letter.attempts)),
        ],
      );
      if (outcome.kind === 'permanent' && outcome.recipient) {
        await this.suppressions.suppress(tx, [letter.recipient_lookup], 'refused', outcome.reply, now);
      }
      if (outcome.kind === 'accepted') {
        await affected(tx, 'DELETE FROM suppression WHERE recipient_lookup = $1', [letter.recipient_lookup]);
      }
    });
  }
}
