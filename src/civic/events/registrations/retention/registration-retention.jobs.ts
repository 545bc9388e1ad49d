import { Injectable } from '@nestjs/common';
import { Database, rows } from '../../../../platform/database/index.js';
import type { RecurringJob } from '../../../../platform/queue/index.js';
import { Settings } from '../../../../platform/settings/index.js';
import { RegistrationRequests } from '../registration-requests.service.js';
import { registrationsSettings } from '../registrations.settings.js';

const BATCH = 1_000;

/** Forgets who registered some weeks after the end of an event, and what nobody confirmed. Counts stay. */
@Injectable()
export class RegistrationRetention implements RecurringJob {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly requests: RegistrationRequests,
  ) {}

  /** In short transactions; whoever is killed in between goes on where it stopped. */
  async run(_slot: string, now: Date): Promise<void> {
    await this.requests.sweep(now);
    const { retentionDays } = this.settings.read(registrationsSettings);
    let forgotten: number;
    do forgotten = await this.forget(retentionDays, now);
    while (forgotten === BATCH);
  }

  /** What is postponed has a day to come. */
  private async forget(days: number, now: Date): Promise<number> {
    const done = await this.database.transaction((tx) =>
      rows(
        tx,
        `UPDATE event_registration SET sealed = NULL, email_lookup = NULL
         WHERE id = ANY(ARRAY(
           SELECT registration.id FROM event_registration AS registration JOIN event ON event.id = event_id
           WHERE sealed IS NOT NULL AND event.state <> 'postponed'
             AND ends_at <= $1::timestamptz - make_interval(days => $2)
           ORDER BY registration.id LIMIT ${BATCH} FOR UPDATE OF registration SKIP LOCKED))
         RETURNING id`,
        [now, days],
      ),
    );
    return done.length;
  }
}
