import { InjectQueue } from '@nestjs/bull';
import { Injectable } from '@nestjs/common';
import type Bull from 'bull';
import { Crypto } from '../crypto/index.js';
import { rows, type Tx } from '../database/index.js';
import type { Locale } from '../i18n/index.js';
import { Wakeups } from '../queue/index.js';
import { deliverableAddress } from './headers.rules.js';
import { LETTER_CONTENT, LETTERS, type LetterContent, type LetterWake } from './letters.js';
import { MailBrands } from './mail-brands.js';
import { type MailContent, renderMail } from './mail-content.js';
import { Suppressions } from './suppressions.js';

export interface NewLetter {
  /** What it is about, such as `accounts.signIn`. */
  kind: string;
  to: string;
  /** Whom it concerns, without personal data: `participant:12`. */
  toRef: string;
  locale: Locale;
  message: MailContent;
  /** Enqueuing the same key again changes nothing. */
  key: string;
}

/** Transactional letters: somebody waits for each of them, so each is sent at least once. */
@Injectable()
export class Mail {
  constructor(
    private readonly crypto: Crypto,
    private readonly brands: MailBrands,
    private readonly suppressions: Suppressions,
    private readonly wakeups: Wakeups,
    @InjectQueue(LETTERS) private readonly queue: Bull.Queue<LetterWake>,
  ) {}

  /**
   * The letter leaves if, and only if, the transaction commits.
   * @throws RuleBroken when the subject or the address holds what could break a header
   */
  async enqueue(tx: Tx, { kind, to, toRef, locale, message, key }: NewLetter, now: Date): Promise<void> {
    const content: LetterContent = {
      to: deliverableAddress(to),
      mail: renderMail(message, this.brands.of(locale)),
    };
    const [made] = await rows<{ id: string }>(
      tx,
      `INSERT INTO letter (kind, key, to_ref, recipient_lookup, content, next_at, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $6) ON CONFLICT (key) DO NOTHING RETURNING id`,
      [
        kind,
        key,
        toRef,
        this.suppressions.lookupOf(to),
        this.crypto.encrypt(JSON.stringify(content), LETTER_CONTENT),
        now,
      ],
    );
    if (made) void this.wakeups.wake(this.queue, { letter: made.id });
  }

  /**
   * How many letters of this kind went to this mailbox since then: for limits that must not be seen from outside.
   * Until the transaction ends nobody else counts for this mailbox, so the answer stays true while it is acted on.
   */
  async countSince(tx: Tx, kind: string, to: string, since: Date): Promise<number> {
    const lookup = this.suppressions.lookupOf(to);
    await rows(tx, 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`${kind} ${lookup}`]);
    const [found] = await rows<{ count: number }>(
      tx,
      'SELECT count(*)::int AS count FROM letter WHERE recipient_lookup = $1 AND kind = $2 AND created_at >= $3',
      [lookup, kind, since],
    );
    return found!.count;
  }
}
