import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BackofficeRegistry, desk, type DeskItem } from '../../../../platform/backoffice/index.js';
import { Database } from '../../../../platform/database/index.js';
import { recordPath } from '../../petition.rules.js';
import { recountMessages } from './recount.messages.js';
import type { Difference } from './signature-recount.jobs.js';

/** An alarm stands on the desk until a recount finds nothing. */
@Injectable()
export class RecountDesk implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.registry.register(
      desk({
        name: 'signatureRecount',
        order: 1,
        permission: 'signatures.review',
        waiting: () => this.waiting(),
      }),
    );
  }

  private async waiting(): Promise<DeskItem[]> {
    const t = recountMessages('bg');
    const found = await this.database.read<Difference & { foundAt: Date }>(
      `SELECT petition_id AS "petitionId", channel, signatures, tally, days, found_at AS "foundAt"
       FROM signature_difference ORDER BY petition_id, channel LIMIT 20`,
    );
    return found.map(({ foundAt, petitionId, signatures, tally, days }) => ({
      due: { text: t('alarm'), tone: 'late' as const },
      at: foundAt,
      title: t('title'),
      detail: t('detail', { petitionId, signatures, tally, days }),
      action: { label: t('open'), href: recordPath(petitionId) },
    }));
  }
}
