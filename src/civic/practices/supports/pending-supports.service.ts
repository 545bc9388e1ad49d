import { Injectable } from '@nestjs/common';
import { Newcomers } from '../../../commons/accounts/index.js';
import { Config } from '../../../platform/config/index.js';
import { Crypto } from '../../../platform/crypto/index.js';
import { affected, Database, rows } from '../../../platform/database/index.js';
import { BadRequest } from '../../../platform/errors/index.js';
import { localePath, type Locale } from '../../../platform/i18n/index.js';
import { Mail } from '../../../platform/mail/index.js';
import { PracticeSupports } from './practice-supports.service.js';
import { SUPPORT_PATH } from './support.rules.js';
import { confirmSupportMail } from './views/confirm-support.email.js';

const EMAIL = 'practiceSupportPending.email';
const LINK = 'practices.confirmSupport';
export const CONFIRM_LETTER = 'practices.confirmSupport';

const DAY_MS = 86_400_000;
const PENDING_MS = 3 * DAY_MS;
/** Whoever comes late is still told what happened. */
const KEPT_MS = 7 * DAY_MS;
const LETTERS = { max: 5, perMs: 3_600_000 };

interface Row {
  id: string;
  practiceId: string;
  ekatte: string | null;
  emailLookup: string;
  emailSealed: string;
  expiresAt: Date;
  participantId: string | null;
}

export type ConfirmedSupport =
  | { kind: 'supported'; practiceId: string; session: string }
  | { kind: 'used'; practiceId: string }
  | { kind: 'expired' | 'disabled'; practiceId: string };

/** Wanting first and confirming the address after; nobody is counted before the owner of the address pressed a button. */
@Injectable()
export class PendingSupports {
  constructor(
    private readonly database: Database,
    private readonly crypto: Crypto,
    private readonly config: Config,
    private readonly newcomers: Newcomers,
    private readonly supports: PracticeSupports,
    private readonly mail: Mail,
  ) {}

  /**
   * Known and unknown addresses take the same way.
   * @returns false when the mailbox got enough letters for now, and nothing was stored
   * @throws RuleBroken as PracticeSupports.add
   */
  async ask(
    { practiceId, ekatte, email }: { practiceId: string; ekatte: string | null; email: string },
    locale: Locale,
    now: Date,
  ): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const { title } = await this.supports.requireOpen(tx, practiceId, ekatte);
      const { lookup, to } = await this.newcomers.address(tx, email);
      const since = new Date(now.getTime() - LETTERS.perMs);
      if ((await this.mail.countSince(tx, CONFIRM_LETTER, to, since)) >= LETTERS.max) return false;
      const expiresAt = new Date(now.getTime() + PENDING_MS);
      const [made] = await rows<{ id: string }>(
        tx,
        `INSERT INTO practice_support_pending (practice_id, ekatte, email_lookup, email_sealed, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
        [practiceId, ekatte, lookup, this.crypto.encrypt(to, EMAIL), now, expiresAt],
      );
      const { id } = made!;
      const path = `${SUPPORT_PATH}/${id}.${this.crypto.sign(LINK, id, lookup)}`;
      const link = new URL(localePath(locale, path), this.config.publicUrl).href;
      const message = confirmSupportMail({ locale, title, link, expiresAt });
      const toRef = `practiceSupportPending:${id}`;
      const key = `${CONFIRM_LETTER}:${id}`;
      await this.mail.enqueue(tx, { kind: CONFIRM_LETTER, to, toRef, locale, key, message }, now);
      return true;
    });
  }

  /** What a link would do; changes nothing. @throws BadRequest for a link that we did not make */
  async inspect(
    token: string,
    now: Date,
  ): Promise<{ practiceId: string; state: 'waiting' | 'supported' | 'withdrawn' | 'expired' }> {
    const { practiceId, participantId, expiresAt } = await this.row(token);
    if (participantId !== null) {
      const stands = await this.supports.isSupported(this.database, practiceId, participantId);
      return { practiceId, state: stands ? 'supported' : 'withdrawn' };
    }
    return { practiceId, state: expiresAt <= now ? 'expired' : 'waiting' };
  }

  /** Counts once, however often it is confirmed, and signs its owner in. @throws BadRequest as above; RuleBroken */
  async confirm(
    token: string,
    { instead, locale }: { instead: string | undefined; locale: Locale },
    now: Date,
  ): Promise<ConfirmedSupport> {
    const row = await this.row(token);
    const { practiceId, ekatte, emailLookup } = row;
    if (row.participantId) return { kind: 'used', practiceId };
    if (row.expiresAt <= now) return { kind: 'expired', practiceId };
    const email = this.crypto.decrypt(row.emailSealed, EMAIL);
    const known = await this.newcomers.profile(email);
    return this.database.transaction(async (tx): Promise<ConfirmedSupport> => {
      const [locked] = await rows<{ participantId: string | null }>(
        tx,
        'SELECT participant_id AS "participantId" FROM practice_support_pending WHERE id = $1 FOR UPDATE',
        [row.id],
      );
      if (!locked) throw new BadRequest('linkUnknown');
      if (locked.participantId) return { kind: 'used', practiceId };
      const person = { emailLookup, email, name: '', showsName: false, locale };
      const proven = await this.newcomers.prove(tx, person, known, now);
      if (!proven) return { kind: 'disabled', practiceId };
      const { participantId } = proven;
      await this.supports.add(tx, { practiceId, participantId, ekatte }, now);
      await affected(
        tx,
        `UPDATE practice_support_pending SET participant_id = $2, email_sealed = '' WHERE id = $1`,
        [row.id, participantId],
      );
      const session = await this.newcomers.signIn(tx, participantId, instead, now);
      return { kind: 'supported', practiceId, session };
    });
  }

  /** The letter takes back what it gave, without signing in. @throws BadRequest as above @returns of which practice */
  async withdraw(token: string): Promise<string> {
    const { practiceId, participantId } = await this.row(token);
    if (participantId !== null)
      await this.database.transaction((tx) => this.supports.withdraw(tx, practiceId, participantId));
    return practiceId;
  }

  /** Forgets what nobody confirmed. */
  async sweep(now: Date): Promise<void> {
    await this.database.prune('practice_support_pending', 'participant_id IS NULL AND expires_at < $1', [
      new Date(now.getTime() - KEPT_MS),
    ]);
  }

  private async row(token: string): Promise<Row> {
    const [id = '', proof = ''] = token.split('.');
    if (/^[1-9]\d{0,17}$/.test(id)) {
      const [row] = await this.database.read<Row>(
        `SELECT id, practice_id AS "practiceId", ekatte, email_lookup AS "emailLookup", email_sealed AS "emailSealed",
                expires_at AS "expiresAt", participant_id AS "participantId"
         FROM practice_support_pending WHERE id = $1`,
        [id],
      );
      if (row && this.crypto.verify(LINK, proof, id, row.emailLookup)) return row;
    }
    throw new BadRequest('linkUnknown');
  }
}
