import { Injectable } from '@nestjs/common';
import { randomToken } from '../../platform/crypto/index.js';
import { affected, readerOf, rows, type Reader, type Tx } from '../../platform/database/index.js';
import { BadRequest } from '../../platform/errors/index.js';
import type { Locale } from '../../platform/i18n/index.js';
import { deliverableAddress, Mail } from '../../platform/mail/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { CONFIRM_DAYS } from './confirm-term.rules.js';
import { MailLinks } from './mail-links.js';
import { followAsked } from './notifications.domain-events.js';
import type { Frequency } from './periods.rules.js';
import { ScopeLabels } from './scope-labels.js';
import { Subscribers, type SubscriberRow } from './subscribers.service.js';
import { confirmMail } from './views/confirm.email.js';

const DAY_MS = 24 * 3_600_000;
export const CONFIRM_LETTER = 'notifications.confirm';
/** To one mailbox within an hour; whoever asks more often sees no difference. */
const MOST_LETTERS = 5;

export interface NewFollow {
  email: string;
  keys: string[];
  frequency: Frequency | null;
  locale: Locale;
}

interface RequestRow {
  id: string;
  emailSealed: string;
  keys: string[];
  frequency: Frequency | null;
  locale: Locale;
  nonce: string;
  askedAt: Date;
  confirmedAt: Date | null;
}

export type OpenedRequest = RequestRow & { state: 'open' | 'confirmed' | 'expired' };

const COLUMNS = `id, email_sealed AS "emailSealed", keys, frequency, locale, nonce, asked_at AS "askedAt",
  confirmed_at AS "confirmedAt"`;

/** Double opt-in: asking leaves a request and a letter, only the letter's link makes a subscription of it. */
@Injectable()
export class FollowRequests {
  constructor(
    private readonly subscribers: Subscribers,
    private readonly links: MailLinks,
    private readonly labels: ScopeLabels,
    private readonly mail: Mail,
    private readonly outbox: Outbox,
  ) {}

  /** The same work for every address; what depends on who it is happens after the answer. */
  async ask(tx: Tx, { email, keys, frequency, locale }: NewFollow, now: Date): Promise<void> {
    const address = deliverableAddress(email);
    const [request] = await rows<{ id: string }>(
      tx,
      `INSERT INTO follow_request (email_sealed, email_lookup, keys, frequency, locale, nonce, asked_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
      [
        this.subscribers.seal(address),
        this.subscribers.lookupOf(address),
        keys,
        frequency,
        locale,
        randomToken(12),
        now,
      ],
    );
    await this.outbox.publish(tx, followAsked(request!.id), now);
  }

  /** The letter of one request. A known subscriber is written to in the spelling that was confirmed. */
  async sendLetter(tx: Tx, requestId: string, now: Date): Promise<void> {
    const request = await this.row(readerOf(tx), requestId);
    if (!request || request.confirmedAt) return;
    const typed = this.subscribers.open(request.emailSealed);
    const known = await this.subscribers.byEmail(readerOf(tx), typed);
    const to = known ? this.subscribers.open(known.emailSealed) : typed;
    const anHourAgo = new Date(now.getTime() - 3_600_000);
    if ((await this.mail.countSince(tx, CONFIRM_LETTER, to, anHourAgo)) >= MOST_LETTERS) return;
    const labels = await this.labels.of(request.keys, request.locale);
    const message = confirmMail({
      locale: request.locale,
      names: labels.map(({ name, lang }) => ({ name, lang })),
      frequency: known ? request.frequency : (request.frequency ?? 'weekly'),
      link: this.links.confirm(request, request.locale),
      expiresAt: expiryOf(request),
    });
    const key = `${CONFIRM_LETTER}:${request.id}`;
    const toRef = `followRequest:${request.id}`;
    await this.mail.enqueue(
      tx,
      { kind: CONFIRM_LETTER, to, toRef, locale: request.locale, message, key },
      now,
    );
  }

  /** @throws BadRequest for a link that is not whole; it says nothing else */
  async open(reader: Reader, token: string, now: Date): Promise<OpenedRequest> {
    const { id, proves } = this.links.confirmRow(token);
    const request = await this.row(reader, id);
    if (!request || !proves(request)) throw new BadRequest('linkBroken');
    if (request.confirmedAt) return { ...request, state: 'confirmed' };
    return { ...request, state: now > expiryOf(request) ? 'expired' : 'open' };
  }

  /** @returns null when the request was confirmed before or has expired */
  async confirm(tx: Tx, request: OpenedRequest, now: Date): Promise<SubscriberRow | null> {
    const taken = await affected(
      tx,
      'UPDATE follow_request SET confirmed_at = $2 WHERE id = $1 AND confirmed_at IS NULL AND asked_at > $3',
      [request.id, now, new Date(now.getTime() - CONFIRM_DAYS * DAY_MS)],
    );
    if (taken === 0) return null;
    const { emailSealed, locale, frequency, keys } = request;
    const subscriber = await this.subscribers.confirmed(
      tx,
      { email: this.subscribers.open(emailSealed), locale, frequency },
      now,
    );
    await this.subscribers.subscribe(tx, subscriber.id, keys, 'asked', now);
    await this.subscribers.resume(tx, subscriber.id);
    return subscriber;
  }

  /** For a link that expired: the same wish anew. */
  async askAgain(tx: Tx, { emailSealed, keys, frequency, locale }: OpenedRequest, now: Date): Promise<void> {
    await this.ask(tx, { email: this.subscribers.open(emailSealed), keys, frequency, locale }, now);
  }

  private async row(reader: Reader, id: string): Promise<RequestRow | undefined> {
    const [row] = await reader.read<RequestRow>(`SELECT ${COLUMNS} FROM follow_request WHERE id = $1`, [id]);
    return row;
  }
}

export function expiryOf({ askedAt }: { askedAt: Date }): Date {
  return new Date(askedAt.getTime() + CONFIRM_DAYS * DAY_MS);
}
