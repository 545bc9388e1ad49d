import {
  AWAITING_STATES,
  isOneOf,
  RUNNING_STATES,
  type RecommendationState,
} from '../../recommendation.lifecycle.js';

const WEEK_MS = 7 * 86_400_000;

/** Whether the municipality owes the organisation a word. */
export function isOwed({
  state,
  disputeId,
}: {
  state: RecommendationState;
  disputeId: string | null;
}): boolean {
  return disputeId !== null || isOneOf([...AWAITING_STATES, ...RUNNING_STATES], state);
}

/** From when the organisation may ask again; null where it may ask now. */
export function askableFrom(askedAt: Date | null, now: Date): Date | null {
  const from = askedAt && new Date(askedAt.getTime() + WEEK_MS);
  return from && from > now ? from : null;
}
