import { Injectable } from '@nestjs/common';
import { remindedEnds, Subjects } from '../../commons/subjects/index.js';
import { Database, rows, type Tx } from '../../platform/database/index.js';
import { Lifecycles } from '../../platform/lifecycle/index.js';
import { Log } from '../../platform/logging/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import type { RecurringJob } from '../../platform/queue/index.js';
import { PetitionClosing } from './petition-closing.service.js';
import { petitionLifecycle } from './petition.lifecycle.js';
import { PetitionMilestones } from './petition-milestones.service.js';
import { PETITION } from './petition.rules.js';
import { petitionClosingSoon } from './petitions.domain-events.js';

const BATCH = 200;
const CLOCK = { kind: 'clock' } as const;

/** What is due by time alone, and how one of it is done. */
interface Turn {
  name: string;
  due: (now: Date) => { condition: string; until: Date };
  run: (tx: Tx, id: string, now: Date) => Promise<void>;
}

/**
 * Sends on what found its backers, lapses what did not, ends the collecting, and reminds of its end. Each petition is
 * claimed by its row lock in a transaction of its own, so several workers never do one thing twice, and one that fails
 * does not hold up the others.
 */
@Injectable()
export class PetitionClock implements RecurringJob {
  private readonly log = new Log('petitions');

  private readonly turns: Turn[] = [
    {
      // Whoever has enough of them was sent on a moment before.
      name: 'lapse',
      due: (now) => ({
        condition: `state = 'seeking' AND seeking_until <= $1 AND backers_needed >
          (SELECT coalesce(sum(count), 0) FROM petition_tally WHERE petition_id = petition.id)`,
        until: now,
      }),
      run: (tx, id, now) => this.lapse(tx, id, now),
    },
    {
      name: 'close',
      due: (now) => ({ condition: `state = 'collecting' AND closes_at <= $1`, until: now }),
      run: (tx, id, now) => this.closing.close(tx, id, 'close', CLOCK, now),
    },
    {
      name: 'remind',
      due: (now) => ({
        condition: `state = 'collecting' AND closing_soon_at IS NULL AND closes_at <= $1`,
        until: remindedEnds(now),
      }),
      run: (tx, id, now) => this.remind(tx, id, now),
    },
  ];

  constructor(
    private readonly database: Database,
    private readonly milestones: PetitionMilestones,
    private readonly closing: PetitionClosing,
    private readonly lifecycles: Lifecycles,
    private readonly subjects: Subjects,
    private readonly outbox: Outbox,
  ) {}

  async run(_slot: string, now: Date): Promise<void> {
    await this.milestones.settle(now);
    const failures: unknown[] = [];
    for (const turn of this.turns) failures.push(...(await this.take(turn, now)));
    if (failures.length > 0)
      throw new AggregateError(failures, `${failures.length} petitions could not be moved by the clock`);
  }

  private async take({ name, due, run }: Turn, now: Date): Promise<unknown[]> {
    const { condition, until } = due(now);
    const found = await this.database.read<{ id: string }>(
      `SELECT id FROM petition WHERE ${condition} ORDER BY id LIMIT ${BATCH}`,
      [until],
    );
    const failures: unknown[] = [];
    for (const { id } of found) {
      try {
        await this.database.transaction(async (tx) => {
          const claim = `SELECT id FROM petition WHERE id = $2 AND ${condition} FOR UPDATE SKIP LOCKED`;
          const [claimed] = await rows<{ id: string }>(tx, claim, [until, id]);
          if (claimed) await run(tx, id, now);
        });
      } catch (error) {
        this.log.error(`Petition ${id}: ${name} failed`, error);
        failures.push(error);
      }
    }
    return failures;
  }

  private async lapse(tx: Tx, id: string, now: Date): Promise<void> {
    const values = { endedAt: now, changedAt: now };
    await this.lifecycles.apply(tx, petitionLifecycle, {
      id,
      transition: 'lapse',
      actor: CLOCK,
      now,
      values,
    });
    await this.subjects.changed(tx, { type: PETITION, id }, now);
  }

  private async remind(tx: Tx, id: string, now: Date): Promise<void> {
    await rows(tx, 'UPDATE petition SET closing_soon_at = $2 WHERE id = $1', [id, now]);
    await this.outbox.publish(tx, petitionClosingSoon(id), now);
  }
}
