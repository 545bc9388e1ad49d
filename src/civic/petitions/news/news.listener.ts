import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { BulkMail } from '../../../platform/mail/index.js';
import {
  DomainListeners,
  Outbox,
  type DomainListener,
  type OccurredEvent,
} from '../../../platform/outbox/index.js';
import { PETITION_EVENTS } from '../petitions.domain-events.js';
import { signersTold } from './news.domain-events.js';
import { newsKind, OCCASIONS, occasionOfEvent } from './occasions.js';

/** Whoever signed and asked for it, in one statement whatever their number. Paper has no mailbox. */
const RECIPIENTS = `
  SELECT id FROM signature
  WHERE petition_id = $5 AND state = 'counted' AND wants_news AND channel <> 'paper' AND sealed IS NOT NULL`;

/** After what people wait for, before digests. */
const PRIORITY = 3;

/** Plans one letter for each signer who asked „пишете ми какво стана“; the sweep of mail wakes whoever sends them. */
@Injectable()
export class PetitionNewsListener implements DomainListener, OnModuleInit {
  readonly name = 'petitions.news';
  readonly events = OCCASIONS.map((occasion) => PETITION_EVENTS[occasion]);

  constructor(
    private readonly listeners: DomainListeners,
    private readonly bulk: BulkMail,
    private readonly outbox: Outbox,
  ) {}

  onModuleInit(): void {
    this.listeners.register(this);
  }

  async run(tx: Tx, event: OccurredEvent): Promise<void> {
    const occasion = occasionOfEvent(event);
    if (!occasion) return;
    const id = String(event.payload['id']);
    const letters = await this.bulk.plan(
      tx,
      {
        kind: newsKind(occasion),
        period: `${id}-${event.id}`,
        priority: PRIORITY,
        recipients: RECIPIENTS,
        params: [id],
      },
      event.occurredAt,
    );
    await this.outbox.publish(tx, signersTold(id, occasion, letters), event.occurredAt);
  }
}
