import type { OccurredEvent } from '../../../platform/outbox/index.js';
import type { PetitionState } from '../petition.lifecycle.js';
import { PETITION_EVENTS } from '../petitions.domain-events.js';

/** What whoever asked for it is written about. */
export const OCCASIONS = [
  'reached',
  'closed',
  'hearing',
  'answered',
  'forwarded',
  'notConsidered',
  'withdrawn',
  'stopped',
] as const;
export type Occasion = (typeof OCCASIONS)[number];

const PREFIX = 'petitions.news.';

/** The kind of bulk mail; each has its own, so that a letter about one thing never stands in for another. */
export function newsKind(occasion: Occasion): string {
  return `${PREFIX}${occasion}`;
}

export function occasionOf(kind: string): Occasion | undefined {
  return OCCASIONS.find((occasion) => newsKind(occasion) === kind);
}

/** Of the thresholds only the one of the hearing is written about: it changes what the council has to do. */
export function occasionOfEvent({ name, payload }: OccurredEvent): Occasion | undefined {
  const occasion = OCCASIONS.find((one) => PETITION_EVENTS[one] === name);
  return occasion === 'reached' && payload['milestone'] !== 'hearing' ? undefined : occasion;
}

const RECEIVED: readonly PetitionState[] = ['closed', 'registered', 'considered'];

/** False once something later has made it old; that is told by a letter of its own. */
export function isStillNews(
  occasion: Occasion,
  { state, hearingAt }: { state: PetitionState; hearingAt: Date | null },
  now: Date,
): boolean {
  if (occasion === 'closed') return RECEIVED.includes(state);
  if (occasion === 'hearing') return hearingAt !== null && hearingAt > now;
  return true;
}
