import { Injectable } from '@nestjs/common';
import { dateIn, localTime } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { CSV_START, csvRow } from '../../../platform/http/index.js';
import { Lifecycles } from '../../../platform/lifecycle/index.js';
import { PETITION } from '../petition.rules.js';
import { PetitionQueries, type ShownPetition } from '../petitions.queries.js';
import { SignatureTallies } from '../signatures/signature-tallies.service.js';
import { chronicle, type ChronicleEntry } from './petition.chronicle.js';
import { overTime, type DayCount } from './signature-figures.js';

export interface PetitionRecord {
  steps: ChronicleEntry[];
  days: (DayCount & { total: number })[];
}

const HEADINGS = ['what', 'at', 'signatures', 'total'];

/** Every step of a petition and every day on which it was signed, for those who count themselves. */
@Injectable()
export class PetitionRecords {
  constructor(
    private readonly database: Database,
    private readonly queries: PetitionQueries,
    private readonly lifecycles: Lifecycles,
    private readonly tallies: SignatureTallies,
  ) {}

  async of(petition: ShownPetition, now: Date): Promise<PetitionRecord> {
    const { id, closedAt } = petition;
    const [history, milestones, byDay] = await Promise.all([
      this.lifecycles.history(this.database, { type: PETITION, id }),
      this.queries.milestones(id),
      this.tallies.byDay(this.database, id),
    ]);
    return {
      steps: chronicle(petition, history, milestones, now),
      // The line of a chart begins at nothing; a table needs no such row.
      days: overTime(byDay, dateIn(closedAt ?? now)).slice(1),
    };
  }
}

/** Steps first, with how many there were; then the days, with how many came and how many there were then. */
export function recordCsv({ steps, days }: PetitionRecord): string {
  return [
    CSV_START + csvRow(HEADINGS),
    ...steps.map(({ code, at, signatures }) => csvRow([code, localTime(at), null, signatures])),
    ...days.map(({ day, count, total }) => csvRow(['day', day, count, total])),
  ].join('');
}
