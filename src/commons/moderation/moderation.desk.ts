import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  BackofficeRegistry,
  desk,
  type BackofficeContext,
  type DeskStat,
} from '../../platform/backoffice/index.js';
import { Database } from '../../platform/database/index.js';
import { QUEUE_PATH, CaseQueue } from './cases/cases.admin.queue.js';

/** Moderation's numbers on the first page of the back office; what waits for whom comes from the clocks. */
@Injectable()
export class ModerationDesk implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly database: Database,
    private readonly queue: CaseQueue,
  ) {}

  onModuleInit(): void {
    this.registry.register(
      desk({
        name: 'moderation',
        order: 60,
        permission: 'moderation.read',
        stats: (ctx) => this.stats(ctx),
      }),
    );
  }

  private async stats({ now }: BackofficeContext): Promise<DeskStat[]> {
    const [{ open, overdue }, appeals] = await Promise.all([this.queue.counts(now), this.appeals()]);
    return [
      {
        value: String(open),
        label: overdue > 0 ? `за модериране, от тях просрочени: ${overdue}` : 'за модериране',
        tone: overdue > 0 ? 'late' : 'plain',
        href: QUEUE_PATH,
      },
      { value: String(appeals), label: 'възражения', href: '/admin/resources/moderationAppeals' },
    ];
  }

  private async appeals(): Promise<number> {
    const [row] = await this.database.read<{ count: number }>(
      `SELECT count(*)::int AS count FROM moderation_appeal WHERE state = 'open'`,
    );
    return row?.count ?? 0;
  }
}
