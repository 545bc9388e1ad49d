import { Injectable } from '@nestjs/common';
import { affected, Database } from '../../platform/database/index.js';
import { Log } from '../../platform/logging/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import type { RecurringJob } from '../../platform/queue/index.js';
import { DebateOpinions } from './debate-opinions.service.js';
import { PUBLIC_DEBATE } from './debate.lifecycle.js';
import { DEBATE } from './debate.subject.js';
import { debateDiscussed } from './debates.domain-events.js';

const BATCH = 500;

/** Every morning followers hear how many opinions were added, where there were any. */
@Injectable()
export class DebateNews implements RecurringJob {
  private readonly log = new Log('debates');

  constructor(
    private readonly database: Database,
    private readonly opinions: DebateOpinions,
    private readonly outbox: Outbox,
  ) {}

  async run(_slot: string, now: Date): Promise<void> {
    for (let after = '0', more = true; more;) {
      const found = await this.database.read<{ id: string; told: number }>(
        `SELECT id, told_comments AS told FROM debate
         WHERE state IN ('open', 'closing') AND ${PUBLIC_DEBATE} AND id > $1 ORDER BY id LIMIT ${BATCH}`,
        [after],
      );
      const counts = await this.opinions.counts(found.map(({ id }) => ({ type: DEBATE, id })));
      for (const { id, told } of found)
        await this.tell(id, told, counts.get(`${DEBATE}:${id}`)?.comments ?? 0, now);
      more = found.length === BATCH;
      after = found.at(-1)?.id ?? after;
    }
  }

  /** The count that was told is claimed, so that two workers do not tell it twice. */
  private async tell(id: string, told: number, count: number, now: Date): Promise<void> {
    if (count === told) return;
    try {
      await this.database.transaction(async (tx) => {
        const sql = 'UPDATE debate SET told_comments = $3 WHERE id = $1 AND told_comments = $2';
        const claimed = await affected(tx, sql, [id, told, count]);
        if (claimed > 0 && count > told)
          await this.outbox.publish(tx, debateDiscussed(id, count - told), now);
      });
    } catch (error) {
      this.log.error(`Debate ${id}: its opinions were not told`, error);
    }
  }
}
