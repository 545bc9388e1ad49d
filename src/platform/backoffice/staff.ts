import type { IncomingMessage } from 'node:http';
import type { Actor } from '../audit/index.js';
import type { StaffViewer } from '../http/index.js';
import type { Locale } from '../i18n/index.js';

export type { StaffViewer } from '../http/index.js';

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
