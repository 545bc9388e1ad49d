import { Injectable } from '@nestjs/common';
import { Audit } from '../../../../platform/audit/index.js';
import { Crypto, randomToken } from '../../../../platform/crypto/index.js';
import { affected, Database, rows, type Tx } from '../../../../platform/database/index.js';
import { NotFound, RuleBroken } from '../../../../platform/errors/index.js';
import type { Locale } from '../../../../platform/i18n/index.js';
import { Mail } from '../../../../platform/mail/index.js';
import { Newcomers } from '../../participants/newcomers.service.js';
import { Colleagues } from './colleagues.service.js';
import { InvitationLinks } from './invitation-links.js';
import { INVITATION_KEPT_MS, INVITATION_LASTS_MS, type MemberRole } from './member.rules.js';
import { invitationMail } from './views/invitation.email.js';

export const INVITED_EMAIL = 'organisationInvitation.email';
const LETTER = 'accounts.colleague';
const LETTERS = { max: 5, perMs: 3_600_000 };
/** Open at one time in one organisation. */
const MOST_OPEN = 50;

export interface NewInvitation {
  email: string;
  role: MemberRole;
  locale: Locale;
}

export interface OpenInvitation {
  id: string;
  email: string;
  role: MemberRole;
  expiresAt: Date;
}

interface Letter {
  id: string;
  nonce: string;
  letters: number;
  organisation: string;
}

/** Letters to colleagues to be: sent, sent again, taken back. */
@Injectable()
export class Invitations {
  constructor(
    private readonly database: Database,
    private readonly crypto: Crypto,
    private readonly links: InvitationLinks,
    private readonly newcomers: Newcomers,
    private readonly colleagues: Colleagues,
    private readonly mail: Mail,
    private readonly audit: Audit,
  ) {}

  /** Known and unknown addresses take the same way. Inviting again sends the same link, good for longer. */
  async invite(tx: Tx, leadId: string, { email, role, locale }: NewInvitation, now: Date): Promise<void> {
    const organisationId = await this.colleagues.asLead(tx, leadId);
    const { lookup, to } = await this.newcomers.address(tx, email);
    await this.notTwice(tx, organisationId, lookup);
    const expiresAt = new Date(now.getTime() + INVITATION_LASTS_MS);
    const [letter] = await rows<Letter>(
      tx,
      `INSERT INTO organisation_invitation (organisation_id, email_lookup, email_sealed, nonce, role, locale,
         invited_by, created_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       ON CONFLICT (organisation_id, email_lookup) WHERE used_at IS NULL AND revoked_at IS NULL DO UPDATE SET
         role = EXCLUDED.role, locale = EXCLUDED.locale, expires_at = EXCLUDED.expires_at,
         letters = organisation_invitation.letters + 1
       RETURNING id, nonce, letters, (SELECT name FROM organisation WHERE id = organisation_id) AS organisation`,
      [
        organisationId,
        lookup,
        this.crypto.encrypt(to, INVITED_EMAIL),
        randomToken(16),
        role,
        locale,
        leadId,
        now,
        expiresAt,
      ],
    );
    await this.record(tx, 'organisations.invite', organisationId, leadId, { role }, now);
    await this.send(tx, letter!, { email: to, role, locale }, expiresAt, now);
  }

  async revoke(tx: Tx, leadId: string, id: string, now: Date): Promise<void> {
    const organisationId = await this.colleagues.asLead(tx, leadId);
    const revoked = await affected(
      tx,
      `UPDATE organisation_invitation SET revoked_at = $3
       WHERE id = $1 AND organisation_id = $2 AND used_at IS NULL AND revoked_at IS NULL`,
      [id, organisationId, now],
    );
    if (revoked === 0) throw new NotFound('notFound');
    await this.record(tx, 'organisations.revokeInvitation', organisationId, leadId, {}, now);
  }

  /** Those that still wait; expired ones with them, because they can be sent again. */
  async open(organisationId: string): Promise<OpenInvitation[]> {
    const found = await this.database.read<Omit<OpenInvitation, 'email'> & { emailSealed: string }>(
      `SELECT id, email_sealed AS "emailSealed", role, expires_at AS "expiresAt" FROM organisation_invitation
       WHERE organisation_id = $1 AND used_at IS NULL AND revoked_at IS NULL ORDER BY id`,
      [organisationId],
    );
    return found.map(({ emailSealed, ...row }) => ({
      ...row,
      email: this.crypto.decrypt(emailSealed, INVITED_EMAIL),
    }));
  }

  /** For the copy of one's data: what is kept for this address. */
  waitingFor(emailLookup: string): Promise<object[]> {
    return this.database.read(
      `SELECT organisation.name AS organisation, role, invitation.created_at AS "createdAt",
         expires_at AS "expiresAt"
       FROM organisation_invitation AS invitation JOIN organisation ON organisation.id = organisation_id
       WHERE email_lookup = $1`,
      [emailLookup],
    );
  }

  /** Whoever is erased is invited no longer, nor anybody whom they invited and who did not come yet. */
  async forget(tx: Tx, participantId: string): Promise<void> {
    await affected(
      tx,
      `DELETE FROM organisation_invitation WHERE invited_by = $1
         OR email_lookup = (SELECT email_lookup FROM participant WHERE id = $1)`,
      [participantId],
    );
  }

  /** Forgets what nobody can be told anything about. */
  async sweep(now: Date): Promise<void> {
    const before = new Date(now.getTime() - INVITATION_KEPT_MS);
    await this.database.prune('organisation_invitation', 'expires_at < $1', [before]);
  }

  private async notTwice(tx: Tx, organisationId: string, emailLookup: string): Promise<void> {
    const [found] = await rows<{ isMember: boolean; open: number }>(
      tx,
      `SELECT EXISTS (SELECT 1 FROM organisation_member JOIN participant ON participant.id = participant_id
          WHERE organisation_id = $1 AND email_lookup = $2) AS "isMember",
        (SELECT count(*)::int FROM organisation_invitation
          WHERE organisation_id = $1 AND used_at IS NULL AND revoked_at IS NULL AND email_lookup <> $2) AS open`,
      [organisationId, emailLookup],
    );
    if (found!.isMember) throw new RuleBroken('colleagueAlready');
    if (found!.open >= MOST_OPEN) throw new RuleBroken('tooManyInvitations', { max: MOST_OPEN });
  }

  /** A mailbox that got enough letters gets no more, and whoever asked sees no difference. */
  private async send(
    tx: Tx,
    { letters, organisation, ...key }: Letter,
    { email, role, locale }: NewInvitation,
    expiresAt: Date,
    now: Date,
  ): Promise<void> {
    const since = new Date(now.getTime() - LETTERS.perMs);
    if ((await this.mail.countSince(tx, LETTER, email, since)) >= LETTERS.max) return;
    const link = this.links.url(key, locale);
    await this.mail.enqueue(
      tx,
      {
        kind: LETTER,
        to: email,
        toRef: `organisationInvitation:${key.id}`,
        locale,
        key: `${LETTER}:${key.id}:${letters}`,
        message: invitationMail({ locale, organisation, role, link, expiresAt }),
      },
      now,
    );
  }

  private async record(
    tx: Tx,
    action: string,
    id: string,
    leadId: string,
    details: Record<string, string>,
    now: Date,
  ): Promise<void> {
    const actor = { kind: 'participant', id: leadId } as const;
    await this.audit.record(tx, { actor, action, subject: { type: 'organisation', id }, details }, now);
  }
}
