import type { ExtraAction, StaffViewer } from '../../../platform/backoffice/index.js';
import type { Inquiry } from '../inquiry.entity.js';
import type { InquiryState } from '../inquiry.lifecycle.js';
import { concerns } from '../registry/inquiry-access.rules.js';

export type Action = ExtraAction<Inquiry>;

/** In one of these states, and a matter of this member of staff. */
export function own(states: readonly InquiryState[], also: (row: Inquiry) => boolean = () => true) {
  return (row: Inquiry, staff: StaffViewer) =>
    states.includes(row.state) && concerns(staff, row) && also(row);
}
