import { Injectable } from '@nestjs/common';
import { Audit } from '../../../../platform/audit/index.js';
import { Crypto } from '../../../../platform/crypto/index.js';
import {
  affected,
  Database,
  readerOf,
  rows,
  type Reader,
  type Tx,
} from '../../../../platform/database/index.js';
import { Forbidden, RuleBroken } from '../../../../platform/errors/index.js';
import type { Locale } from '../../../../platform/i18n/index.js';
import { Newcomers } from '../../participants/newcomers.service.js';
import { Colleagues } from './colleagues.service.js';
import { InvitationLinks, type InvitationKey } from './invitation-links.js';
import { INVITED_EMAIL } from './invitations.service.js';
import { invitationProblem, type InvitationProblem, type MemberRole } from './member.rules.js';

interface Invitation extends InvitationKey {
  organisationId: string;
  organisation: string;
  emailLookup: string;
  emailSealed: string;
  role: MemberRole;
  locale: Locale;
  expiresAt: Date;
  usedAt: Date | null;
  revokedAt: Date | null;
}

/** What the page behind a link shows. */
export interface InvitationView {
  organisation: string;
  email: string;
  role: MemberRole;
  problem: InvitationProblem | null;
}

export type JoiningProblem = InvitationProblem | 'disabled' | 'elsewhere';
export type Joined = { kind: 'joined'; session: string } | { kind: 'refused'; problem: JoiningProblem };

/** From the letter to a colleague. */
@Injectable()
export class Joining {
  constructor(
    private readonly database: Database,
    private readonly crypto: Crypto,
    private readonly links: InvitationLinks,
    private readonly newcomers: Newcomers,
    private readonly colleagues: Colleagues,
    private readonly audit: Audit,
  ) {}

  /** Changes nothing. @throws BadRequest for a link that we did not make */
  async inspect(token: string, now: Date): Promise<InvitationView> {
    const invitation = await this.invitation(token);
    const { organisation, role } = invitation;
    return {
      organisation,
      role,
      email: this.address(invitation),
      problem: invitationProblem(invitation, now),
    };
  }

  /**
   * The button proves the address, as the one of a sign-in letter does, so it signs in, too.
   * @throws BadRequest as above
   */
  async join(token: string, instead: string | undefined, now: Date): Promise<Joined> {
    const invitation = await this.invitation(token);
    const known = await this.newcomers.profile(this.address(invitation));
    try {
      return await this.database.transaction(async (tx): Promise<Joined> => {
        const problem = await this.use(tx, invitation, now);
        if (problem) return { kind: 'refused', problem };
        const { emailLookup, locale, organisationId, role } = invitation;
        const person = { emailLookup, locale, email: this.address(invitation), name: '', showsName: false };
        const proven = await this.newcomers.prove(tx, person, known, now);
        if (!proven) throw new Forbidden('disabled');
        const { participantId } = proven;
        await this.colleagues.enter(tx, organisationId, { participantId, role }, now);
        const actor = { kind: 'participant', id: participantId } as const;
        const subject = { type: 'organisation', id: organisationId };
        await this.audit.record(tx, { actor, action: 'organisations.join', subject, details: { role } }, now);
        return { kind: 'joined', session: await this.newcomers.signIn(tx, participantId, instead, now) };
      });
    } catch (error) {
      if (error instanceof RuleBroken) return { kind: 'refused', problem: 'elsewhere' };
      if (error instanceof Forbidden) return { kind: 'refused', problem: 'disabled' };
      throw error;
    }
  }

  /** Marks it as used, once. The organisation's row is locked first, as by everybody who changes its colleagues. */
  private async use(
    tx: Tx,
    { id, organisationId }: Invitation,
    now: Date,
  ): Promise<InvitationProblem | null> {
    const standing = await rows(
      tx,
      "SELECT 1 FROM organisation WHERE id = $1 AND state = 'confirmed' FOR NO KEY UPDATE",
      [organisationId],
    );
    const used = await affected(
      tx,
      `UPDATE organisation_invitation SET used_at = $2
       WHERE id = $1 AND used_at IS NULL AND revoked_at IS NULL AND expires_at > $2`,
      [id, now],
    );
    if (standing.length > 0 && used > 0) return null;
    const left = await this.find(readerOf(tx), id);
    return (left && invitationProblem(left, now)) ?? 'revoked';
  }

  private invitation(token: string): Promise<Invitation> {
    return this.links.read(token, (id) => this.find(this.database, id));
  }

  private async find(reader: Reader, id: string): Promise<Invitation | null> {
    const [row] = await reader.read<Invitation>(
      `SELECT invitation.id, organisation_id AS "organisationId", organisation.name AS organisation,
         email_lookup AS "emailLookup", email_sealed AS "emailSealed", nonce, role, locale,
         expires_at AS "expiresAt", used_at AS "usedAt", revoked_at AS "revokedAt"
       FROM organisation_invitation AS invitation
       JOIN organisation ON organisation.id = organisation_id AND organisation.state = 'confirmed'
       WHERE invitation.id = $1`,
      [id],
    );
    return row ?? null;
  }

  private address({ emailSealed }: Invitation): string {
    return this.crypto.decrypt(emailSealed, INVITED_EMAIL);
  }
}
