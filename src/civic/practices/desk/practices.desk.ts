import { Injectable, type OnModuleInit } from '@nestjs/common';
import { boundTo } from '../../../commons/accounts/index.js';
import {
  BackofficeRegistry,
  desk,
  type BackofficeContext,
  type DeskStat,
} from '../../../platform/backoffice/index.js';
import { Database } from '../../../platform/database/index.js';
import { deskMessages } from './desk.messages.js';

const t = deskMessages('bg');
const RECORDS = '/admin/resources/practices';

/** The practices' part of the first page of the back office; what waits for whom is there by its deadlines. */
@Injectable()
export class PracticesDesk implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.registry.register(
      desk({
        name: 'practices',
        order: 45,
        permission: 'practices.read',
        buttons: [
          {
            label: { bg: 'Нова добра практика', en: 'New good practice' },
            href: `${RECORDS}/actions/new`,
            permission: 'practices.edit',
          },
        ],
        stats: (ctx) => this.stats(ctx),
      }),
    );
  }

  private async stats({ staff }: BackofficeContext): Promise<DeskStat[]> {
    const [row] = await this.database.read<{ waiting: number; published: number; owed: number }>(
      `SELECT (count(*) FILTER (WHERE state = 'proposed'))::int AS waiting,
              (count(*) FILTER (WHERE state = 'published'))::int AS published,
              (count(*) FILTER (WHERE state = 'published' AND wanted_at IS NOT NULL AND answered_at IS NULL))::int AS owed
       FROM practice WHERE $1::bigint[] IS NULL OR unit_id = ANY($1)`,
      [boundTo(staff)],
    );
    const { waiting, published, owed } = row!;
    return [
      {
        value: String(waiting),
        label: t('statWaiting', { count: waiting }),
        href: `${RECORDS}?view=waiting`,
      },
      {
        value: String(published),
        label: t('statPublished', { count: published }),
        href: `${RECORDS}?view=published`,
      },
      { value: String(owed), label: t('statOwed', { count: owed }), href: `${RECORDS}?view=owed` },
    ];
  }
}
