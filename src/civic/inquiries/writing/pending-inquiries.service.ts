import { Injectable } from '@nestjs/common';
import { Newcomers } from '../../../commons/accounts/index.js';
import { Config } from '../../../platform/config/index.js';
import { Crypto } from '../../../platform/crypto/index.js';
import { affected, Database, rows } from '../../../platform/database/index.js';
import { BadRequest } from '../../../platform/errors/index.js';
import { localePath, type Locale } from '../../../platform/i18n/index.js';
import { Mail } from '../../../platform/mail/index.js';
import { Settings } from '../../../platform/settings/index.js';
import { inquiriesSettings } from '../inquiries.settings.js';
import { Inquiries, type NewInquiry } from '../inquiries.service.js';
import { confirmInquiryMail } from '../letters/inquiry.emails.js';
import { CONFIRM_MAIL } from '../letters/inquiry-letters.listener.js';
import type { InquiryPending } from './inquiry-pending.entity.js';

const WRITTEN = 'inquiryPending.written';
const EMAIL = 'inquiryPending.email';
const LINK = 'inquiries.confirm';

const DAY_MS = 86_400_000;
/** What ran out is still shown to whoever comes late, so that the text is not lost. */
const KEPT_MS = 7 * DAY_MS;
const LETTERS = { max: 5, perMs: 3_600_000 };

/** All but when it is received, which is when its sender presses the button. */
export type PendingInquiry = Omit<NewInquiry, 'receivedAt'>;

type Row = Pick<
  InquiryPending,
  'id' | 'writtenSealed' | 'emailLookup' | 'emailSealed' | 'lang' | 'fileIds' | 'expiresAt' | 'inquiryId'
>;

export interface PendingView {
  written: PendingInquiry;
  inquiryId: string | null;
  isExpired: boolean;
}

export type Confirmed =
  | { kind: 'received'; id: string; session: string }
  | { kind: 'used'; id: string }
  | { kind: 'expired' | 'disabled' };

const COLUMNS = `id, written_sealed AS "writtenSealed", email_lookup AS "emailLookup", email_sealed AS "emailSealed",
  lang, file_ids AS "fileIds", expires_at AS "expiresAt", inquiry_id AS "inquiryId"`;

/** Writing first and confirming the address after: nothing is received before its sender pressed a button. */
@Injectable()
export class PendingInquiries {
  constructor(
    private readonly database: Database,
    private readonly crypto: Crypto,
    private readonly config: Config,
    private readonly settings: Settings,
    private readonly newcomers: Newcomers,
    private readonly inquiries: Inquiries,
    private readonly mail: Mail,
  ) {}

  /**
   * Known and unknown addresses take the same way.
   * @returns false when the mailbox got enough letters for now, and nothing was stored
   */
  async ask(written: PendingInquiry, locale: Locale, now: Date): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const { lookup, to } = await this.newcomers.address(tx, written.sender.email);
      const since = new Date(now.getTime() - LETTERS.perMs);
      if ((await this.mail.countSince(tx, CONFIRM_MAIL, to, since)) >= LETTERS.max) return false;
      const { confirmDays } = this.settings.read(inquiriesSettings);
      const expiresAt = new Date(now.getTime() + confirmDays * DAY_MS);
      const [made] = await rows<{ id: string }>(
        tx,
        `INSERT INTO inquiry_pending (written_sealed, email_lookup, email_sealed, lang, file_ids, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
        [
          this.crypto.encrypt(JSON.stringify(written), WRITTEN),
          lookup,
          this.crypto.encrypt(to, EMAIL),
          locale,
          written.fileIds,
          now,
          expiresAt,
        ],
      );
      const { id } = made!;
      const path = `/inquiries/confirm/${id}.${this.crypto.sign(LINK, id, lookup)}`;
      const link = new URL(localePath(locale, path), this.config.publicUrl).href;
      const message = confirmInquiryMail({ locale, link, expiresAt });
      const [key, toRef] = [`${CONFIRM_MAIL}:${id}`, `inquiryPending:${id}`];
      await this.mail.enqueue(tx, { kind: CONFIRM_MAIL, to, toRef, locale, key, message }, now);
      return true;
    });
  }

  /** What a link would send; changes nothing. @throws BadRequest for a link that we did not make */
  async inspect(token: string, now: Date): Promise<PendingView> {
    const row = await this.row(token);
    return { written: this.written(row), inquiryId: row.inquiryId, isExpired: row.expiresAt <= now };
  }

  /** Sends once, however often it is asked for, and signs its sender in. @throws BadRequest as above */
  async confirm(token: string, instead: string | undefined, now: Date): Promise<Confirmed> {
    const row = await this.row(token);
    if (row.inquiryId) return { kind: 'used', id: row.inquiryId };
    if (row.expiresAt <= now) return { kind: 'expired' };
    const email = this.crypto.decrypt(row.emailSealed, EMAIL);
    const written = this.written(row);
    const known = await this.newcomers.profile(email);
    return this.database.transaction(async (tx): Promise<Confirmed> => {
      const lock = 'SELECT inquiry_id AS "inquiryId" FROM inquiry_pending WHERE id = $1 FOR UPDATE';
      const [locked] = await rows<Pick<Row, 'inquiryId'>>(tx, lock, [row.id]);
      if (!locked) return { kind: 'expired' };
      if (locked.inquiryId) return { kind: 'used', id: locked.inquiryId };
      const { emailLookup, lang: locale } = row;
      const person = { emailLookup, email, name: written.sender.name, showsName: false, locale };
      const proved = await this.newcomers.prove(tx, person, known, now);
      if (!proved) return { kind: 'disabled' };
      const { participantId } = proved;
      const sender = { ...written.sender, participantId };
      const actor = { kind: 'participant', id: participantId } as const;
      const { id } = await this.inquiries.submit(tx, { ...written, sender, receivedAt: now }, actor, now);
      // Nothing of it is needed twice.
      const nothing = this.crypto.encrypt('{}', WRITTEN);
      await affected(tx, 'UPDATE inquiry_pending SET inquiry_id = $2, written_sealed = $3 WHERE id = $1', [
        row.id,
        id,
        nothing,
      ]);
      return { kind: 'received', id, session: await this.newcomers.signIn(tx, participantId, instead, now) };
    });
  }

  /** Forgets what nobody confirmed. */
  async sweep(now: Date): Promise<void> {
    await this.database.prune('inquiry_pending', 'expires_at < $1', [new Date(now.getTime() - KEPT_MS)]);
  }

  private written(row: Row): PendingInquiry {
    const kept = JSON.parse(this.crypto.decrypt(row.writtenSealed, WRITTEN)) as PendingInquiry;
    // What was written before inquiries had a source has none.
    return { ...kept, arisesFrom: kept.arisesFrom ?? null };
  }

  private async row(token: string): Promise<Row> {
    const [id = '', proof = ''] = token.split('.');
    if (/^[1-9]\d{0,17}$/.test(id)) {
      const sql = `SELECT ${COLUMNS} FROM inquiry_pending WHERE id = $1`;
      const [row] = await this.database.read<Row>(sql, [id]);
      if (row && this.crypto.verify(LINK, proof, id, row.emailLookup)) return row;
    }
    throw new BadRequest('linkUnknown');
  }
}
