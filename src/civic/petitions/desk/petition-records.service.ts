import { Injectable } from '@nestjs/common';
import {
  Deadlines,
  deadlineState,
  type Deadline,
  toneOfDays,
  toneOfWaiting,
} from '../../../commons/deadlines/index.js';
import { Marked, type ComputedValue } from '../../../platform/backoffice/index.js';
import { dateIn, daysBetween, daysLeft } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { formatNumber } from '../../../platform/i18n/index.js';
import type { PetitionState } from '../petition.lifecycle.js';
import { PETITION } from '../petition.rules.js';
import { NO_SIGNATURES, SignatureTallies } from '../signatures/signature-tallies.service.js';
import { recordMessages } from './petitions.admin.messages.js';

const t = recordMessages('bg');

interface Timed {
  id: string;
  state: PetitionState;
  submittedAt: Date | null;
  closesAt: Date | null;
}

/** What lists show of petitions beside their columns. */
@Injectable()
export class PetitionRecords {
  constructor(
    private readonly database: Database,
    private readonly deadlines: Deadlines,
    private readonly tallies: SignatureTallies,
  ) {}

  /** How many have signed, and how long there is for whatever comes next. */
  async extras(ids: string[], now: Date): Promise<Map<string, Record<string, ComputedValue>>> {
    const [found, running, counts] = await Promise.all([
      this.database.read<Timed>(
        `SELECT id, state, submitted_at AS "submittedAt", closes_at AS "closesAt" FROM petition
         WHERE id = ANY($1::bigint[])`,
        [ids],
      ),
      this.deadlines.runningOf(this.database, PETITION, ids),
      this.tallies.of(this.database, ids),
    ]);
    return new Map(
      found.map((row) => [
        row.id,
        {
          signatures: formatNumber((counts.get(row.id) ?? NO_SIGNATURES).total, 'bg'),
          term: termOf(row, running.get(row.id) ?? [], now),
        },
      ]),
    );
  }
}

function termOf(
  { state, submittedAt, closesAt }: Timed,
  running: readonly Deadline[],
  now: Date,
): Marked | null {
  if (state === 'moderation' && submittedAt) {
    const days = daysBetween(dateIn(submittedAt), dateIn(now));
    return new Marked(t('waits', { count: days }), toneOfWaiting(days));
  }
  if (state === 'collecting' && closesAt) {
    const left = Math.max(0, daysLeft(closesAt, now));
    return new Marked(t('collects', { count: left }), toneOfDays(left));
  }
  const [first] = running;
  if (!first) return null;
  const { text } = deadlineState(first, 'bg', now);
  return new Marked(text, first.state === 'paused' ? 'plain' : toneOfDays(daysLeft(first.dueAt, now)));
}
