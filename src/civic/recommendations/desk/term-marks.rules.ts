import type { Tone } from '../../../platform/lifecycle/index.js';

const NEAR_DAYS = 7;
const SOON_DAYS = 3;

/** Coloured as the warnings are given: seven days before, three days before, on the last day. */
export function toneOfDays(left: number): Tone {
  if (left <= 0) return 'late';
  if (left <= SOON_DAYS) return 'wait';
  return left <= NEAR_DAYS ? 'info' : 'plain';
}
