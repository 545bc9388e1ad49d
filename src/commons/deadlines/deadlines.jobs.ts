import { Injectable } from '@nestjs/common';
import { addDays, dateIn, endOfDay } from '../../platform/clock/index.js';
import { affected, Database, rows, type Tx } from '../../platform/database/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import type { RecurringJob } from '../../platform/queue/index.js';
import type { Deadline } from './deadline.js';
import { ALERTS, alertsReached, alertToGive } from './deadline.rules.js';
import { deadlineWarned } from './deadlines.domain-events.js';
import { DeadlineLetters } from './deadline-letters.js';
import { DeadlineQueries } from './deadlines.queries.js';

const BATCH = 200;

interface Claimed {
  id: string;
  dueAt: Date;
  alertedDays: number[];
}

/**
 * Warns of what approaches and of what is over. A batch is claimed by row locks, and marked, announced and written to
 * the staff in one transaction, so that several workers, or one that is killed, warn neither twice nor never.
 */
@Injectable()
export class DeadlineClock implements RecurringJob {
  constructor(
    private readonly database: Database,
    private readonly queries: DeadlineQueries,
    private readonly outbox: Outbox,
    private readonly letters: DeadlineLetters,
  ) {}

  async run(_slot: string, now: Date): Promise<void> {
    let claimed: number;
    do claimed = await this.database.transaction((tx) => this.warn(tx, now));
    while (claimed === BATCH);
  }

  private async warn(tx: Tx, now: Date): Promise<number> {
    const claimed = await this.claim(tx, now);
    const alerts = new Map<string, number>();
    for (const { id, dueAt, alertedDays } of claimed) {
      const alert = alertToGive(dueAt, alertedDays, now);
      if (alert !== null) alerts.set(id, alert);
      await affected(tx, 'UPDATE deadline SET alerted_days = $2 WHERE id = $1', [
        id,
        [...new Set([...alertedDays, ...alertsReached(dueAt, now)])],
      ]);
    }
    const deadlines = await this.queries.byIds(tx, [...alerts.keys()]);
    const warned = deadlines.map((deadline) => ({ deadline, alert: alerts.get(deadline.id)! }));
    for (const { deadline, alert } of warned) await this.announce(tx, deadline, alert, now);
    if (warned.length > 0) await this.letters.write(tx, warned, now);
    return claimed.length;
  }

  private announce(tx: Tx, { id, rule, subject }: Deadline, alert: number, now: Date): Promise<void> {
    return this.outbox.publish(tx, deadlineWarned({ id, rule: rule.key, subject }, alert), now);
  }

  private claim(tx: Tx, now: Date): Promise<Claimed[]> {
    const today = dateIn(now);
    return rows<Claimed>(
      tx,
      `SELECT id, due_at AS "dueAt", alerted_days AS "alertedDays" FROM deadline
       WHERE met_at IS NULL AND cancelled_at IS NULL AND paused_at IS NULL
         AND EXISTS (SELECT FROM unnest($1::int[], $2::timestamptz[]) AS alert(days, until)
                     WHERE due_at <= until AND days <> ALL(alerted_days))
       ORDER BY due_at, id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
      [[...ALERTS], ALERTS.map((days) => endOfDay(addDays(today, days)))],
    );
  }
}
