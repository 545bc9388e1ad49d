import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Audit } from '../../audit/index.js';
import { affected, Database } from '../../database/index.js';
import { Conflict } from '../../errors/index.js';
import { formatDateTime } from '../../i18n/index.js';
import { backofficePage, type PageContent } from '../pages.js';
import { BackofficeRegistry } from '../registry.js';
import type { BackofficeContext } from '../staff.js';
import { may } from '../staff.js';

const MOST = 100;

interface Parked {
  eventId: string;
  listener: string;
  name: string;
  occurredAt: Date;
  attempts: number;
  lastError: string | null;
}

/** „Спрени известявания“: what the outbox gave up on after many attempts, and a button to try again. */
@Injectable()
export class DeliveriesAdmin implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  onModuleInit(): void {
    this.registry.register(
      backofficePage({
        name: 'deliveries',
        label: { bg: 'Спрени известявания', en: 'Parked deliveries' },
        navigation: { group: 'order', order: 85 },
        permission: 'outbox.read',
        load: (ctx) => this.load(ctx),
        actions: {
          retry: { permission: 'outbox.retry', run: (ctx, _values, hidden) => this.retry(ctx, hidden) },
        },
        badge: async () => ({ count: await this.count(), tone: 'late' }),
      }),
    );
  }

  private async load({ staff }: BackofficeContext): Promise<PageContent> {
    const parked = await this.database.read<Parked>(
      `SELECT event_id AS "eventId", listener, name, occurred_at AS "occurredAt", attempts, last_error AS "lastError"
       FROM delivery JOIN outbox_event ON outbox_event.id = event_id
       WHERE state = 'parked' ORDER BY event_id LIMIT $1`,
      [MOST],
    );
    const retries = may(staff, 'outbox.retry');
    return {
      intro:
        'Когато нещо се случи, останалите части на платформата научават. Тук е онова, което не успя след много опити.',
      sections: [
        {
          id: 'parked',
          table: {
            columns: ['Събитие', 'Получател', 'Кога', 'Опити', 'Последна грешка'],
            rows: parked.map(({ name, listener, occurredAt, attempts, lastError }) => [
              name,
              listener,
              formatDateTime(occurredAt, 'bg'),
              String(attempts),
              lastError ?? '–',
            ]),
            empty: 'Няма спрени известявания.',
          },
        },
        ...(retries ? parked : []).map(({ eventId, listener, name }) => ({
          id: `retry-${eventId}-${listener}`,
          forms: [
            {
              action: 'retry',
              title: `${name} → ${listener}`,
              fields: {},
              hidden: { eventId, listener },
              submit: 'Опитай пак',
            },
          ],
        })),
      ],
    };
  }

  private async retry(
    { actor, now }: BackofficeContext,
    { eventId = '', listener = '' }: Record<string, string>,
  ) {
    if (!/^\d{1,18}$/.test(eventId)) throw new Conflict('conflict');
    await this.database.transaction(async (tx) => {
      const freed = await affected(
        tx,
        `UPDATE delivery SET state = 'pending', attempts = 0, next_at = $3
         WHERE event_id = $1 AND listener = $2 AND state = 'parked'`,
        [eventId, listener, now],
      );
      if (freed === 0) throw new Conflict('conflict');
      const subject = { type: 'delivery', id: eventId };
      await this.audit.record(tx, { actor, action: 'outbox.retry', subject, details: { listener } }, now);
    });
    return {
      message: { bg: 'Ще опитаме отново до няколко секунди.', en: 'It will be tried again in seconds.' },
    };
  }

  private async count(): Promise<number> {
    const [row] = await this.database.read<{ count: number }>(
      `SELECT count(*)::int AS count FROM delivery WHERE state = 'parked'`,
    );
    return row?.count ?? 0;
  }
}
