import type { CurrentAdmin } from './adminjs.js';
import type { BackofficeContext, StaffViewer } from './staff.js';

const calls = new WeakMap<CurrentAdmin, BackofficeContext>();

/**
 * What AdminJS learns about who is asking: it prints this object into its pages. The permissions stay with us, found
 * again by the very object that AdminJS hands back to every action.
 */
export function currentAdminFor(ctx: BackofficeContext): CurrentAdmin {
  const { staffId, name, roles } = ctx.staff;
  const admin = { id: staffId, name, roles, email: '' } as CurrentAdmin;
  calls.set(admin, ctx);
  return admin;
}

/** @throws Error when AdminJS is asked past our gate */
export function callOf(admin: CurrentAdmin | undefined): BackofficeContext {
  const ctx = admin && calls.get(admin);
  if (!ctx) throw new Error('The back office was entered without its gate');
  return ctx;
}

export function staffOf(admin: CurrentAdmin | undefined): StaffViewer {
  return callOf(admin).staff;
}
