import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/audit/index.js';
import { rows, type Tx } from '../../../platform/database/index.js';
import { Forbidden, RuleBroken } from '../../../platform/errors/index.js';
import { Permissions } from './permissions.js';

/** Whoever holds both can give back every other right. */
const ESSENTIAL = ['roles.edit', 'staff.edit'];

/** Sees to it that somebody can always administer the house: without one, only the command line could help. */
@Injectable()
export class Administrators {
  constructor(private readonly permissions: Permissions) {}

  /**
   * Runs a change that may take rights away; one after the other, so that two do not each count on the other.
   * @throws Forbidden when the actor was closed meanwhile; RuleBroken when nobody would be left
   */
  async keepOne(tx: Tx, actor: Actor, change: () => Promise<void>): Promise<void> {
    await rows(tx, "SELECT pg_advisory_xact_lock(hashtextextended('accounts.administrators', 0))");
    if (actor.kind === 'staff' && !(await this.isActive(tx, actor.id))) throw new Forbidden('accountClosed');
    await change();
    if (!(await this.isOneLeft(tx))) throw new RuleBroken('lastAdministrator');
  }

  private async isActive(tx: Tx, staffId: string): Promise<boolean> {
    const sql = 'SELECT 1 FROM staff WHERE id = $1 AND disabled_at IS NULL';
    return (await rows(tx, sql, [staffId])).length > 0;
  }

  /** Somebody who is still to choose a password does not count: the invitation may never be opened. */
  private async isOneLeft(tx: Tx): Promise<boolean> {
    const active = await rows<{ held: string[] }>(
      tx,
      `SELECT array_agg(pattern) AS held
       FROM staff JOIN staff_role ON staff_id = staff.id JOIN role ON code = role_code,
         unnest(role.permissions) AS pattern
       WHERE disabled_at IS NULL AND password_hash IS NOT NULL GROUP BY staff.id`,
    );
    return active.some(({ held }) => {
      const granted = this.permissions.resolve(held);
      return ESSENTIAL.every((permission) => granted.has(permission));
    });
  }
}
