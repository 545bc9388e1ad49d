import { Injectable } from '@nestjs/common';
import { type Actor, Audit } from '../../../platform/audit/index.js';
import { Config } from '../../../platform/config/index.js';
import { Crypto, randomToken } from '../../../platform/crypto/index.js';
import { affected, Database, rows, type Tx } from '../../../platform/database/index.js';
import { BadRequest, Conflict, NotFound } from '../../../platform/errors/index.js';
import { Mail } from '../../../platform/mail/index.js';
import { Staff, type Granter } from './staff.service.js';
import { passwordLinkMail } from './views/password-link.email.js';

const LINK = 'accounts.staff.passwordLink';
const LASTS_MS = 48 * 3_600_000;

export type LinkProblem = 'used' | 'expired';

export interface PasswordLinkState {
  staffId: string;
  email: string;
  problem: LinkProblem | null;
}

/** The mail by which officials choose a password: as an invitation, and when it is forgotten. */
@Injectable()
export class PasswordLinks {
  constructor(
    private readonly database: Database,
    private readonly crypto: Crypto,
    private readonly config: Config,
    private readonly mail: Mail,
    private readonly audit: Audit,
    private readonly staff: Staff,
  ) {}

  /** Replaces links that were made before. @returns the address that opens once, for whoever hands it over */
  async issue(
    tx: Tx,
    staffId: string,
    actor: Actor,
    now: Date,
  ): Promise<{ id: string; link: string; expiresAt: Date }> {
    const nonce = randomToken(16);
    const expiresAt = new Date(now.getTime() + LASTS_MS);
    await affected(tx, 'DELETE FROM staff_password_link WHERE staff_id = $1 AND consumed_at IS NULL', [
      staffId,
    ]);
    const [row] = await rows<{ id: string }>(
      tx,
      `INSERT INTO staff_password_link (staff_id, nonce, created_at, expires_at)
       VALUES ($1, $2, $3, $4) RETURNING id`,
      [staffId, nonce, now, expiresAt],
    );
    const id = row!.id;
    const path = `/staff/password/${id}.${this.crypto.sign(LINK, id, nonce)}`;
    const subject = { type: 'staff', id: staffId };
    await this.audit.record(tx, { actor, action: 'staff.issuePasswordLink', subject }, now);
    return { id, link: new URL(path, this.config.publicUrl).href, expiresAt };
  }

  /** Mails such a link. @throws as Staff.guard */
  async send(tx: Tx, staffId: string, granter: Granter, now: Date): Promise<void> {
    await this.staff.guard(tx, staffId, granter);
    const [member] = await rows<{ email: string; name: string; invited: boolean }>(
      tx,
      'SELECT email, name, password_hash IS NULL AS invited FROM staff WHERE id = $1 AND disabled_at IS NULL',
      [staffId],
    );
    if (!member) throw new NotFound('notFound');
    const { id, ...issued } = await this.issue(tx, staffId, granter.actor, now);
    await this.mail.enqueue(
      tx,
      {
        kind: 'accounts.staffPassword',
        to: member.email,
        toRef: `staff:${staffId}`,
        locale: 'bg',
        key: `accounts.staffPassword:${id}`,
        message: passwordLinkMail({ ...member, ...issued }),
      },
      now,
    );
  }

  /** Changes nothing. @throws BadRequest for a link that we did not make */
  async inspect(token: string, now: Date): Promise<PasswordLinkState> {
    const [id = '', proof = ''] = token.split('.');
    if (/^\d{1,18}$/.test(id)) {
      const [link] = await this.database.read<{
        staffId: string;
        email: string;
        nonce: string;
        expiresAt: Date;
        consumedAt: Date | null;
      }>(
        `SELECT staff_id AS "staffId", email, nonce, expires_at AS "expiresAt", consumed_at AS "consumedAt"
         FROM staff_password_link AS link JOIN staff ON staff.id = link.staff_id
         WHERE link.id = $1 AND staff.disabled_at IS NULL`,
        [id],
      );
      if (link && this.crypto.verify(LINK, proof, id, link.nonce)) {
        const problem = link.consumedAt ? 'used' : link.expiresAt <= now ? 'expired' : null;
        return { staffId: link.staffId, email: link.email, problem };
      }
    }
    throw new BadRequest('linkUnknown');
  }

  /** @throws BadRequest as above; Conflict when the link is used or expired; RuleBroken for a weak password */
  async use(token: string, password: string, now: Date): Promise<void> {
    const { staffId } = await this.inspect(token, now);
    await this.database.transaction(async (tx) => {
      const used = await affected(
        tx,
        `UPDATE staff_password_link SET consumed_at = $2
         WHERE id = $1 AND consumed_at IS NULL AND expires_at > $2`,
        [token.split('.')[0], now],
      );
      if (used === 0) throw new Conflict('linkUsed');
      await this.staff.setPassword(tx, staffId, password, { kind: 'staff', id: staffId }, now);
    });
  }
}
