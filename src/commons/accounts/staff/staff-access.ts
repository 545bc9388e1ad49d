import { Injectable } from '@nestjs/common';
import type { StaffViewer } from '../../../platform/backoffice/index.js';
import { Database, type Reader } from '../../../platform/database/index.js';
import { Permissions } from '../roles/permissions.js';
import { VILLAGE_MAYOR } from '../roles/roles.service.js';

interface HeldRole {
  roleCode: string;
  permissions: string[];
  unitId: string | null;
  settlement: string | null;
}

interface Member {
  id: string;
  name: string;
  email: string;
  held: HeldRole[];
}

/** Somebody on the staff, with the address of the office. */
export interface AddressedStaff extends StaffViewer {
  email: string;
  /** Of `everywhere`, what their roles name: one's work, unlike what `*` lets an administrator do as well. */
  named: ReadonlySet<string>;
}

/** What somebody on the staff may do: the sum of their roles. */
@Injectable()
export class StaffAccess {
  constructor(
    private readonly database: Database,
    private readonly permissions: Permissions,
  ) {}

  /** Null when there is no such account, or it is disabled. */
  async viewer(staffId: string, reader: Reader = this.database): Promise<StaffViewer | null> {
    const [member] = await this.members(reader, 'AND staff.id = $1', [staffId]);
    return member ? this.sumUp(member) : null;
  }

  /** Everybody whose account is not disabled. */
  async everybody(reader: Reader = this.database): Promise<AddressedStaff[]> {
    const members = await this.members(reader, '', []);
    return members.map((member) => ({
      ...this.sumUp(member),
      email: member.email,
      named: this.sum(unbound(member.held), (pattern) => !pattern.startsWith('*')),
    }));
  }

  private members(reader: Reader, condition: string, params: unknown[]): Promise<Member[]> {
    return reader.read<Member>(
      `SELECT staff.id, staff.name, staff.email,
              COALESCE(jsonb_agg(jsonb_build_object('roleCode', role.code, 'permissions', role.permissions,
                'unitId', staff_role.unit_id::text, 'settlement', staff_role.settlement))
                FILTER (WHERE role.code IS NOT NULL), '[]') AS held
       FROM staff LEFT JOIN staff_role ON staff_role.staff_id = staff.id LEFT JOIN role ON role.code = staff_role.role_code
       WHERE staff.disabled_at IS NULL ${condition} GROUP BY staff.id ORDER BY staff.id`,
      params,
    );
  }

  private sumUp({ id, name, held }: Member): StaffViewer {
    return {
      staffId: id,
      name,
      roles: distinct(held.map(({ roleCode }) => roleCode)),
      permissions: this.sum(held),
      everywhere: this.sum(unbound(held)),
      units: distinct(held.map(({ unitId }) => unitId)),
      settlements: distinct(held.map(({ settlement }) => settlement)),
    };
  }

  private sum(held: HeldRole[], counts: (pattern: string) => boolean = () => true): Set<string> {
    return this.permissions.resolve(held.flatMap(({ permissions }) => permissions.filter(counts)));
  }
}

/** Other than for settlements alone. */
function unbound(held: HeldRole[]): HeldRole[] {
  return held.filter(({ roleCode }) => roleCode !== VILLAGE_MAYOR);
}

function distinct(values: (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))];
}
