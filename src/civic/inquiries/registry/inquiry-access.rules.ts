import { mayTouch } from '../../../commons/accounts/index.js';
import type { StaffViewer } from '../../../platform/backoffice/index.js';
import type { Inquiry } from '../inquiry.entity.js';

type Accusing = Pick<Inquiry, 'accusedUnitId' | 'accusedStaffIds'>;

/** Whoever it accuses, or works in the unit that it accuses, neither sees nor decides it (Art. 113 АПК). */
export function isAccused(
  { staffId, units }: Pick<StaffViewer, 'staffId' | 'units'>,
  { accusedUnitId, accusedStaffIds }: Accusing,
): boolean {
  return accusedStaffIds.includes(staffId) || (accusedUnitId !== null && units.includes(accusedUnitId));
}

/** A matter of this member of staff: of their unit, or given to them by name. */
export function concerns(staff: StaffViewer, row: Accusing & Pick<Inquiry, 'unitId' | 'expertId'>): boolean {
  return (mayTouch(staff, row.unitId) || row.expertId === staff.staffId) && !isAccused(staff, row);
}
