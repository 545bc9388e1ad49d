import { Injectable } from '@nestjs/common';
import { canonicalEmail, Crypto, randomToken } from '../../platform/crypto/index.js';
import { affected, rows, type Reader, type Tx } from '../../platform/database/index.js';
import type { Locale } from '../../platform/i18n/index.js';
import type { Frequency } from './periods.rules.js';
import type { Because } from './subscription.entity.js';

const EMAIL = 'subscriber.email';

export interface SubscriberRow {
  id: string;
  emailSealed: string;
  locale: Locale;
  frequency: Frequency;
  nonce: string;
  stoppedAt: Date | null;
}

export interface SubscriptionRow {
  id: string;
  key: string;
  because: Because;
  endedAt: Date | null;
}

const COLUMNS = `id, email_sealed AS "emailSealed", locale, frequency, nonce, stopped_at AS "stoppedAt"`;
/** Visible news are in the order of commits, so the greatest id is where „from now on“ begins. */
const NOW_POSITION = '(SELECT coalesce(max(id), 0) FROM news)';

/** Rows of subscribers and of what they follow. Addresses are opened here and nowhere else. */
@Injectable()
export class Subscribers {
  constructor(private readonly crypto: Crypto) {}

  lookupOf(email: string): string {
    return this.crypto.lookup(canonicalEmail(email), EMAIL);
  }

  seal(email: string): string {
    return this.crypto.encrypt(email, EMAIL);
  }

  open(sealed: string): string {
    return this.crypto.decrypt(sealed, EMAIL);
  }

  async byId(reader: Reader, id: string): Promise<SubscriberRow | undefined> {
    const [row] = await reader.read<SubscriberRow>(`SELECT ${COLUMNS} FROM subscriber WHERE id = $1`, [id]);
    return row;
  }

  async byEmail(reader: Reader, email: string): Promise<SubscriberRow | undefined> {
    return this.byLookup(reader, this.lookupOf(email));
  }

  async byLookup(reader: Reader, lookup: string): Promise<SubscriberRow | undefined> {
    const [row] = await reader.read<SubscriberRow>(
      `SELECT ${COLUMNS} FROM subscriber WHERE email_lookup = $1`,
      [lookup],
    );
    return row;
  }

  /** For a mailbox that has proved to be somebody's. A known subscriber keeps language and nonce. */
  async confirmed(
    tx: Tx,
    { email, locale, frequency }: { email: string; locale: Locale; frequency: Frequency | null },
    now: Date,
  ): Promise<SubscriberRow> {
    const [row] = await rows<SubscriberRow>(
      tx,
      `INSERT INTO subscriber (email_lookup, email_sealed, locale, frequency, nonce, confirmed_at)
       VALUES ($1, $2, $3, coalesce($4, 'weekly'), $5, $6)
       ON CONFLICT (email_lookup) DO UPDATE SET frequency = coalesce($4, subscriber.frequency)
       RETURNING ${COLUMNS}`,
      [this.lookupOf(email), this.seal(email), locale, frequency, randomToken(12), now],
    );
    return row!;
  }

  /** New ones begin now; what was ended begins again when somebody asked for it, never by itself. */
  async subscribe(
    tx: Tx,
    subscriberId: string,
    keys: readonly string[],
    because: Because,
    now: Date,
  ): Promise<void> {
    await affected(
      tx,
      `INSERT INTO subscription (subscriber_id, key, because, position, confirmed_at)
       SELECT $1, key, $3, ${NOW_POSITION}, $4 FROM unnest($2::text[]) AS key
       ON CONFLICT (subscriber_id, key) DO UPDATE SET ended_at = NULL, because = 'asked', position = excluded.position
         WHERE subscription.ended_at IS NOT NULL AND $3 = 'asked'`,
      [subscriberId, [...new Set(keys)], because, now],
    );
  }

  async subscriptions(reader: Reader, subscriberId: string): Promise<SubscriptionRow[]> {
    return reader.read<SubscriptionRow>(
      `SELECT id, key, because, ended_at AS "endedAt" FROM subscription WHERE subscriber_id = $1
       ORDER BY ended_at IS NOT NULL, id`,
      [subscriberId],
    );
  }

  async save(tx: Tx, subscriberId: string, choice: { frequency: Frequency; locale: Locale }): Promise<void> {
    await affected(tx, 'UPDATE subscriber SET frequency = $2, locale = $3 WHERE id = $1', [
      subscriberId,
      choice.frequency,
      choice.locale,
    ]);
  }

  async end(tx: Tx, subscriberId: string, subscriptionId: string, now: Date): Promise<void> {
    await affected(
      tx,
      'UPDATE subscription SET ended_at = $3 WHERE subscriber_id = $1 AND id = $2 AND ended_at IS NULL',
      [subscriberId, subscriptionId, now],
    );
  }

  async endKeys(tx: Tx, subscriberId: string, keys: readonly string[], now: Date): Promise<void> {
    await affected(
      tx,
      'UPDATE subscription SET ended_at = $3 WHERE subscriber_id = $1 AND key = ANY($2) AND ended_at IS NULL',
      [subscriberId, keys, now],
    );
  }

  async start(tx: Tx, subscriberId: string, subscriptionId: string): Promise<void> {
    await affected(
      tx,
      `UPDATE subscription SET ended_at = NULL, position = ${NOW_POSITION}
       WHERE subscriber_id = $1 AND id = $2 AND ended_at IS NOT NULL`,
      [subscriberId, subscriptionId],
    );
  }

  async stop(tx: Tx, subscriberId: string, now: Date): Promise<void> {
    await affected(tx, 'UPDATE subscriber SET stopped_at = coalesce(stopped_at, $2) WHERE id = $1', [
      subscriberId,
      now,
    ]);
  }

  /** From now on: what happened meanwhile is not told. */
  async resume(tx: Tx, subscriberId: string): Promise<void> {
    const sql = 'UPDATE subscriber SET stopped_at = NULL WHERE id = $1 AND stopped_at IS NOT NULL';
    if ((await affected(tx, sql, [subscriberId])) === 0) return;
    await affected(tx, `UPDATE subscription SET position = ${NOW_POSITION} WHERE subscriber_id = $1`, [
      subscriberId,
    ]);
  }

  async forget(tx: Tx, emailLookup: string): Promise<void> {
    await affected(tx, 'DELETE FROM follow_request WHERE email_lookup = $1', [emailLookup]);
    await affected(tx, 'DELETE FROM subscriber WHERE email_lookup = $1', [emailLookup]);
  }
}
