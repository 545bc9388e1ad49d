import { Injectable } from '@nestjs/common';
import { type Actor, Audit } from '../../../platform/audit/index.js';
import { affected, Database, rows, type Reader, type Tx } from '../../../platform/database/index.js';
import { Forbidden, NotFound, RuleBroken } from '../../../platform/errors/index.js';
import { Administrators } from './administrators.js';
import { isPermissionPattern, isWithin } from './permission.rules.js';
import { Permissions } from './permissions.js';

export interface RoleCard {
  code: string;
  nameBg: string;
  nameEn: string;
  permissions: string[];
}

/** Who changes a role, and what they hold themselves. */
interface Editor {
  actor: Actor;
  permissions: ReadonlySet<string>;
}

export interface HeldRoles {
  roles: string[];
  unitId: string | null;
  settlements: string[];
}

/** The role that is held for settlements rather than everywhere. */
export const VILLAGE_MAYOR = 'villageMayor';

@Injectable()
export class Roles {
  constructor(
    private readonly database: Database,
    private readonly permissions: Permissions,
    private readonly audit: Audit,
    private readonly administrators: Administrators,
  ) {}

  async all(reader: Reader = this.database): Promise<RoleCard[]> {
    return reader.read<RoleCard>(
      `SELECT code, name_bg AS "nameBg", name_en AS "nameEn", permissions FROM role
       ORDER BY name_bg COLLATE "bg-x-icu"`,
    );
  }

  /** @throws Forbidden when the editor would hand out more than they hold; RuleBroken when nobody could administer */
  async edit(tx: Tx, code: string, role: Omit<RoleCard, 'code'>, editor: Editor, now: Date): Promise<void> {
    await this.administrators.keepOne(tx, editor.actor, () => this.change(tx, code, role, editor, now));
  }

  /** Replaces what somebody holds. @throws Forbidden as above; RuleBroken for a village mayor without a village */
  async assign(tx: Tx, staffId: string, held: HeldRoles, granter: ReadonlySet<string> | null): Promise<void> {
    const known = await rows<RoleCard>(tx, 'SELECT code, permissions FROM role WHERE code = ANY($1)', [
      held.roles,
    ]);
    if (known.length < new Set(held.roles).size || known.length === 0) {
      throw new RuleBroken('roleUnknown', {}, { roles: 'roleUnknown' });
    }
    if (held.roles.includes(VILLAGE_MAYOR) && held.settlements.length === 0) {
      throw new RuleBroken('settlementMissing', {}, { settlements: 'settlementMissing' });
    }
    if (granter)
      this.refuseBeyond(
        known.flatMap(({ permissions }) => permissions),
        granter,
      );
    await affected(tx, 'DELETE FROM staff_role WHERE staff_id = $1', [staffId]);
    for (const { code } of known) {
      if (code === VILLAGE_MAYOR) await this.hold(tx, staffId, code, null, held.settlements);
      else await this.hold(tx, staffId, code, held.unitId, [null]);
    }
  }

  /** @throws Forbidden when somebody with fewer powers wants to change an account with more */
  async refuseStronger(tx: Tx, staffId: string, granter: ReadonlySet<string>): Promise<void> {
    const held = await rows<{ permissions: string[] }>(
      tx,
      'SELECT permissions FROM role JOIN staff_role ON staff_role.role_code = role.code WHERE staff_id = $1',
      [staffId],
    );
    this.refuseBeyond(
      held.flatMap(({ permissions }) => permissions),
      granter,
    );
  }

  private async change(
    tx: Tx,
    code: string,
    { nameBg, nameEn, permissions }: Omit<RoleCard, 'code'>,
    editor: Editor,
    now: Date,
  ): Promise<void> {
    if (permissions.some((pattern) => !isPermissionPattern(pattern))) {
      throw new RuleBroken('permissionUnknown', {}, { permissions: 'permissionUnknown' });
    }
    const [before] = await rows<{ permissions: string[] }>(
      tx,
      'SELECT permissions FROM role WHERE code = $1 FOR UPDATE',
      [code],
    );
    if (!before) throw new NotFound('notFound');
    this.refuseBeyond([...before.permissions, ...permissions], editor.permissions);
    const sql = 'UPDATE role SET name_bg = $2, name_en = $3, permissions = $4 WHERE code = $1';
    await affected(tx, sql, [code, nameBg, nameEn, permissions]);
    const details = { before: before.permissions.join(' '), after: permissions.join(' ') };
    const { actor } = editor;
    await this.audit.record(
      tx,
      { actor, action: 'roles.edit', subject: { type: 'role', id: code }, details },
      now,
    );
  }

  private async hold(
    tx: Tx,
    staffId: string,
    code: string,
    unitId: string | null,
    settlements: (string | null)[],
  ): Promise<void> {
    await rows(
      tx,
      `INSERT INTO staff_role (staff_id, role_code, unit_id, settlement)
       SELECT $1::bigint, $2, $3::bigint, settlement FROM unnest($4::text[]) AS settlement`,
      [staffId, code, unitId, settlements],
    );
  }

  private refuseBeyond(patterns: string[], own: ReadonlySet<string>): void {
    if (!isWithin(this.permissions.resolve(patterns), own)) throw new Forbidden('beyondOwnPermissions');
  }
}
