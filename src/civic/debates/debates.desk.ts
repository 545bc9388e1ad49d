import { Injectable, type OnModuleInit } from '@nestjs/common';
import { boundTo } from '../../commons/accounts/index.js';
import { toneOfWaiting } from '../../commons/deadlines/index.js';
import {
  BackofficeRegistry,
  desk,
  type BackofficeContext,
  type DeskItem,
  type DeskStat,
} from '../../platform/backoffice/index.js';
import { daysBetween, dateIn } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { recordPath } from './debates.deadlines.js';
import { deskMessages } from './debates.desk.messages.js';
import type { ProposerKind } from './debate.entity.js';

const MOST_WAITING = 20;
const RECORDS = '/admin/resources/debates';

interface WaitingRow {
  id: string;
  title: string;
  proposerKind: ProposerKind;
  submittedAt: Date;
}

/** The debates' part of the first page of the back office; what is due comes from commons/deadlines. */
@Injectable()
export class DebatesDesk implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.registry.register(
      desk({
        name: 'debates',
        order: 5,
        permission: 'debates.read',
        buttons: [
          {
            label: { bg: 'Нов дебат', en: 'New debate' },
            href: `${RECORDS}/actions/new`,
            permission: 'debates.edit',
          },
        ],
        stats: (ctx) => this.stats(ctx),
        waiting: (ctx) => this.waiting(ctx),
      }),
    );
  }

  private async stats({ staff }: BackofficeContext): Promise<DeskStat[]> {
    const found = await this.database.read<{ state: string; count: number }>(
      `SELECT state, count(*)::int AS count FROM debate
       WHERE state IN ('open', 'closing') OR $1::bigint[] IS NULL OR unit_id = ANY($1) GROUP BY state`,
      [boundTo(staff)],
    );
    const t = deskMessages('bg');
    const count = (state: string) => found.find((row) => row.state === state)?.count ?? 0;
    const href = (state: string) => `${RECORDS}?filters.state=${state}`;
    return [
      { value: String(count('open')), label: t('open', { count: count('open') }), href: href('open') },
      {
        value: String(count('moderation')),
        label: t('proposed', { count: count('moderation') }),
        href: href('moderation'),
      },
      {
        value: String(count('closing')),
        label: t('closing', { count: count('closing') }),
        href: href('closing'),
      },
    ];
  }

  /** Proposals that nobody has decided about, the oldest first. */
  private async waiting({ staff, now }: BackofficeContext): Promise<DeskItem[]> {
    if (!staff.permissions.has('debates.moderate')) return [];
    const t = deskMessages('bg');
    const found = await this.database.read<WaitingRow>(
      `SELECT id, title, proposer_kind AS "proposerKind", submitted_at AS "submittedAt" FROM debate
       WHERE state = 'moderation' AND ($1::bigint[] IS NULL OR unit_id = ANY($1))
       ORDER BY submitted_at, id LIMIT $2`,
      [boundTo(staff), MOST_WAITING],
    );
    return found.map(({ id, title, proposerKind, submittedAt }) => {
      const days = daysBetween(dateIn(submittedAt), dateIn(now));
      return {
        due: {
          text: t('since', { days }),
          tone: toneOfWaiting(days),
        },
        at: submittedAt,
        title,
        detail: t(proposerKind),
        action: { label: t('decide'), href: recordPath(id) },
      };
    });
  }
}
