import { Injectable } from '@nestjs/common';
import { Newcomers } from '../../../../commons/accounts/index.js';
import { Moderation, ModerationRefusal } from '../../../../commons/moderation/index.js';
import { Config } from '../../../../platform/config/index.js';
import { Crypto } from '../../../../platform/crypto/index.js';
import { affected, Database, rows } from '../../../../platform/database/index.js';
import { BadRequest } from '../../../../platform/errors/index.js';
import { localePath, type Locale } from '../../../../platform/i18n/index.js';
import { Mail } from '../../../../platform/mail/index.js';
import { QuestionRefused } from './question.errors.js';
import { QUESTION } from './question.rules.js';
import { Questions, type Asked } from './questions.service.js';
import { confirmQuestionMail } from './views/confirm-question.email.js';

const EMAIL = 'eventQuestionPending.email';
const NAME = 'eventQuestionPending.name';
const LINK = 'events.confirmQuestion';
export const CONFIRM_LETTER = 'events.confirmQuestion';

const DAY_MS = 86_400_000;
const PENDING_MS = 3 * DAY_MS;
/** Whoever comes late is still told what happened. */
const KEPT_MS = 7 * DAY_MS;
const LETTERS = { max: 5, perMs: 3_600_000 };

export interface PendingQuestion {
  eventId: string;
  text: string;
  lang: Locale;
  email: string;
  name: string;
  showsName: boolean;
}

interface Row {
  id: string;
  eventId: string;
  text: string;
  lang: Locale;
  emailLookup: string;
  emailSealed: string;
  nameSealed: string | null;
  showsName: boolean;
  expiresAt: Date;
  questionId: string | null;
}

export type ConfirmedQuestion =
  | { kind: 'asked'; asked: Asked; session: string }
  | { kind: 'used' | 'expired' | 'disabled' }
  | { kind: 'refused'; refusal: QuestionRefused | ModerationRefusal };

/** Asking first and confirming the address after: nothing is public before its owner pressed a button. */
@Injectable()
export class PendingQuestions {
  constructor(
    private readonly database: Database,
    private readonly crypto: Crypto,
    private readonly config: Config,
    private readonly newcomers: Newcomers,
    private readonly moderation: Moderation,
    private readonly questions: Questions,
    private readonly mail: Mail,
  ) {}

  /**
   * Known and unknown addresses take the same way.
   * @returns false when the mailbox got enough letters for now, and nothing was stored
   */
  async ask({ email, name, ...asked }: PendingQuestion, locale: Locale, now: Date): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const { eventId, text, lang } = asked;
      const { title } = await this.questions.requireOpen(tx, eventId, now);
      await this.moderation.screen(tx, { participantId: null, text, subjectType: QUESTION }, now);
      const { lookup, to } = await this.newcomers.address(tx, email);
      const since = new Date(now.getTime() - LETTERS.perMs);
      if ((await this.mail.countSince(tx, CONFIRM_LETTER, to, since)) >= LETTERS.max) return false;
      const expiresAt = new Date(now.getTime() + PENDING_MS);
      const [made] = await rows<{ id: string }>(
        tx,
        `INSERT INTO event_question_pending (event_id, text, lang, email_lookup, email_sealed, name_sealed, shows_name,
           created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id`,
        [
          eventId,
          text,
          lang,
          lookup,
          this.crypto.encrypt(to, EMAIL),
          name ? this.crypto.encrypt(name, NAME) : null,
          asked.showsName && name !== '',
          now,
          expiresAt,
        ],
      );
      const { id } = made!;
      const path = `/event-questions/confirm/${id}.${this.crypto.sign(LINK, id, lookup)}`;
      const link = new URL(localePath(locale, path), this.config.publicUrl).href;
      const message = confirmQuestionMail({ locale, title, link, expiresAt });
      const toRef = `eventQuestionPending:${id}`;
      const key = `${CONFIRM_LETTER}:${id}`;
      await this.mail.enqueue(tx, { kind: CONFIRM_LETTER, to, toRef, locale, key, message }, now);
      return true;
    });
  }

  /** What a link would ask; changes nothing. @throws BadRequest for a link that we did not make */
  async inspect(
    token: string,
    now: Date,
  ): Promise<Pick<Row, 'eventId' | 'text' | 'lang' | 'questionId'> & { isExpired: boolean }> {
    const { eventId, text, lang, questionId, expiresAt } = await this.row(token);
    return { eventId, text, lang, questionId, isExpired: expiresAt <= now };
  }

  /** Asks once, however often it is confirmed, and signs its author in. @throws BadRequest as above */
  async confirm(token: string, instead: string | undefined, now: Date): Promise<ConfirmedQuestion> {
    const row = await this.row(token);
    if (row.questionId) return { kind: 'used' };
    if (row.expiresAt <= now) return { kind: 'expired' };
    const email = this.crypto.decrypt(row.emailSealed, EMAIL);
    const name = row.nameSealed ? this.crypto.decrypt(row.nameSealed, NAME) : '';
    const known = await this.newcomers.profile(email);
    const { emailLookup, showsName, lang: locale, eventId, text, lang } = row;
    try {
      return await this.database.transaction(async (tx): Promise<ConfirmedQuestion> => {
        const [locked] = await rows<{ questionId: string | null }>(
          tx,
          'SELECT question_id AS "questionId" FROM event_question_pending WHERE id = $1 FOR UPDATE',
          [row.id],
        );
        if (!locked) throw new BadRequest('linkUnknown');
        if (locked.questionId) return { kind: 'used' };
        const person = { emailLookup, email, name, showsName, locale };
        const proven = await this.newcomers.prove(tx, person, known, now);
        if (!proven) return { kind: 'disabled' };
        const { participantId, shownName } = proven;
        const question = { eventId, text, lang, participantId, name: shownName };
        const asked = await this.questions.ask(tx, question, now);
        await affected(
          tx,
          `UPDATE event_question_pending SET question_id = $2, text = '', email_sealed = '', name_sealed = NULL
           WHERE id = $1`,
          [row.id, asked.id],
        );
        const session = await this.newcomers.signIn(tx, participantId, instead, now);
        return { kind: 'asked', asked, session };
      });
    } catch (refusal) {
      if (refusal instanceof QuestionRefused || refusal instanceof ModerationRefusal)
        return { kind: 'refused', refusal };
      throw refusal;
    }
  }

  /** Forgets what nobody confirmed. */
  async sweep(now: Date): Promise<void> {
    await this.database.prune('event_question_pending', 'expires_at < $1', [
      new Date(now.getTime() - KEPT_MS),
    ]);
  }

  private async row(token: string): Promise<Row> {
    const [id = '', proof = ''] = token.split('.');
    if (/^[1-9]\d{0,17}$/.test(id)) {
      const [row] = await this.database.read<Row>(
        `SELECT id, event_id AS "eventId", text, lang, email_lookup AS "emailLookup", email_sealed AS "emailSealed",
                name_sealed AS "nameSealed", shows_name AS "showsName", expires_at AS "expiresAt",
                question_id AS "questionId"
         FROM event_question_pending WHERE id = $1`,
        [id],
      );
      if (row && this.crypto.verify(LINK, proof, id, row.emailLookup)) return row;
    }
    throw new BadRequest('linkUnknown');
  }
}
