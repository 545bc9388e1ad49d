import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/index.js';
import { Crypto } from '../../platform/crypto/index.js';
import { BadRequest } from '../../platform/errors/index.js';
import { localePath, type Locale } from '../../platform/i18n/index.js';

const CONFIRM = 'notifications.confirm';
const PREFERENCES = 'notifications.preferences';
const UNSUBSCRIBE = 'notifications.unsubscribe';

export const EVERYTHING_OF_MINE = 'all';

/** A row that links are made for: its nonce is part of every proof. */
export interface Linked {
  id: string;
  nonce: string;
}

/** What an unsubscribe link stops: one subscription by id, or all. */
export interface UnsubscribeTarget {
  subscriberId: string;
  target: string;
  proof: string;
}

/**
 * Links in mails. Each carries a proof made from its row, its purpose and the row's nonce, so that nothing about it
 * is stored and a mail sent again carries the same one.
 */
@Injectable()
export class MailLinks {
  constructor(
    private readonly config: Config,
    private readonly crypto: Crypto,
  ) {}

  absolute(locale: Locale, path: string): string {
    return `${this.config.publicUrl.origin}${localePath(locale, path)}`;
  }

  confirmToken(request: Linked): string {
    return `${request.id}.${this.crypto.sign(CONFIRM, request.id, request.nonce)}`;
  }

  preferencesToken(subscriber: Linked): string {
    return `${subscriber.id}.${this.crypto.sign(PREFERENCES, subscriber.id, subscriber.nonce)}`;
  }

  unsubscribeToken(subscriber: Linked, target: string): string {
    const proof = this.crypto.sign(UNSUBSCRIBE, subscriber.id, target, subscriber.nonce);
    return `${subscriber.id}.${target}.${proof}`;
  }

  confirm(request: Linked, locale: Locale): string {
    return this.absolute(locale, `/subscriptions/confirm/${this.confirmToken(request)}`);
  }

  preferences(subscriber: Linked, locale: Locale): string {
    return this.absolute(locale, `/subscriptions/${this.preferencesToken(subscriber)}`);
  }

  unsubscribe(subscriber: Linked, target: string, locale: Locale): string {
    return this.absolute(locale, `/unsubscribe/${this.unsubscribeToken(subscriber, target)}`);
  }

  /** For the List-Unsubscribe header: programs post to it, so it has no language. */
  oneClick(subscriber: Linked, target: string): string {
    return this.absolute('bg', `/unsubscribe/${this.unsubscribeToken(subscriber, target)}`);
  }

  /** @throws BadRequest for whatever is not a whole link of ours; it never says why */
  confirmRow(token: string): { id: string; proves(row: Linked): boolean } {
    return this.row(token, CONFIRM);
  }

  preferencesRow(token: string): { id: string; proves(row: Linked): boolean } {
    return this.row(token, PREFERENCES);
  }

  unsubscribeTarget(token: string): UnsubscribeTarget {
    const [, subscriberId, target, proof] =
      /^([1-9]\d{0,17})\.(all|[1-9]\d{0,17})\.([\w-]{43})$/.exec(token) ?? [];
    if (!subscriberId || !target || !proof) throw new BadRequest('linkBroken');
    return { subscriberId, target, proof };
  }

  provesUnsubscribe({ target, proof }: UnsubscribeTarget, row: Linked): boolean {
    return this.crypto.verify(UNSUBSCRIBE, proof, row.id, target, row.nonce);
  }

  private row(token: string, purpose: string): { id: string; proves(row: Linked): boolean } {
    const [, id, proof] = /^([1-9]\d{0,17})\.([\w-]{43})$/.exec(token) ?? [];
    if (!id || !proof) throw new BadRequest('linkBroken');
    return { id, proves: (row) => this.crypto.verify(purpose, proof, row.id, row.nonce) };
  }
}
