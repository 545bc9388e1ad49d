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
import { consultationMessages } from './consultations.messages.js';

const SOON_DAYS = 3;
const MOST_WAITING = 20;
const RECORDS = '/admin/resources/consultations';

interface WaitingRow {
  id: string;
  number: string | null;
  title: string;
  state: 'draft' | 'open';
  closesAt: Date | null;
}

/** The consultations' part of the first page of the back office. */
@Injectable()
export class ConsultationsDesk implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly database: Database,
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

  /** Drafts that nobody has given dates, and what ends within three days. */
  private async waiting({ staff, now }: BackofficeContext): Promise<DeskItem[]> {
    const soon = endOfDay(addDays(dateIn(now), SOON_DAYS));
    const found = await this.database.read<WaitingRow>(
      `SELECT id, number, title, state, closes_at AS "closesAt" FROM consultation
       WHERE ((state = 'draft' AND (opens_at IS NULL OR closes_at IS NULL OR opens_at < $4))
              OR (state = 'open' AND closes_at <= $1))
         AND ($2::bigint[] IS NULL OR unit_id = ANY($2))
       ORDER BY closes_at NULLS LAST, id LIMIT $3`,
      [soon, boundTo(staff), MOST_WAITING, now],
    );
    return found.map((row) =>
      row.state === 'open' ? this.closing(row, now) : this.draft(row, staff.permissions),
    );
  }

  private closing({ id, number, title, closesAt }: WaitingRow, now: Date): DeskItem {
    const t = consultationMessages('bg');
    return {
      due: { text: t('daysToEnd', { count: Math.max(0, daysLeft(closesAt!, now)) }), tone: 'late' },
      at: closesAt!,
      title,
      detail: `№ ${number} · срокът изтича на ${formatDeadline(closesAt!, 'bg')}`,
      action: { label: 'Отворете', href: `${RECORDS}/records/${id}/show`, quiet: true },
    };
  }

  private draft({ id, title }: WaitingRow, permissions: ReadonlySet<string>): DeskItem {
    const may = permissions.has('consultations.edit');
    return {
      due: { text: 'Чернова', tone: 'plain' },
      title,
      detail: 'Консултация без предстоящи дати',
      action: may
        ? { label: 'Довършете', href: `${RECORDS}/records/${id}/edit` }
        : { label: 'Отворете', href: `${RECORDS}/records/${id}/show`, quiet: true },
    };
  }
}
