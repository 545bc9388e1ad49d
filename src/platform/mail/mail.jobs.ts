import { InjectQueue, Process, Processor } from '@nestjs/bull';
import { Injectable } from '@nestjs/common';
import type Bull from 'bull';
import { setTimeout as pause } from 'node:timers/promises';
import { affected, Database } from '../database/index.js';
import { type RecurringJob, Wakeups } from '../queue/index.js';
import { BulkDelivery } from './bulk-delivery.js';
import { BulkLedger } from './bulk-ledger.js';
import { BULK, BulkMail } from './bulk-mail.js';
import { LetterDelivery } from './letter-delivery.js';
import { LETTERS, type LetterWake } from './letters.js';

const LOOK_EVERY_MS = 100;
const LOOKS = 30;
const KEEP_LETTERS_MS = 30 * 24 * 3_600_000;
const KEEP_FAILED_CONTENT_MS = 7 * 24 * 3_600_000;
const KEEP_BULK_MS = 400 * 24 * 3_600_000;

@Processor(LETTERS)
export class LetterJobs {
  constructor(
    private readonly database: Database,
    private readonly delivery: LetterDelivery,
  ) {}

  @Process({ concurrency: 4 })
  async deliver({ data: { letter } }: Bull.Job<LetterWake>): Promise<void> {
    // The wake-up may overtake the commit of the transaction that made the letter.
    for (let look = 0; letter && look < LOOKS; look += 1) {
      const found = await this.database.read('SELECT FROM letter WHERE id = $1', [letter]);
      if (found.length > 0) break;
      await pause(LOOK_EVERY_MS);
    }
    await this.delivery.drain();
  }
}

@Processor(BULK)
export class BulkJobs {
  constructor(private readonly delivery: BulkDelivery) {}

  @Process({ concurrency: 1 })
  deliver(): Promise<void> {
    return this.delivery.drain();
  }
}

/** Finds what nobody was woken for, and gives up on claims whose worker is gone. */
@Injectable()
export class MailSweep implements RecurringJob {
  constructor(
    private readonly database: Database,
    private readonly ledger: BulkLedger,
    private readonly bulk: BulkMail,
    private readonly wakeups: Wakeups,
    @InjectQueue(LETTERS) private readonly letters: Bull.Queue<LetterWake>,
  ) {}

  async run(_slot: string, now: Date): Promise<void> {
    await this.ledger.giveUpStaleClaims(now);
    const [due] = await this.database.read<{ letters: number; bulk: number }>(
      `SELECT (SELECT count(*)::int FROM letter WHERE state = 'queued' AND next_at <= $1) AS letters,
              (SELECT count(*)::int FROM bulk_message
               WHERE settled_at IS NULL AND state = 'queued' AND next_at <= $1) AS bulk`,
      [now],
    );
    if (due!.letters > 0) await this.wakeups.wake(this.letters, {});
    await this.bulk.wake(due!.bulk);
  }
}

/** Old letters and what they said are forgotten. */
@Injectable()
export class MailPruning implements RecurringJob {
  constructor(private readonly database: Database) {}

  async run(_slot: string, now: Date): Promise<void> {
    const before = (ms: number) => [new Date(now.getTime() - ms)];
    await this.database.prune('letter', `state <> 'queued' AND settled_at < $1`, before(KEEP_LETTERS_MS));
    await this.database.transaction((tx) =>
      affected(
        tx,
        `UPDATE letter SET content = NULL WHERE state = 'failed' AND settled_at < $1 AND content IS NOT NULL`,
        before(KEEP_FAILED_CONTENT_MS),
      ),
    );
    await this.database.prune(
      'bulk_message',
      `state NOT IN ('queued', 'claimed') AND created_at < $1`,
      before(KEEP_BULK_MS),
    );
  }
}
