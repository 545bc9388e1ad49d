import { Injectable, type OnModuleInit } from '@nestjs/common';
import { boundTo } from '../../../commons/accounts/index.js';
import {
  BackofficeRegistry,
  desk,
  type BackofficeContext,
  type DeskItem,
} from '../../../platform/backoffice/index.js';
import { Database } from '../../../platform/database/index.js';
import { minutesMessages } from './minutes/minutes.messages.js';

const t = minutesMessages('bg');
const MOST = 20;
const OWN = '($1::bigint[] IS NULL OR event.unit_id = ANY($1))';

/** What halls leave to be done, on the first page of the back office; what has a term is there by itself. */
@Injectable()
export class HallDesk implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.registry.register(
      desk({
        name: 'event-halls',
        order: 36,
        permission: 'events.record',
        stats: () => Promise.resolve([]),
        waiting: (ctx) => this.waiting(ctx),
      }),
    );
  }

  private async waiting({ staff }: BackofficeContext): Promise<DeskItem[]> {
    const [corrections, missing] = await Promise.all([
      this.database.read<{ id: string; title: string; at: Date }>(
        `SELECT correction.id, event.title, correction.created_at AS at
         FROM event_minutes_correction AS correction JOIN event ON event.id = correction.event_id
         WHERE correction.state = 'waiting' AND ${OWN} ORDER BY correction.id LIMIT ${MOST}`,
        [boundTo(staff)],
      ),
      this.database.read<{ id: string; title: string; at: Date }>(
        `SELECT event.id, event.title, event.held_at AS at FROM event
         WHERE event.state = 'held' AND NOT EXISTS (SELECT FROM event_minutes WHERE event_id = event.id) AND ${OWN}
         ORDER BY event.held_at, event.id LIMIT ${MOST}`,
        [boundTo(staff)],
      ),
    ]);
    return [
      ...corrections.map(({ id, title, at }) => ({
        at,
        title,
        detail: t('waitCorrection'),
        action: {
          label: t('waitCorrectionDo'),
          href: `/admin/resources/event-corrections/records/${id}/show`,
        },
      })),
      ...missing.map(({ id, title, at }) => ({
        at,
        title,
        detail: t('waitMinutes'),
        action: { label: t('waitMinutesDo'), href: `/admin/resources/events/records/${id}/writeMinutes` },
      })),
    ];
  }
}
