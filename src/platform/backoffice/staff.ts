import type { IncomingMessage } from 'node:http';
import type { Actor } from '../audit/index.js';
import type { Locale } from '../i18n/index.js';

/** The member of staff who is looking, with everything that decides what they may see and do. */
export interface StaffViewer {
  staffId: string;
  name: string;
  roles: string[];
  permissions: ReadonlySet<string>;
  units: string[];
  settlements: string[];
}

/** Whoever knows the staff sessions (commons/accounts) answers this question for the back office. */
export interface StaffGate {
  /** Null without a signed-in member of staff whose second factor was accepted. */
  staffOf(request: IncomingMessage): Promise<StaffViewer | null>;
}

/** The token under which a module provides its StaffGate; any module of the application may. */
export const STAFF_GATE = Symbol('STAFF_GATE');

/** What a service called from the back office learns about the call. */
export interface BackofficeContext {
  staff: StaffViewer;
  actor: Actor;
  locale: Locale;
  now: Date;
  requestId: string;
}

export function may(staff: StaffViewer, permission: string | undefined): boolean {
  return permission === undefined || staff.permissions.has(permission);
}
