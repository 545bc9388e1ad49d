import { mayTouch, type Permission } from '../../commons/accounts/index.js';
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

/** What is not public, at its own address. */
export function maySee(staff: StaffViewer, unitId: string | null): boolean {
  return staff.permissions.has('debates.read') && mayTouch(staff, unitId);
}
