import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { Log } from '../../../platform/logging/index.js';
import type { RecurringJob } from '../../../platform/queue/index.js';
import { Settings } from '../../../platform/settings/index.js';
import { petitionsSettings } from '../petitions.settings.js';
import { Anonymising } from './anonymising.service.js';

/** Of those that found no backers nobody writes down an end: it is that of the search. */
const ENDED = `coalesce(ended_at, CASE WHEN state = 'archived' THEN coalesce(closed_at, seeking_until, changed_at) END)`;

/** Signers are forgotten some months after the end of what they signed. */
@Injectable()
export class SignerRetention implements RecurringJob {
  private readonly log = new Log('petitions');

  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly anonymising: Anonymising,
  ) {}

  async run(_slot: string, now: Date): Promise<void> {
    const { retentionMonths } = this.settings.read(petitionsSettings);
    const due = await this.database.read<{ id: string }>(
      `SELECT id FROM petition WHERE anonymised_at IS NULL AND ${ENDED} + make_interval(months => $2) <= $1 ORDER BY id`,
      [now, retentionMonths],
    );
    for (const { id } of due) {
      try {
        await this.anonymising.anonymise(id, now);
      } catch (error) {
        this.log.error(`Signers of petition ${id} were not anonymised`, error);
      }
    }
  }
}
