import { InjectQueue } from '@nestjs/bull';
import { Injectable } from '@nestjs/common';
import type Bull from 'bull';
import { type Actor, Audit } from '../audit/index.js';
import { affected, Database } from '../database/index.js';
import { RuleBroken } from '../errors/index.js';
import { Wakeups } from '../queue/index.js';
import { LETTERS, type LetterWake } from './letters.js';

/** What staff may do with letters. */
@Injectable()
export class Letters {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly wakeups: Wakeups,
    @InjectQueue(LETTERS) private readonly queue: Bull.Queue<LetterWake>,
  ) {}

  /** @throws RuleBroken when it did not fail, or what it said is forgotten already */
  async retry(id: string, actor: Actor, now: Date): Promise<void> {
    await this.database.transaction(async (tx) => {
      const sql = `UPDATE letter SET state = 'queued', next_at = $2, created_at = $2, attempts = 0, settled_at = NULL
                   WHERE id = $1 AND state = 'failed' AND content IS NOT NULL`;
      if ((await affected(tx, sql, [id, now])) === 0) throw new RuleBroken('letterNotRetryable');
      await this.audit.record(tx, { actor, action: 'mail.retry', subject: { type: 'letter', id } }, now);
    });
    await this.wakeups.wake(this.queue, {});
  }
}
