import type { ReplyOutcome } from '../meeting/meeting.rules.js';

/** Of meetings: what was replied, or why it was not taken. */
const REPLIED = [
  'accepted',
  'declined',
  'replaced',
  'calledOff',
  'past',
  'declinedBefore',
] as const satisfies readonly ReplyOutcome[];

/** What the page of an inquiry says was just done. */
export const DONE = ['received', 'again', 'withdrawn', 'rated', ...REPLIED] as const;
export type Done = (typeof DONE)[number];
