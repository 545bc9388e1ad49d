import { Injectable } from '@nestjs/common';
import { type Actor, Audit } from '../../../platform/audit/index.js';
import { canonicalEmail, Crypto } from '../../../platform/crypto/index.js';
import { affected, Database, rows, type Reader, type Tx } from '../../../platform/database/index.js';
import { NotFound, RuleBroken } from '../../../platform/errors/index.js';
import type { Locale } from '../../../platform/i18n/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { Sessions } from '../../../platform/session/index.js';
import { isVerifiedAtLeast, type VerificationLevel } from './participant.rules.js';

export interface Profile {
  id: string;
  /** '' until it is given. */
  name: string;
  showsName: boolean;
  locale: Locale;
  settlement: string | null;
  verification: VerificationLevel;
  createdAt: Date;
}

export interface Contact {
  participantId: string;
  email: string;
  name: string;
  locale: Locale;
}

interface SealedRow {
  id: string;
  emailSealed: string | null;
  nameSealed: string | null;
  showsName: boolean;
  locale: Locale;
  settlement: string | null;
  verification: VerificationLevel;
  createdAt: Date;
}

/** Name, or whether the public sees it, may be another now. */
export const PROFILE_CHANGED = 'participant.profileChanged';

const EMAIL = 'participant.email';
const NAME = 'participant.name';

const COLUMNS = `id, email_sealed AS "emailSealed", name_sealed AS "nameSealed", shows_name AS "showsName", locale,
  settlement, verification_level AS verification, created_at AS "createdAt"`;

/** Citizens with accounts. Whoever needs an address or a name asks here; neither is stored in the clear. */
@Injectable()
export class Participants {
  constructor(
    private readonly database: Database,
    private readonly crypto: Crypto,
    private readonly audit: Audit,
    private readonly sessions: Sessions,
    private readonly outbox: Outbox,
  ) {}

  emailLookup(email: string): string {
    return this.crypto.lookup(canonicalEmail(email), EMAIL);
  }

  /** Null when there is no such account, or it is disabled. */
  async profile(participantId: string): Promise<Profile | null> {
    const row = await this.row(this.database, participantId);
    return row ? this.profileOf(row) : null;
  }

  /** For letters alone. Null when the account is gone or disabled. */
  async contact(reader: Reader, participantId: string): Promise<Contact | null> {
    const row = await this.row(reader, participantId);
    return row?.emailSealed ? this.contactOf(row) : null;
  }

  /** The account of an address in whatever spelling. */
  async byEmail(reader: Reader, email: string): Promise<Contact | null> {
    const [row] = await reader.read<SealedRow>(
      `SELECT ${COLUMNS} FROM participant WHERE email_lookup = $1 AND disabled_at IS NULL`,
      [this.emailLookup(email)],
    );
    return row?.emailSealed ? this.contactOf(row) : null;
  }

  /** The address behind a look-up in the spelling that was confirmed, because only that mailbox is known to be theirs. */
  async confirmedAddress(reader: Reader, emailLookup: string): Promise<string | null> {
    const [row] = await reader.read<{ emailSealed: string }>(
      'SELECT email_sealed AS "emailSealed" FROM participant WHERE email_lookup = $1',
      [emailLookup],
    );
    return row ? this.crypto.decrypt(row.emailSealed, EMAIL) : null;
  }

  /** Finds or makes the account of an address that just proved to be somebody's. Null when it is disabled. */
  async proven(
    tx: Tx,
    { emailLookup, email, locale }: { emailLookup: string; email: string; locale: Locale },
    now: Date,
  ): Promise<string | null> {
    const [row] = await rows<{ id: string }>(
      tx,
      `INSERT INTO participant (email_lookup, email_sealed, locale, verification_level, created_at, signed_in_at)
       VALUES ($1, $2, $3, 'email', $4, $4)
       ON CONFLICT (email_lookup) DO UPDATE SET signed_in_at = EXCLUDED.signed_in_at,
         verification_level = CASE participant.verification_level WHEN 'none' THEN 'email'
           ELSE participant.verification_level END
         WHERE participant.disabled_at IS NULL
       RETURNING id`,
      [emailLookup, this.crypto.encrypt(email, EMAIL), locale, now],
    );
    return row?.id ?? null;
  }

  async saveProfile(
    tx: Tx,
    participantId: string,
    profile: { name: string; showsName: boolean; locale: Locale; settlement: string | null },
    now: Date,
  ): Promise<void> {
    const changed = await affected(
      tx,
      `UPDATE participant SET name_sealed = $2, shows_name = $3, locale = $4, settlement = $5
       WHERE id = $1 AND erased_at IS NULL`,
      [
        participantId,
        profile.name ? this.crypto.encrypt(profile.name, NAME) : null,
        profile.showsName && profile.name !== '',
        profile.locale,
        profile.settlement,
      ],
    );
    if (changed === 0) throw new NotFound('notFound');
    await this.outbox.publish(tx, { name: PROFILE_CHANGED, payload: { id: participantId } }, now);
  }

  /** Staff saw an identity document. @throws RuleBroken when as much or more is known already */
  async verifyInPerson(tx: Tx, participantId: string, actor: Actor, now: Date): Promise<void> {
    const [row] = await rows<{ level: VerificationLevel }>(
      tx,
      'SELECT verification_level AS level FROM participant WHERE id = $1 AND erased_at IS NULL FOR UPDATE',
      [participantId],
    );
    if (!row) throw new NotFound('notFound');
    if (isVerifiedAtLeast(row.level, 'inPerson')) throw new RuleBroken('verifiedAlready');
    await affected(tx, "UPDATE participant SET verification_level = 'inPerson' WHERE id = $1", [
      participantId,
    ]);
    await this.record(tx, 'participants.verifyInPerson', participantId, actor, now);
  }

  /** Closes the account to its owner and ends every session of it. */
  async disable(tx: Tx, participantId: string, actor: Actor, now: Date): Promise<void> {
    const sql = 'UPDATE participant SET disabled_at = $2 WHERE id = $1 AND disabled_at IS NULL';
    if ((await affected(tx, sql, [participantId, now])) === 0) throw new RuleBroken('disabledAlready');
    await this.sessions.endAllOf(tx, 'participant', participantId);
    await this.record(tx, 'participants.disable', participantId, actor, now);
  }

  async enable(tx: Tx, participantId: string, actor: Actor, now: Date): Promise<void> {
    const sql = `UPDATE participant SET disabled_at = NULL
                 WHERE id = $1 AND disabled_at IS NOT NULL AND erased_at IS NULL`;
    if ((await affected(tx, sql, [participantId])) === 0) throw new RuleBroken('notDisabled');
    await this.record(tx, 'participants.enable', participantId, actor, now);
  }

  /** Forgets who it was. The empty row stays, so that what others refer to does not point into nothing. */
  async forget(tx: Tx, participantId: string, now: Date): Promise<void> {
    await affected(
      tx,
      `DELETE FROM sign_in_challenge WHERE email_lookup =
         (SELECT email_lookup FROM participant WHERE id = $1)`,
      [participantId],
    );
    await affected(
      tx,
      `UPDATE participant SET email_lookup = NULL, email_sealed = NULL, name_sealed = NULL, shows_name = false,
         settlement = NULL, verification_level = 'none', disabled_at = $2, erased_at = $2
       WHERE id = $1 AND erased_at IS NULL`,
      [participantId, now],
    );
    await this.sessions.endAllOf(tx, 'participant', participantId);
  }

  /**
   * For staff who may see personal data: names and addresses by id.
   * @param within the settlements that they may see them for; null for all
   */
  async contacts(
    reader: Reader,
    participantIds: readonly string[],
    within: readonly string[] | null,
  ): Promise<Map<string, Contact>> {
    const found = await reader.read<SealedRow>(
      `SELECT ${COLUMNS} FROM participant WHERE id = ANY($1::bigint[]) AND email_sealed IS NOT NULL
         AND ($2::text[] IS NULL OR settlement = ANY($2))`,
      [participantIds, within],
    );
    return new Map(found.map((row) => [row.id, this.contactOf(row)]));
  }

  private async row(reader: Reader, participantId: string): Promise<SealedRow | undefined> {
    const [row] = await reader.read<SealedRow>(
      `SELECT ${COLUMNS} FROM participant WHERE id = $1 AND disabled_at IS NULL`,
      [participantId],
    );
    return row;
  }

  private profileOf({ emailSealed: _sealed, nameSealed, ...row }: SealedRow): Profile {
    return { ...row, name: nameSealed ? this.openName(nameSealed) : '' };
  }

  private contactOf(row: SealedRow): Contact {
    return {
      participantId: row.id,
      email: this.crypto.decrypt(row.emailSealed!, EMAIL),
      name: row.nameSealed ? this.openName(row.nameSealed) : '',
      locale: row.locale,
    };
  }

  private openName(sealed: string): string {
    return this.crypto.decrypt(sealed, NAME);
  }

  private async record(tx: Tx, action: string, id: string, actor: Actor, now: Date): Promise<void> {
    await this.audit.record(tx, { actor, action, subject: { type: 'participant', id } }, now);
  }
}
