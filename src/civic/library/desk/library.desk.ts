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
const RECORDS = '/admin/resources/publications';

/** The library's part of the first page of the back office; what is due stands there by its deadlines. */
@Injectable()
export class LibraryDesk implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.registry.register(
      desk({
        name: 'library',
        order: 55,
        permission: 'library.read',
        buttons: [
          {
            label: { bg: 'Нова публикация', en: 'New publication' },
            href: `${RECORDS}/actions/new`,
            permission: 'library.edit',
          },
        ],
        stats: (ctx) => this.stats(ctx),
      }),
    );
  }

  private async stats({ staff }: BackofficeContext): Promise<DeskStat[]> {
    const [row] = await this.database.read<{ published: number; drafts: number }>(
      `SELECT (count(*) FILTER (WHERE state = 'published'))::int AS published,
              (count(*) FILTER (WHERE state = 'draft'))::int AS drafts
       FROM publication WHERE $1::bigint[] IS NULL OR unit_id = ANY($1)`,
      [boundTo(staff)],
    );
    const { published, drafts } = row!;
    return [
      {
        value: String(published),
        label: t('statPublished', { count: published }),
        href: `${RECORDS}?view=published`,
      },
      { value: String(drafts), label: t('statDrafts', { count: drafts }), href: `${RECORDS}?view=drafts` },
    ];
  }
}
