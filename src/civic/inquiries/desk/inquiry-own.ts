import type { StaffViewer } from '../../../platform/backoffice/index.js';
import type { Database, Tx } from '../../../platform/database/index.js';
import { Forbidden } from '../../../platform/errors/index.js';
import { lockInquiry } from '../inquiry-row.js';
import { concerns, isAccused } from '../registry/inquiry-access.rules.js';

/** The row stays locked until the change is done, so that it is still theirs then, and does not accuse them. */
export function onOwn<T>(
  database: Database,
  staff: StaffViewer,
  id: string,
  change: (tx: Tx) => Promise<T>,
): Promise<T> {
  return database.transaction(async (tx) => {
    const row = await lockInquiry(tx, id);
    if (isAccused(staff, row)) throw new Forbidden('inquiryAccuses');
    if (!concerns(staff, row)) throw new Forbidden('inquiryOtherUnit');
    return change(tx);
  });
}
