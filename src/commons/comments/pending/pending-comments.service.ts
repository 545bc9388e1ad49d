import { Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config/index.js';
import { Crypto } from '../../../platform/crypto/index.js';
import { affected, Database, readerOf, rows } from '../../../platform/database/index.js';
import { BadRequest } from '../../../platform/errors/index.js';
import { localePath, type Locale } from '../../../platform/i18n/index.js';
import { Mail } from '../../../platform/mail/index.js';
import { ModerationRefusal } from '../../moderation/index.js';
import type { SubjectRef } from '../../subjects/index.js';
import { CommentRefused } from '../comment.errors.js';
import type { CitizenStance } from '../comment.rules.js';
import { Comments, type NewComment, type Posted } from '../comments.service.js';
import { Discussions } from '../discussions.js';
import { confirmCommentMail } from '../views/confirm-comment.email.js';
import { PendingAccounts } from './pending-accounts.js';

const EMAIL = 'commentPending.email';
const NAME = 'commentPending.name';
const LINK = 'comments.confirm';
export const CONFIRM_LETTER = 'comments.confirm';

const DAY_MS = 86_400_000;
export const PENDING_MS = 3 * DAY_MS;
/** What ran out is still shown to whoever comes late, so that the text can be sent again. */
const KEPT_MS = 7 * DAY_MS;
const LETTERS = { max: 5, perMs: 3_600_000 };

export interface PendingComment extends Omit<NewComment, 'author'> {
  email: string;
  name: string;
  showsName: boolean;
}

interface Row {
  id: string;
  subjectType: string;
  subjectId: string;
  parentId: string | null;
  stance: CitizenStance;
  text: string;
  lang: Locale;
  emailLookup: string;
  emailSealed: string;
  nameSealed: string | null;
  showsName: boolean;
  expiresAt: Date;
  commentId: string | null;
}

export type PendingView = Pick<Row, 'parentId' | 'stance' | 'text' | 'lang' | 'commentId'> & {
  subject: SubjectRef;
  isExpired: boolean;
};

export type Confirmed =
  | { kind: 'posted'; posted: Posted; subject: SubjectRef; session: string }
  | { kind: 'used'; commentId: string }
  | { kind: 'expired' | 'disabled' }
  | { kind: 'refused'; refusal: CommentRefused | ModerationRefusal };

const COLUMNS = `id, subject_type AS "subjectType", subject_id AS "subjectId", parent_id AS "parentId", stance, text, lang,
  email_lookup AS "emailLookup", email_sealed AS "emailSealed", name_sealed AS "nameSealed",
  shows_name AS "showsName", expires_at AS "expiresAt", comment_id AS "commentId"`;

/** Writing first and confirming the address after: nothing is public before its owner pressed a button. */
@Injectable()
export class PendingComments {
  constructor(
    private readonly database: Database,
    private readonly crypto: Crypto,
    private readonly config: Config,
    private readonly accounts: PendingAccounts,
    private readonly comments: Comments,
    private readonly discussions: Discussions,
    private readonly mail: Mail,
  ) {}

  /**
   * Known and unknown addresses take the same way.
   * @returns false when the mailbox got enough letters for now, and nothing was stored
   */
  async ask(comment: PendingComment, locale: Locale, now: Date): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const { subject, email, lang, name } = comment;
      const { title } = await this.discussions.open(readerOf(tx), subject);
      await this.comments.check(tx, comment);
      await this.accounts.screen(tx, comment.text, now);
      const { lookup, to } = await this.accounts.address(tx, email);
      const since = new Date(now.getTime() - LETTERS.perMs);
      if ((await this.mail.countSince(tx, CONFIRM_LETTER, to, since)) >= LETTERS.max) return false;
      const expiresAt = new Date(now.getTime() + PENDING_MS);
      const [made] = await rows<{ id: string }>(
        tx,
        `INSERT INTO comment_pending (subject_type, subject_id, parent_id, stance, text, lang, email_lookup, email_sealed,
           name_sealed, shows_name, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) RETURNING id`,
        [
          subject.type,
          subject.id,
          comment.parentId,
          comment.stance,
          comment.text,
          lang,
          lookup,
          this.crypto.encrypt(to, EMAIL),
          name ? this.crypto.encrypt(name, NAME) : null,
          comment.showsName && name !== '',
          now,
          expiresAt,
        ],
      );
      const { id } = made!;
      const path = `/comments/confirm/${id}.${this.crypto.sign(LINK, id, lookup)}`;
      const link = new URL(localePath(locale, path), this.config.publicUrl).href;
      await this.mail.enqueue(
        tx,
        {
          kind: CONFIRM_LETTER,
          to,
          toRef: `commentPending:${id}`,
          locale,
          key: `${CONFIRM_LETTER}:${id}`,
          message: confirmCommentMail({ locale, title, link, expiresAt }),
        },
        now,
      );
      return true;
    });
  }

  /** What a link would publish; changes nothing. @throws BadRequest for a link that we did not make */
  async inspect(token: string, now: Date): Promise<PendingView> {
    const { parentId, stance, text, lang, commentId, expiresAt, ...row } = await this.row(token);
    const subject = { type: row.subjectType, id: row.subjectId };
    return { parentId, stance, text, lang, commentId, subject, isExpired: expiresAt <= now };
  }

  /** Publishes once, however often it is asked for, and signs its author in. @throws BadRequest as above */
  async confirm(token: string, instead: string | undefined, now: Date): Promise<Confirmed> {
    const row = await this.row(token);
    if (row.commentId) return { kind: 'used', commentId: row.commentId };
    if (row.expiresAt <= now) return { kind: 'expired' };
    const email = this.crypto.decrypt(row.emailSealed, EMAIL);
    const name = row.nameSealed ? this.crypto.decrypt(row.nameSealed, NAME) : '';
    const known = await this.accounts.profile(email);
    try {
      return await this.database.transaction(async (tx): Promise<Confirmed> => {
        const [locked] = await rows<{ commentId: string | null }>(
          tx,
          'SELECT comment_id AS "commentId" FROM comment_pending WHERE id = $1 FOR UPDATE',
          [row.id],
        );
        if (!locked) throw new BadRequest('linkUnknown');
        if (locked.commentId) return { kind: 'used', commentId: locked.commentId };
        const subject = { type: row.subjectType, id: row.subjectId };
        const person = {
          emailLookup: row.emailLookup,
          email,
          name,
          showsName: row.showsName,
          locale: row.lang,
        };
        const author = await this.accounts.author(tx, person, known, subject, now);
        if (!author) return { kind: 'disabled' };
        const { parentId, stance, text, lang } = row;
        const posted = await this.comments.post(tx, { subject, parentId, stance, text, lang, author }, now);
        await affected(
          tx,
          `UPDATE comment_pending SET comment_id = $2, text = '', email_sealed = '', name_sealed = NULL WHERE id = $1`,
          [row.id, posted.id],
        );
        const session = await this.accounts.signIn(tx, author.participantId, instead, now);
        return { kind: 'posted', posted, subject, session };
      });
    } catch (refusal) {
      if (refusal instanceof CommentRefused || refusal instanceof ModerationRefusal)
        return { kind: 'refused', refusal };
      throw refusal;
    }
  }

  /** Forgets what nobody confirmed. */
  async sweep(now: Date): Promise<void> {
    await this.database.prune('comment_pending', 'expires_at < $1', [new Date(now.getTime() - KEPT_MS)]);
  }

  private async row(token: string): Promise<Row> {
    const [id = '', proof = ''] = token.split('.');
    if (/^[1-9]\d{0,17}$/.test(id)) {
      const [row] = await this.database.read<Row>(`SELECT ${COLUMNS} FROM comment_pending WHERE id = $1`, [
        id,
      ]);
      if (row && this.crypto.verify(LINK, proof, id, row.emailLookup)) return row;
    }
    throw new BadRequest('linkUnknown');
  }
}
