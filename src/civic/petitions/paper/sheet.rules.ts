import type { PetitionState } from '../petition.lifecycle.js';

/** Sheets that were signed in time come in after the end as well; for so long a new one is taken. */
export const LATE_SHEET_DAYS = 14;
const DAY_MS = 86_400_000;

const AFTER_THE_END: readonly PetitionState[] = ['closed', 'registered'];

interface Collected {
  state: PetitionState;
  closedAt: Date | null;
}

export function takesNewSheets({ state, closedAt }: Collected, now: Date): boolean {
  if (state === 'collecting') return true;
  return (
    AFTER_THE_END.includes(state) &&
    closedAt !== null &&
    now.getTime() <= closedAt.getTime() + LATE_SHEET_DAYS * DAY_MS
  );
}

/** What came in time is keyed to the end, however long that takes, until somebody decides on the petition. */
export function countsSheets({ state }: Pick<Collected, 'state'>): boolean {
  return state === 'collecting' || AFTER_THE_END.includes(state);
}

export const MOST_SHEETS = 99_999;
export const MOST_LINES = 100;
