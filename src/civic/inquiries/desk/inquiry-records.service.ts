import { Injectable } from '@nestjs/common';
import { Units } from '../../../commons/accounts/index.js';
import { Deadlines, deadlineState, toneOfDays, type Deadline } from '../../../commons/deadlines/index.js';
import { Marked, type ComputedValue, type StaffViewer } from '../../../platform/backoffice/index.js';
import { daysLeft, type IsoDate } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { formatDate } from '../../../platform/i18n/index.js';
import { daysLate } from '../clock/inquiry-deadlines.js';
import { INQUIRY } from '../inquiry.rules.js';
import { InquirySources } from '../inquiry-sources.service.js';
import { InquirySenders } from '../inquiry-senders.service.js';
import { recordMessages } from './record.messages.js';

const t = recordMessages('bg');

interface Row {
  id: string;
  unitId: string | null;
  expert: string | null;
  resolutionDueOn: IsoDate | null;
  answerDueAt: Date;
  answeredAt: Date | null;
  arisesFrom: string | null;
}

/** What lists show of inquiries beside their columns. */
@Injectable()
export class InquiryRecords {
  constructor(
    private readonly database: Database,
    private readonly deadlines: Deadlines,
    private readonly senders: InquirySenders,
    private readonly units: Units,
    private readonly sources: InquirySources,
  ) {}

  async extras(
    staff: StaffViewer,
    ids: string[],
    now: Date,
  ): Promise<Map<string, Record<string, ComputedValue>>> {
    const named = staff.permissions.has('inquiries.readPersonal');
    const [found, running, senders, units] = await Promise.all([
      this.database.read<Row>(
        `SELECT inquiry.id, unit_id AS "unitId", staff.name AS expert, resolution_due_on::text AS "resolutionDueOn", answer_due_at AS "answerDueAt", answered_at AS "answeredAt",
                arises_from AS "arisesFrom"
         FROM inquiry LEFT JOIN staff ON staff.id = expert_id WHERE inquiry.id = ANY($1::bigint[])`,
        [ids],
      ),
      this.deadlines.runningOf(this.database, INQUIRY, ids),
      named ? this.senders.of(this.database, ids) : null,
      this.units.all(),
    ]);
    const sources = await this.sourcesOf(found);
    const unitNames = new Map(units.map(({ id, name }) => [id, name.bg]));
    return new Map(
      found.map((row) => {
        const sender = senders?.get(row.id);
        return [
          row.id,
          {
            sender: sender ? [sender.name, sender.organisation].filter(Boolean).join(', ') : null,
            term: termOf(row, running.get(row.id) ?? [], now),
            executor: this.executorOf(row, unitNames),
            source: sources.get(row.id) ?? null,
          },
        ];
      }),
    );
  }

  private async sourcesOf(found: readonly Row[]): Promise<Map<string, Marked>> {
    const asked = found.flatMap(({ id, arisesFrom }) => (arisesFrom ? [{ id, arisesFrom }] : []));
    const shown = await Promise.all(
      asked.map(async ({ id, arisesFrom }) => ({ id, source: await this.sources.shown(arisesFrom, 'bg') })),
    );
    return new Map(
      shown.flatMap(({ id, source }) =>
        source ? [[id, new Marked(`${source.kind}: ${source.title}`, 'plain', source.path)] as const] : [],
      ),
    );
  }

  private executorOf(row: Row, units: ReadonlyMap<string, string>): string | null {
    if (!row.unitId) return null;
    const who = [row.expert, units.get(row.unitId)].filter(Boolean).join(', ');
    return row.resolutionDueOn
      ? t('resolutionShort', { who, date: formatDate(row.resolutionDueOn, 'bg', 'dayMonth') })
      : who;
  }
}

/** What comes next; of what is answered, whether that was late. */
function termOf({ answerDueAt, answeredAt }: Row, running: readonly Deadline[], now: Date): Marked | null {
  const [first] = running;
  if (first) {
    const { text } = deadlineState(first, 'bg', now);
    return new Marked(text, first.state === 'paused' ? 'plain' : toneOfDays(daysLeft(first.dueAt, now)));
  }
  const late = answeredAt ? daysLate(answerDueAt, answeredAt) : 0;
  return late > 0 ? new Marked(t('late', { count: late }), 'late') : null;
}
