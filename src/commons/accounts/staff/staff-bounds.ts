import type { StaffViewer } from '../../../platform/http/index.js';

/**
 * Whoever holds a role in units alone, or in settlements alone: of what is not public they see and touch only what
 * belongs to their units. A second role beside that of a settlement is held everywhere.
 */
export function isBound({ units, settlements, roles }: StaffViewer): boolean {
  return units.length > 0 || (settlements.length > 0 && roles.length === 1);
}

export function mayTouch(staff: StaffViewer, unitId: string | null): boolean {
  return !isBound(staff) || (unitId !== null && staff.units.includes(unitId));
}

/** The units whose matters alone concern this member of staff; null where all do. */
export function boundTo(staff: StaffViewer): string[] | null {
  return isBound(staff) ? staff.units : null;
}
