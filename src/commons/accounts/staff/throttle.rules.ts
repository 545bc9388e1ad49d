export const FAILURE_WINDOW_MS = 15 * 60_000;

/** How failures of one kind slow down and then stop further tries. */
export interface ThrottleLimits {
  slowAfter: number;
  /** Absent: never refused, because a stranger could lock out a colleague by it. */
  refuseAfter?: number;
}

/** One account from one network: whoever guesses there only stops themselves. */
export const PAIR: ThrottleLimits = { slowAfter: 4, refuseAfter: 10 };
/** One account from anywhere. */
export const ACCOUNT: ThrottleLimits = { slowAfter: 20 };
/** One network at any account; a whole town hall may share it. */
export const NETWORK: ThrottleLimits = { slowAfter: 40 };
/** Codes after a right password: whoever guesses here knows the password, so the account itself is closed for a while. */
export const CODES: ThrottleLimits = { slowAfter: 3, refuseAfter: 10 };

const STEP_MS = 100;
const LONGEST_MS = 1_000;

/** How long the next try has to wait before it is looked at. */
export function slowedBy(failures: number, { slowAfter }: ThrottleLimits): number {
  return Math.min(Math.max(0, failures - slowAfter + 1) * STEP_MS, LONGEST_MS);
}

export function isRefused(failures: number, { refuseAfter }: ThrottleLimits): boolean {
  return refuseAfter !== undefined && failures >= refuseAfter;
}
