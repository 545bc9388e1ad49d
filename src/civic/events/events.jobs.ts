import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/audit/index.js';
import { Database, rows, type Tx } from '../../platform/database/index.js';
import { Lifecycles } from '../../platform/lifecycle/index.js';
import { Log } from '../../platform/logging/index.js';
import type { RecurringJob } from '../../platform/queue/index.js';
import { EventChanges } from './event-changes.service.js';
import { eventLifecycle } from './event.lifecycle.js';

const BATCH = 200;
const CLOCK: Actor = { kind: 'clock' };

/** What is due by time alone. `$1` is the time. */
const TURNS = [
  { transition: 'closeRegistration', due: `state = 'registration' AND registration_closes_at <= $1` },
  {
    transition: 'openRegistration',
    due: `state = 'announced' AND registration_opens_at <= $1 AND registration_closes_at > $1`,
  },
  { transition: 'hold', due: `state IN ('announced', 'registration') AND ends_at <= $1` },
] as const;

/**
 * Opens and closes registration, and says that an event was held. Each event is claimed by its row lock in a
 * transaction of its own, so several workers never do one thing twice, and one that fails does not hold up the others.
 */
@Injectable()
export class EventClock implements RecurringJob {
  private readonly log = new Log('events');

  constructor(
    private readonly database: Database,
    private readonly lifecycles: Lifecycles,
    private readonly changes: EventChanges,
  ) {}

  async run(_slot: string, now: Date): Promise<void> {
    const failures: unknown[] = [];
    for (const turn of TURNS) failures.push(...(await this.take(turn, now)));
    if (failures.length > 0)
      throw new AggregateError(failures, `${failures.length} events could not be moved by the clock`);
  }

  private async take({ transition, due }: (typeof TURNS)[number], now: Date): Promise<unknown[]> {
    const found = await this.database.read<{ id: string }>(
      `SELECT id FROM event WHERE ${due} ORDER BY id LIMIT ${BATCH}`,
      [now],
    );
    const failures: unknown[] = [];
    for (const { id } of found) {
      try {
        await this.database.transaction(async (tx) => {
          const [claimed] = await rows<{ endsAt: Date }>(
            tx,
            `SELECT ends_at AS "endsAt" FROM event WHERE id = $2 AND ${due} FOR UPDATE SKIP LOCKED`,
            [now, id],
          );
          if (claimed) await this.step(tx, id, transition, claimed.endsAt, now);
        });
      } catch (error) {
        this.log.error(`Event ${id}: ${transition} failed`, error);
        failures.push(error);
      }
    }
    return failures;
  }

  /** It was over at its end, however late this clock was. */
  private async step(
    tx: Tx,
    id: string,
    transition: (typeof TURNS)[number]['transition'],
    endsAt: Date,
    now: Date,
  ): Promise<void> {
    const values = { changedAt: now, ...(transition === 'hold' && { heldAt: endsAt }) };
    await this.lifecycles.apply(tx, eventLifecycle, { id, transition, actor: CLOCK, now, values });
    await this.changes.shown(tx, id, now);
  }
}
