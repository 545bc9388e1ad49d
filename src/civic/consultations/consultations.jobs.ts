import { Injectable } from '@nestjs/common';
import { remindedEnds, Subjects } from '../../commons/subjects/index.js';
import { Database, rows, type Tx } from '../../platform/database/index.js';
import { Lifecycles } from '../../platform/lifecycle/index.js';
import { Log } from '../../platform/logging/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import type { RecurringJob } from '../../platform/queue/index.js';
import { ConsultationTasks } from './consultation-tasks.service.js';
import { consultationLifecycle } from './consultation.lifecycle.js';
import { CONSULTATION } from './consultation.subject.js';
import { movedTerm } from './consultation.term.js';
import { consultationClosingSoon } from './consultations.domain-events.js';
import { ConsultationTexts } from './text/consultation-texts.service.js';

const BATCH = 200;

/** What is due by time alone, and how one of it is done. */
interface Turn {
  name: string;
  due: (now: Date) => { condition: string; until: Date };
  run: (tx: Tx, claimed: Claimed, now: Date) => Promise<void>;
}

interface Claimed {
  id: string;
  number: string;
  title: string;
  unitId: string;
  opensAt: Date;
  closesAt: Date;
}

/**
 * Opens, reminds and closes. Each consultation is claimed by its row lock in a transaction of its own, so several
 * workers never do one thing twice, and one that fails does not hold up the others.
 */
@Injectable()
export class ConsultationClock implements RecurringJob {
  private readonly log = new Log('consultations');

  private readonly turns: Turn[] = [
    {
      name: 'open',
      due: (now) => ({ condition: `state = 'scheduled' AND opens_at <= $1`, until: now }),
      run: (tx, claimed, now) => this.open(tx, claimed, now),
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
    private readonly outbox: Outbox,
    private readonly tasks: ConsultationTasks,
    private readonly texts: ConsultationTexts,
  ) {}

  async run(_slot: string, now: Date): Promise<void> {
    const failures: unknown[] = [];
    for (const turn of this.turns) failures.push(...(await this.take(turn, now)));
    if (failures.length > 0)
      throw new AggregateError(failures, `${failures.length} consultations could not be moved by the clock`);
  }

  private async take({ name, due, run }: Turn, now: Date): Promise<unknown[]> {
    const { condition, until } = due(now);
    const found = await this.database.read<{ id: string }>(
      `SELECT id FROM consultation WHERE ${condition} ORDER BY id LIMIT ${BATCH}`,
      [until],
    );
    const failures: unknown[] = [];
    for (const { id } of found) {
      try {
        await this.database.transaction(async (tx) => {
          const [claimed] = await rows<Claimed>(
            tx,
            `SELECT id, number, title, unit_id AS "unitId", opens_at AS "opensAt", closes_at AS "closesAt" FROM consultation
             WHERE id = $2 AND ${condition} FOR UPDATE SKIP LOCKED`,
            [until, id],
          );
          if (claimed) await run(tx, claimed, now);
        });
      } catch (error) {
        this.log.error(`Consultation ${id}: ${name} failed`, error);
        failures.push(error);
      }
    }
    return failures;
  }

  private async open(tx: Tx, { id, opensAt, closesAt }: Claimed, now: Date): Promise<void> {
    await this.texts.open(tx, id, now);
    const moved = movedTerm({ opensAt, closesAt }, now);
    if (!moved) return this.step(tx, { id, transition: 'open' }, now);
    const { days, ...values } = moved;
    return this.step(tx, { id, transition: 'open', values, note: { days: String(days) } }, now);
  }

  /** From the last day on the справка is owed, however late this clock was. */
  private async close(tx: Tx, claimed: Claimed, now: Date): Promise<void> {
    await this.step(tx, { id: claimed.id, transition: 'close' }, now);
    await this.tasks.closed(tx, claimed, new Date(claimed.closesAt.getTime() - 1), now);
  }

  private async step(
    tx: Tx,
    step: {
      id: string;
      transition: 'open' | 'close';
      values?: Record<string, unknown>;
      note?: Record<string, string>;
    },
    now: Date,
  ): Promise<void> {
    const values = { ...step.values, changedAt: now };
    await this.lifecycles.apply(tx, consultationLifecycle, {
      ...step,
      actor: { kind: 'clock' },
      now,
      values,
    });
    await this.subjects.changed(tx, { type: CONSULTATION, id: step.id }, now);
  }

  private async remind(tx: Tx, id: string, now: Date): Promise<void> {
    await rows(tx, 'UPDATE consultation SET closing_soon_at = $2 WHERE id = $1', [id, now]);
    await this.outbox.publish(tx, consultationClosingSoon(id), now);
  }
}
