export const ENTER = 'inquiries.counter';
/** The id of the resource. */
export const ENTRIES = 'inquiryEntries';
export const COUNTER_PATH = `/admin/resources/${ENTRIES}/actions/new`;

export function slipPath(id: string): string {
  return `/staff/inquiries/${id}/slip`;
}
