import { Injectable } from '@nestjs/common';
import { Database, rows, type Tx } from '../../../../platform/database/index.js';
import { Log } from '../../../../platform/logging/index.js';
import type { RecurringJob } from '../../../../platform/queue/index.js';
import { Settings } from '../../../../platform/settings/index.js';
import { lockEvent, type LockedEvent } from '../../event-rows.js';
import { AHEAD_STATES, isOneOf } from '../../event.lifecycle.js';
import { registrationsSettings } from '../registrations.settings.js';
import { ADDRESSEE, Seats } from '../seats.service.js';
import { RegistrationLetters, type Addressee } from './registration-letters.service.js';

const BATCH = 100;
const HOUR_MS = 3_600_000;

/** The day before: a reminder to whoever has a seat, and seats of those who did not answer go to whoever waits. */
@Injectable()
export class EventReminders implements RecurringJob {
  private readonly log = new Log('events');

  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly letters: RegistrationLetters,
    private readonly seats: Seats,
  ) {}

  async run(_slot: string, now: Date): Promise<void> {
    const { remindHours, releaseHours } = this.settings.read(registrationsSettings);
    const failures: unknown[] = [];
    for (const id of await this.due(Math.max(remindHours, releaseHours), now)) {
      try {
        await this.database.transaction(async (tx) => {
          const event = await lockEvent(tx, id);
          if (!isOneOf(AHEAD_STATES, event.state) || event.startsAt <= now) return;
          const hoursTo = (event.startsAt.getTime() - now.getTime()) / HOUR_MS;
          if (hoursTo <= releaseHours) await this.release(tx, event, now);
          if (hoursTo <= remindHours) await this.remind(tx, event, remindHours, now);
        });
      } catch (error) {
        this.log.error(`Event ${id}: reminders failed`, error);
        failures.push(error);
      }
    }
    if (failures.length > 0)
      throw new AggregateError(failures, `${failures.length} events without reminders`);
  }

  /** Those near enough that have somebody to remind, or to ask no longer. */
  private async due(hours: number, now: Date): Promise<string[]> {
    const found = await this.database.read<{ id: string }>(
      `SELECT id FROM event
       WHERE state IN ('announced', 'registration') AND starts_at > $1
         AND starts_at <= $1::timestamptz + make_interval(hours => $2)
         AND EXISTS (SELECT FROM event_registration AS one WHERE one.event_id = event.id AND one.state = 'registered'
                       AND (reminded_at IS NULL OR asked_again_at IS NOT NULL))
       ORDER BY starts_at, id LIMIT ${BATCH}`,
      [now, hours],
    );
    return found.map(({ id }) => id);
  }

  /** As many as wait and not one more; whoever registered last gives way first. */
  private async release(tx: Tx, event: LockedEvent, now: Date): Promise<void> {
    const released = await rows<Addressee>(
      tx,
      `UPDATE event_registration SET state = 'cancelled', cancelled_at = $2, asked_again_at = NULL
       WHERE id = ANY(ARRAY(
         SELECT id FROM event_registration
         WHERE event_id = $1 AND state = 'registered' AND seat = 'open' AND asked_again_at IS NOT NULL
           AND checked_in_at IS NULL
         ORDER BY number DESC
         LIMIT (SELECT count(*) FROM event_registration WHERE event_id = $1 AND state = 'waiting')))
       RETURNING ${ADDRESSEE}`,
      [event.id, now],
    );
    for (const one of released) await this.letters.write(tx, 'released', one, event, now);
    await this.seats.moveUp(tx, event, now);
  }

  /** Whoever got the seat within these hours has just read when it is. */
  private async remind(tx: Tx, event: LockedEvent, remindHours: number, now: Date): Promise<void> {
    const reminded = await rows<Addressee & { isEarly: boolean }>(
      tx,
      `UPDATE event_registration SET reminded_at = $3
       WHERE event_id = $1 AND state = 'registered' AND reminded_at IS NULL
       RETURNING ${ADDRESSEE}, seated_at <= $4::timestamptz - make_interval(hours => $2) AS "isEarly"`,
      [event.id, remindHours, now, event.startsAt],
    );
    const occasion = event.startsAt.toISOString();
    for (const one of reminded)
      if (one.isEarly) await this.letters.write(tx, 'reminder', one, event, now, { occasion });
  }
}
