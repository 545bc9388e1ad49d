import { Injectable, type OnModuleInit } from '@nestjs/common';
import { rows, type Tx } from '../../../platform/database/index.js';
import { BulkMail } from '../../../platform/mail/index.js';
import { DomainListeners, type DomainListener, type OccurredEvent } from '../../../platform/outbox/index.js';
import { AnswerClock } from '../answering/answer-clock.service.js';
import { PETITION_EVENTS } from '../petitions.domain-events.js';
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
    private readonly answerClock: AnswerClock,
  ) {}

  onModuleInit(): void {
    this.listeners.register(this);
  }

  async run(tx: Tx, event: OccurredEvent): Promise<void> {
    const occasion = occasionOfEvent(event);
    if (!occasion) return;
    const id = String(event.payload['id']);
    await this.bulk.plan(
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
    if (occasion === 'answered') await this.dutyDone(tx, id, event.occurredAt);
  }

  /** To tell whoever submitted it (чл. 118, ал. 1 АПК). Who has no mailbox with us is told by hand. */
  private async dutyDone(tx: Tx, id: string, now: Date): Promise<void> {
    const sql = 'SELECT 1 FROM petition WHERE id = $1 AND participant_id IS NOT NULL';
    if ((await rows(tx, sql, [id])).length > 0) await this.answerClock.notified(tx, id, now);
  }
}
