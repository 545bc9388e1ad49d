import { Injectable } from '@nestjs/common';
import { type Actor, Audit } from '../../../platform/audit/index.js';
import { affected, isUniqueViolation, rows, type Tx } from '../../../platform/database/index.js';
import { NotFound, RuleBroken } from '../../../platform/errors/index.js';
import { Sessions } from '../../../platform/session/index.js';
import { Administrators } from '../roles/administrators.js';
import { Roles, type HeldRoles } from '../roles/roles.service.js';
import { passwordProblem } from './password.rules.js';
import { Passwords } from './passwords.js';
import { SecondFactor } from './second-factor.service.js';

export interface NewMember extends HeldRoles {
  email: string;
  name: string;
  position?: string;
  demo?: boolean;
}

/** Who changes an account, and what they hold themselves; the command line holds everything. */
export interface Granter {
  actor: Actor;
  permissions: ReadonlySet<string> | null;
}

/** The accounts of officials. */
@Injectable()
export class Staff {
  constructor(
    private readonly audit: Audit,
    private readonly roles: Roles,
    private readonly administrators: Administrators,
    private readonly sessions: Sessions,
    private readonly passwords: Passwords,
    private readonly secondFactor: SecondFactor,
  ) {}

  /** @throws RuleBroken when the address is taken; Forbidden when the roles are more than the granter holds */
  async create(tx: Tx, member: NewMember, granter: Granter, now: Date): Promise<string> {
    const id = await this.insert(tx, member, now);
    await this.roles.assign(tx, id, member, granter.permissions);
    await this.record(tx, 'staff.create', id, granter.actor, now, { roles: member.roles.join(' ') });
    return id;
  }

  /** @throws as guard, Roles.assign and Administrators.keepOne */
  async edit(
    tx: Tx,
    id: string,
    { name, position, ...held }: HeldRoles & { name: string; position: string },
    granter: Granter,
    now: Date,
  ): Promise<void> {
    await this.guard(tx, id, granter);
    await this.administrators.keepOne(tx, granter.actor, async () => {
      const sql = 'UPDATE staff SET name = $2, position = $3 WHERE id = $1';
      if ((await affected(tx, sql, [id, name, position])) === 0) throw new NotFound('notFound');
      await this.roles.assign(tx, id, held, granter.permissions);
    });
    await this.record(tx, 'staff.edit', id, granter.actor, now, { roles: held.roles.join(' ') });
  }

  /** Nobody gets in with this account any more, and whoever is in is out. @throws as edit */
  async disable(tx: Tx, id: string, granter: Granter, now: Date): Promise<void> {
    await this.guard(tx, id, granter);
    await this.administrators.keepOne(tx, granter.actor, async () => {
      const sql = 'UPDATE staff SET disabled_at = $2 WHERE id = $1 AND disabled_at IS NULL';
      if ((await affected(tx, sql, [id, now])) === 0) throw new RuleBroken('disabledAlready');
    });
    await this.endSessions(tx, id);
    await affected(tx, 'DELETE FROM staff_password_link WHERE staff_id = $1', [id]);
    await this.record(tx, 'staff.disable', id, granter.actor, now);
  }

  async enable(tx: Tx, id: string, granter: Granter, now: Date): Promise<void> {
    await this.guard(tx, id, granter);
    const sql = 'UPDATE staff SET disabled_at = NULL WHERE id = $1 AND disabled_at IS NOT NULL';
    if ((await affected(tx, sql, [id])) === 0) throw new RuleBroken('notDisabled');
    await this.record(tx, 'staff.enable', id, granter.actor, now);
  }

  /** The app is lost: the next sign-in connects a new one. */
  async resetSecondFactor(tx: Tx, id: string, granter: Granter, now: Date): Promise<void> {
    await this.guard(tx, id, granter);
    await this.secondFactor.reset(tx, id);
    await this.endSessions(tx, id);
    await this.record(tx, 'staff.resetSecondFactor', id, granter.actor, now);
  }

  /**
   * Signs the account out everywhere, except in the session of `exceptToken`.
   * @throws RuleBroken when the password is too easy to guess
   */
  async setPassword(
    tx: Tx,
    id: string,
    password: string,
    actor: Actor,
    now: Date,
    exceptToken?: string,
  ): Promise<void> {
    const [member] = await rows<{ email: string; name: string }>(
      tx,
      'SELECT email, name FROM staff WHERE id = $1',
      [id],
    );
    if (!member) throw new NotFound('notFound');
    const problem = passwordProblem(password, member);
    if (problem) throw new RuleBroken(problem, {}, { password: problem });
    await affected(tx, 'UPDATE staff SET password_hash = $2, password_changed_at = $3 WHERE id = $1', [
      id,
      await this.passwords.hash(password),
      now,
    ]);
    await this.endSessions(tx, id, exceptToken);
    await this.record(tx, 'staff.setPassword', id, actor, now);
  }

  /** @throws RuleBroken for one's own account; Forbidden for a stronger one */
  async guard(tx: Tx, id: string, { actor, permissions }: Granter): Promise<void> {
    if (actor.kind === 'staff' && actor.id === id) throw new RuleBroken('ownAccount');
    if (permissions) await this.roles.refuseStronger(tx, id, permissions);
  }

  private async insert(
    tx: Tx,
    { email, name, position = '', demo = false }: NewMember,
    now: Date,
  ): Promise<string> {
    try {
      const [made] = await rows<{ id: string }>(
        tx,
        'INSERT INTO staff (email, name, position, demo, created_at) VALUES ($1, $2, $3, $4, $5) RETURNING id',
        [email.trim().toLowerCase(), name, position, demo, now],
      );
      return made!.id;
    } catch (error) {
      if (isUniqueViolation(error, 'staff_email'))
        throw new RuleBroken('emailTaken', {}, { email: 'emailTaken' });
      throw error;
    }
  }

  private async endSessions(tx: Tx, id: string, exceptToken?: string): Promise<void> {
    await this.sessions.endAllOf(tx, 'staffPending', id);
    await this.sessions.endAllOf(tx, 'staff', id, exceptToken);
  }

  private async record(
    tx: Tx,
    action: string,
    id: string,
    actor: Actor,
    now: Date,
    details?: Record<string, string>,
  ): Promise<void> {
    await this.audit.record(tx, { actor, action, subject: { type: 'staff', id }, details }, now);
  }
}
