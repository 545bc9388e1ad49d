import { Injectable, type OnModuleInit } from '@nestjs/common';
import { boundTo } from '../../commons/accounts/index.js';
import {
  BackofficeRegistry,
  desk,
  type BackofficeContext,
  type DeskItem,
  type DeskStat,
} from '../../platform/backoffice/index.js';
import { daysLeft, endOfDay, dateIn, addDays } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { formatDeadline } from '../../platform/i18n/index.js';
import { ConsultationGates } from './consultation-gates.service.js';
import { ROW, type LockedRow } from './consultation-row.js';
import { recordPath } from './consultation-tasks.service.js';
import { checkGates, closedGates, type GateFacts } from './consultation.gates.js';
import { checklistMessages, deskMessages } from './consultations.admin.messages.js';
import { consultationMessages } from './consultations.messages.js';

const t = deskMessages('bg');
const SOON_DAYS = 3;
const MOST_WAITING = 20;
const RECORDS = '/admin/resources/consultations';

/** The consultations' part of the first page of the back office. */
@Injectable()
export class ConsultationsDesk implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly database: Database,
    private readonly gates: ConsultationGates,
  ) {}

  onModuleInit(): void {
    this.registry.register(
      desk({
        name: 'consultations',
        order: 10,
        permission: 'consultations.read',
        buttons: [
          {
            label: { bg: 'Нова консултация', en: 'New consultation' },
            href: `${RECORDS}/actions/new`,
            permission: 'consultations.edit',
          },
        ],
        stats: (ctx) => this.stats(ctx),
        waiting: (ctx) => this.waiting(ctx),
      }),
    );
  }

  private async stats({ staff }: BackofficeContext): Promise<DeskStat[]> {
    const found = await this.database.read<{ state: string; count: number }>(
      `SELECT state, count(*)::int AS count FROM consultation
       WHERE state <> 'draft' OR $1::bigint[] IS NULL OR unit_id = ANY($1) GROUP BY state`,
      [boundTo(staff)],
    );
    const count = (state: string) => found.find((row) => row.state === state)?.count ?? 0;
    const href = (state: string) => `${RECORDS}?filters.state=${state}`;
    return [
      { value: String(count('open')), label: 'отворени консултации', href: href('open') },
      { value: String(count('scheduled')), label: 'предстоящи консултации', href: href('scheduled') },
      { value: String(count('draft')), label: 'чернови', href: href('draft') },
    ];
  }

  /** Drafts that lack something, what ends within three days, and hearings without minutes. */
  private async waiting({ staff, now }: BackofficeContext): Promise<DeskItem[]> {
    const soon = endOfDay(addDays(dateIn(now), SOON_DAYS));
    const found = await this.database.read<LockedRow>(
      `SELECT ${ROW} FROM consultation
       WHERE (state = 'draft' OR (state = 'open' AND closes_at <= $1)
              OR (state IN ('closed', 'summarising', 'reported')
                  AND act_type IN (SELECT code FROM consultation_kind WHERE needs_protocol)
                  AND NOT EXISTS (SELECT FROM consultation_file
                                  WHERE consultation_id = consultation.id AND kind = 'protocol')))
         AND ($2::bigint[] IS NULL OR unit_id = ANY($2))
       ORDER BY closes_at NULLS LAST, id LIMIT $3`,
      [soon, boundTo(staff), MOST_WAITING],
    );
    const facts = await this.gates.factsOf(found.filter(({ state }) => state === 'draft'));
    const lacking = new Map(facts.map((one, index) => [index, missingOf(one)]));
    const drafts = found.filter(({ state }) => state === 'draft');
    return found.flatMap((row) => {
      if (row.state === 'open') return [this.closing(row, now)];
      if (row.state !== 'draft') return [this.protocol(row)];
      const missing = lacking.get(drafts.indexOf(row)) ?? [];
      const past = !row.opensAt || !row.closesAt || row.opensAt < now;
      if (!past && missing.length === 0) return [];
      return [this.draft(row, past ? [t('noDates'), ...missing] : missing, staff.permissions)];
    });
  }

  private closing({ id, number, title, closesAt }: LockedRow, now: Date): DeskItem {
    const days = Math.max(0, daysLeft(closesAt!, now));
    return {
      due: { text: consultationMessages('bg')('daysToEnd', { count: days }), tone: 'late' },
      at: closesAt!,
      title,
      detail: t('ends', { number, date: formatDeadline(closesAt!, 'bg') }),
      action: { label: t('open'), href: recordPath(id), quiet: true },
    };
  }

  private protocol({ id, number, title }: LockedRow): DeskItem {
    return {
      due: { text: t('protocolDue'), tone: 'late' },
      title,
      detail: t('protocolDetail', { number }),
      action: { label: t('open'), href: recordPath(id) },
    };
  }

  private draft(
    { id, title }: LockedRow,
    missing: readonly string[],
    permissions: ReadonlySet<string>,
  ): DeskItem {
    const may = permissions.has('consultations.edit');
    return {
      due: { text: t('draftDue'), tone: 'plain' },
      title,
      detail: t('lacks', { what: missing.join(', ') }),
      action: may
        ? { label: t('finish'), href: `${RECORDS}/records/${id}/edit` }
        : { label: t('open'), href: recordPath(id), quiet: true },
    };
  }
}

/** What the public could not be told yet, as the checklist names it. */
function missingOf(facts: GateFacts): string[] {
  return closedGates(checkGates(facts), 'schedule')
    .filter(({ code }) => code !== 'term' || (facts.opensAt !== null && facts.closesOn !== null))
    .map(({ code }) => checklistMessages('bg')(code).toLowerCase());
}
