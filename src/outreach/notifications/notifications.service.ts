import { Injectable } from '@nestjs/common';
import { Participants } from '../../commons/accounts/index.js';
import { readerOf, type Reader, type Tx } from '../../platform/database/index.js';
import type { Frequency } from './periods.rules.js';
import { scopeKey, type Scope } from './scopes.rules.js';
import { Subscribers, type SubscriberRow } from './subscribers.service.js';
import type { Because } from './subscription.entity.js';

export interface Follow {
  participantId: string;
  scopes: Scope[];
  /** Taking part follows by itself, and never overrules a stop; asking does. */
  because: Because;
  /** Of whoever follows something for the first time; weekly unless told otherwise. */
  frequency?: Frequency;
}

/** How other modules make somebody follow something. */
@Injectable()
export class Notifications {
  constructor(
    private readonly participants: Participants,
    private readonly subscribers: Subscribers,
  ) {}

  /**
   * For participants, whose address is confirmed already. Following twice changes nothing.
   * @returns the subscriber, or null when the account is gone
   */
  async follow(
    tx: Tx,
    { participantId, scopes, because, frequency }: Follow,
    now: Date,
  ): Promise<SubscriberRow | null> {
    const contact = await this.participants.contact(readerOf(tx), participantId);
    if (!contact) return null;
    const { email, locale } = contact;
    const subscriber = await this.subscribers.confirmed(
      tx,
      { email, locale, frequency: frequency ?? null },
      now,
    );
    await this.subscribers.subscribe(tx, subscriber.id, scopes.map(scopeKey), because, now);
    if (because === 'asked') await this.subscribers.resume(tx, subscriber.id);
    return subscriber;
  }

  /** Taking part again does not begin what was stopped; stopping what nobody follows changes nothing. */
  async unfollow(tx: Tx, participantId: string, scopes: readonly Scope[], now: Date): Promise<void> {
    const subscriber = await this.subscriberOf(readerOf(tx), participantId);
    if (subscriber) await this.subscribers.endKeys(tx, subscriber.id, scopes.map(scopeKey), now);
  }

  /** Null for whoever follows nothing. */
  async subscriberOf(reader: Reader, participantId: string): Promise<SubscriberRow | null> {
    const contact = await this.participants.contact(reader, participantId);
    return (contact && (await this.subscribers.byEmail(reader, contact.email))) ?? null;
  }
}
