import { Injectable } from '@nestjs/common';
import { Deadlines } from '../../commons/deadlines/index.js';
import { remindedEnds, Subjects } from '../../commons/subjects/index.js';
import { Database, rows, type Tx } from '../../platform/database/index.js';
import { Lifecycles } from '../../platform/lifecycle/index.js';
import { Log } from '../../platform/logging/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import type { RecurringJob } from '../../platform/queue/index.js';
import { Settings } from '../../platform/settings/index.js';
import { debateLifecycle } from './debate.lifecycle.js';
import { DEBATE } from './debate.subject.js';
import { CONCLUSION_RULE, recordPath } from './debates.deadlines.js';
import { debateClosingSoon } from './debates.domain-events.js';
import { debatesSettings } from './debates.settings.js';

const BATCH = 200;

/** What is due by time alone, and how one of it is done. */
interface Turn {
  name: string;
  due: (now: Date) => { condition: string; until: Date };
  run: (tx: Tx, claimed: Claimed, now: Date) => Promise<void>;
}

interface Claimed {
  id: string;
  title: string;
  unitId: string | null;
  closesAt: Date;
}

/**
 * Opens, reminds and closes. Each debate is claimed by its row lock in a transaction of its own, so several workers
 * never do one thing twice, and one that fails does not hold up the others.
 */
@Injectable()
export class DebateClock implements RecurringJob {
  private readonly log = new Log('debates');

  private readonly turns: Turn[] = [
    {
      name: 'open',
      due: (now) => ({ condition: `state = 'scheduled' AND opens_at <= $1`, until: now }),
      run: (tx, { id }, now) => this.step(tx, id, 'open', now),
    },
    {
      name: 'close',
      due: (now) => ({ condition: `state = 'open' AND closes_at <= $1`, until: now }),
      run: (tx, claimed, now) => this.close(tx, claimed, now),
    },
    {
      name: 'remind',
      due: (now) => ({
        condition: `state = 'open' AND closing_soon_at IS NULL AND closes_at <= $1`,
        until: remindedEnds(now),
      }),
      run: (tx, { id }, now) => this.remind(tx, id, now),
    },
  ];

  constructor(
    private readonly database: Database,
    private readonly lifecycles: Lifecycles,
    private readonly subjects: Subjects,
    private readonly deadlines: Deadlines,
    private readonly settings: Settings,
    private readonly outbox: Outbox,
  ) {}

  async run(_slot: string, now: Date): Promise<void> {
    const failures: unknown[] = [];
    for (const turn of this.turns) failures.push(...(await this.take(turn, now)));
    if (failures.length > 0)
      throw new AggregateError(failures, `${failures.length} debates could not be moved by the clock`);
  }

  private async take({ name, due, run }: Turn, now: Date): Promise<unknown[]> {
    const { condition, until } = due(now);
    const found = await this.database.read<{ id: string }>(
      `SELECT id FROM debate WHERE ${condition} ORDER BY id LIMIT ${BATCH}`,
      [until],
    );
    const failures: unknown[] = [];
    for (const { id } of found) {
      try {
        await this.database.transaction(async (tx) => {
          const [claimed] = await rows<Claimed>(
            tx,
            `SELECT id, title, unit_id AS "unitId", closes_at AS "closesAt" FROM debate
             WHERE id = $2 AND ${condition} FOR UPDATE SKIP LOCKED`,
            [until, id],
          );
          if (claimed) await run(tx, claimed, now);
        });
      } catch (error) {
        this.log.error(`Debate ${id}: ${name} failed`, error);
        failures.push(error);
      }
    }
    return failures;
  }

  /** From the last day on the municipality owes a conclusion, however late this clock was. */
  private async close(tx: Tx, { id, title, unitId, closesAt }: Claimed, now: Date): Promise<void> {
    await this.step(tx, id, 'close', now);
    await this.deadlines.start(
      tx,
      {
        rule: CONCLUSION_RULE,
        subject: { type: DEBATE, id },
        from: new Date(closesAt.getTime() - 1),
        term: { days: this.settings.read(debatesSettings).conclusionDays },
        title,
        path: recordPath(id),
        permission: 'debates.conclude',
        unitId,
      },
      now,
    );
  }

  private async step(tx: Tx, id: string, transition: 'open' | 'close', now: Date): Promise<void> {
    const actor = { kind: 'clock' } as const;
    const values = { changedAt: now };
    await this.lifecycles.apply(tx, debateLifecycle, { id, transition, actor, now, values });
    await this.subjects.changed(tx, { type: DEBATE, id }, now);
  }

  private async remind(tx: Tx, id: string, now: Date): Promise<void> {
    await rows(tx, 'UPDATE debate SET closing_soon_at = $2 WHERE id = $1', [id, now]);
    await this.outbox.publish(tx, debateClosingSoon(id), now);
  }
}
