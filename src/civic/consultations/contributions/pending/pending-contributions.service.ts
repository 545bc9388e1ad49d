import { Injectable } from '@nestjs/common';
import { Newcomers } from '../../../../commons/accounts/index.js';
import { Moderation, ModerationRefusal } from '../../../../commons/moderation/index.js';
import { Config } from '../../../../platform/config/index.js';
import { Crypto } from '../../../../platform/crypto/index.js';
import { affected, Database, rows } from '../../../../platform/database/index.js';
import { BadRequest } from '../../../../platform/errors/index.js';
import { localePath, type Locale } from '../../../../platform/i18n/index.js';
import { Mail } from '../../../../platform/mail/index.js';
import { ContributionIntake, type Received } from '../contribution-intake.service.js';
import { CONTRIBUTION } from '../contribution.rules.js';
import { ContributionRefused } from '../contributions.errors.js';
import { confirmContributionMail } from '../views/contribution.emails.js';
import type { Prepared } from '../writing/handing-in.service.js';
import type { ContributionPending } from './contribution-pending.entity.js';

const EMAIL = 'contributionPending.email';
const NAME = 'contributionPending.name';
const BEHALF = 'contributionPending.onBehalfOf';
const LINK = 'contributions.confirm';
export const CONFIRM_CONTRIBUTION = 'contributions.confirm';

const DAY_MS = 86_400_000;
const PENDING_MS = 3 * DAY_MS;
/** What ran out is still shown to whoever comes late, so that the text can be sent again. */
const KEPT_MS = 7 * DAY_MS;
const LETTERS = { max: 5, perMs: 3_600_000 };

type Row = Pick<
  ContributionPending,
  'id' | 'consultationId' | 'anchor' | 'text' | 'lang' | 'actingFor' | 'onBehalfSealed' | 'emailLookup'
> &
  Pick<ContributionPending, 'emailSealed' | 'nameSealed' | 'showsName' | 'fileIds' | 'createdAt'> &
  Pick<ContributionPending, 'expiresAt' | 'contributionId'>;

export type PendingView = Pick<
  Row,
  'consultationId' | 'anchor' | 'text' | 'lang' | 'actingFor' | 'contributionId'
> & { onBehalfOf: string; isExpired: boolean };

export type Confirmed =
  | { kind: 'received'; received: Received; session: string }
  | { kind: 'used'; contributionId: string }
  | { kind: 'expired' | 'disabled' }
  | { kind: 'refused'; refusal: ContributionRefused | ModerationRefusal };

const COLUMNS = `id, consultation_id AS "consultationId", anchor, text, lang, acting_for AS "actingFor",
  on_behalf_sealed AS "onBehalfSealed", email_lookup AS "emailLookup", email_sealed AS "emailSealed",
  name_sealed AS "nameSealed", shows_name AS "showsName", file_ids AS "fileIds", created_at AS "createdAt",
  expires_at AS "expiresAt", contribution_id AS "contributionId"`;

/** Writing first and confirming the address after: nothing is handed in before its author pressed a button. */
@Injectable()
export class PendingContributions {
  constructor(
    private readonly database: Database,
    private readonly crypto: Crypto,
    private readonly config: Config,
    private readonly newcomers: Newcomers,
    private readonly moderation: Moderation,
    private readonly intake: ContributionIntake,
    private readonly mail: Mail,
  ) {}

  /**
   * Known and unknown addresses take the same way.
   * @returns false when the mailbox got enough letters for now, and nothing was stored
   * @throws ModerationRefusal for what would be refused whoever wrote it
   */
  async ask(prepared: Prepared, email: string, locale: Locale, now: Date): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const { text, onBehalfOf } = prepared;
      await this.moderation.screen(tx, { participantId: null, text, subjectType: CONTRIBUTION }, now);
      const { lookup, to } = await this.newcomers.address(tx, email);
      const since = new Date(now.getTime() - LETTERS.perMs);
      if ((await this.mail.countSince(tx, CONFIRM_CONTRIBUTION, to, since)) >= LETTERS.max) return false;
      const expiresAt = new Date(now.getTime() + PENDING_MS);
      const [made] = await rows<{ id: string; title: string }>(
        tx,
        `INSERT INTO contribution_pending (consultation_id, anchor, text_version, text, lang, acting_for,
           on_behalf_sealed, email_lookup, email_sealed, name_sealed, shows_name, file_ids, created_at, expires_at)
         SELECT id, $2, text_version, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13 FROM consultation WHERE id = $1
         RETURNING id, (SELECT title FROM consultation WHERE id = $1) AS title`,
        [
          prepared.consultationId,
          prepared.anchor,
          text,
          prepared.lang,
          prepared.actingFor,
          onBehalfOf ? this.crypto.encrypt(onBehalfOf, BEHALF) : null,
          lookup,
          this.crypto.encrypt(to, EMAIL),
          this.crypto.encrypt(prepared.name, NAME),
          prepared.showsName,
          prepared.fileIds,
          now,
          expiresAt,
        ],
      );
      const { id, title } = made!;
      const path = `/contributions/confirm/${id}.${this.crypto.sign(LINK, id, lookup)}`;
      const link = new URL(localePath(locale, path), this.config.publicUrl).href;
      await this.mail.enqueue(
        tx,
        {
          kind: CONFIRM_CONTRIBUTION,
          to,
          toRef: `contributionPending:${id}`,
          locale,
          key: `${CONFIRM_CONTRIBUTION}:${id}`,
          message: confirmContributionMail({ locale, title, link, expiresAt }),
        },
        now,
      );
      return true;
    });
  }

  /** What a link would hand in; changes nothing. @throws BadRequest for a link that we did not make */
  async inspect(token: string, now: Date): Promise<PendingView> {
    const row = await this.row(token);
    const { consultationId, anchor, text, lang, actingFor, contributionId, expiresAt } = row;
    return {
      ...{ consultationId, anchor, text, lang, actingFor, contributionId },
      onBehalfOf: this.onBehalfOf(row),
      isExpired: expiresAt <= now,
    };
  }

  /** Hands in once, however often it is asked for, and signs its author in. @throws BadRequest as above */
  async confirm(token: string, instead: string | undefined, now: Date): Promise<Confirmed> {
    const row = await this.row(token);
    if (row.contributionId) return { kind: 'used', contributionId: row.contributionId };
    if (row.expiresAt <= now) return { kind: 'expired' };
    const email = this.crypto.decrypt(row.emailSealed, EMAIL);
    const name = this.crypto.decrypt(row.nameSealed, NAME);
    const known = await this.newcomers.profile(email);
    try {
      return await this.database.transaction(async (tx): Promise<Confirmed> => {
        const [locked] = await rows<Pick<Row, 'contributionId'>>(
          tx,
          'SELECT contribution_id AS "contributionId" FROM contribution_pending WHERE id = $1 FOR UPDATE',
          [row.id],
        );
        if (!locked) throw new BadRequest('linkUnknown');
        if (locked.contributionId) return { kind: 'used', contributionId: locked.contributionId };
        const person = {
          emailLookup: row.emailLookup,
          email,
          name,
          showsName: row.showsName,
          locale: row.lang,
        };
        const author = await this.newcomers.prove(tx, person, known, now);
        if (!author) return { kind: 'disabled' };
        const { consultationId, anchor, text, lang, actingFor, showsName, fileIds, createdAt } = row;
        const received = await this.intake.receive(
          tx,
          {
            ...{ consultationId, anchor, text, lang, actingFor, name, showsName, fileIds },
            onBehalfOf: this.onBehalfOf(row),
            organisationId: null,
            // Whoever wrote in time is in time, whenever the letter was opened.
            receivedAt: createdAt,
            from: { channel: 'site', participantId: author.participantId },
          },
          now,
        );
        await affected(
          tx,
          `UPDATE contribution_pending SET contribution_id = $2, text = '', email_sealed = '', name_sealed = '',
             on_behalf_sealed = NULL, file_ids = '{}' WHERE id = $1`,
          [row.id, received.id],
        );
        const session = await this.newcomers.signIn(tx, author.participantId, instead, now);
        return { kind: 'received', received, session };
      });
    } catch (refusal) {
      if (refusal instanceof ContributionRefused || refusal instanceof ModerationRefusal)
        return { kind: 'refused', refusal };
      throw refusal;
    }
  }

  /** Forgets what nobody confirmed. */
  async sweep(now: Date): Promise<void> {
    await this.database.prune('contribution_pending', 'expires_at < $1', [new Date(now.getTime() - KEPT_MS)]);
  }

  private onBehalfOf({ onBehalfSealed }: Row): string {
    return onBehalfSealed ? this.crypto.decrypt(onBehalfSealed, BEHALF) : '';
  }

  private async row(token: string): Promise<Row> {
    const [id = '', proof = ''] = token.split('.');
    if (/^[1-9]\d{0,17}$/.test(id)) {
      const sql = `SELECT ${COLUMNS} FROM contribution_pending WHERE id = $1`;
      const [row] = await this.database.read<Row>(sql, [id]);
      if (row && this.crypto.verify(LINK, proof, id, row.emailLookup)) return row;
    }
    throw new BadRequest('linkUnknown');
  }
}
