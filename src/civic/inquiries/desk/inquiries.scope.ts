import { ArrayContains, In, IsNull, Not, Or, type FindOptionsWhere } from 'typeorm';
import { isBound } from '../../../commons/accounts/index.js';
import type { StaffViewer } from '../../../platform/backoffice/index.js';
import type { Inquiry } from '../inquiry.entity.js';

/** What exists for this viewer: of their units or given to them by name, and never what accuses them (Art. 113 АПК). */
export function inquiryScope(staff: StaffViewer): FindOptionsWhere<Inquiry>[] {
  const { staffId, units } = staff;
  const notAccusing: FindOptionsWhere<Inquiry> = {
    accusedStaffIds: Not(ArrayContains([staffId])),
    ...(units.length > 0 && { accusedUnitId: Or(IsNull(), Not(In(units))) }),
  };
  if (!isBound(staff)) return [notAccusing];
  return [
    { ...notAccusing, unitId: In(units) },
    { ...notAccusing, expertId: staffId },
  ];
}

/** The same for statements of which $3 is the id of a member of staff and $4 are their units. */
export const NOT_ACCUSED =
  '(NOT $3::bigint = ANY (accused_staff_ids) AND (accused_unit_id IS NULL OR NOT accused_unit_id = ANY ($4::bigint[])))';
