import { Injectable } from '@nestjs/common';
import type { Text } from '../../../platform/i18n/index.js';
import { expandPermissions } from './permission.rules.js';

export interface Permission {
  /** `<module>.<verb>` */
  code: string;
  label: Text;
}

/** What can be permitted at all. Every module registers its own in onModuleInit. */
@Injectable()
export class Permissions {
  private readonly known = new Map<string, Permission>();

  register(...permissions: Permission[]): void {
    for (const permission of permissions) {
      if (!/^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/.test(permission.code)) {
        throw new Error(`${permission.code} is no permission: <module>.<verb>`);
      }
      this.known.set(permission.code, permission);
    }
  }

  all(): Permission[] {
    return [...this.known.values()].sort((left, right) => left.code.localeCompare(right.code));
  }

  /** What the patterns of somebody's roles amount to. */
  resolve(patterns: readonly string[]): Set<string> {
    return expandPermissions(patterns, this.known.keys());
  }
}
