import type { Permission } from '../../commons/accounts/index.js';
import type { StaffViewer } from '../../platform/backoffice/index.js';

export const debatePermissions: Permission[] = [
  {
    code: 'debates.read',
    label: { bg: 'Вижда дебатите, и неодобрените', en: 'Sees debates, those not approved too' },
  },
  {
    code: 'debates.edit',
    label: {
      bg: 'Предлага дебати от общината и урежда предложените',
      en: 'Proposes debates of the municipality and arranges those proposed',
    },
  },
  {
    code: 'debates.moderate',
    label: {
      bg: 'Одобрява, връща, отхвърля и архивира дебати',
      en: 'Approves, sends back, rejects and archives debates',
    },
  },
  {
    code: 'debates.conclude',
    label: { bg: 'Дава заключение и преглед', en: 'Concludes debates and reviews what followed' },
  },
];

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

/** What is not public, at its own address. */
export function maySee(staff: StaffViewer, unitId: string | null): boolean {
  return staff.permissions.has('debates.read') && mayTouch(staff, unitId);
}
