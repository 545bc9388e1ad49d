import type { PetitionState } from '../../petition.lifecycle.js';

export interface SignablePetition {
  state: PetitionState;
  online: boolean;
  hiddenAt: Date | null;
  publishedAt: Date | null;
  seekingUntil: Date | null;
  closesAt: Date | null;
  closedAt: Date | null;
  endedAt: Date | null;
}

/** Whether a petition takes signatures, and if not, why and since when. */
export type Taking =
  | { takes: true }
  | { takes: false; why: 'paper' | 'review' | 'never'; since: null }
  | { takes: false; why: 'closed'; since: Date | null };

export function takingOf(petition: SignablePetition, now: Date): Taking {
  if (!petition.online) return { takes: false, why: 'paper', since: null };
  const { state, seekingUntil, closesAt } = petition;
  const end = state === 'seeking' ? seekingUntil : closesAt;
  if (state === 'seeking' || state === 'collecting')
    return end === null || end > now ? { takes: true } : { takes: false, why: 'closed', since: end };
  if (state === 'moderation') return { takes: false, why: 'review', since: null };
  if (petition.publishedAt === null && state !== 'archived')
    return { takes: false, why: 'never', since: null };
  return { takes: false, why: 'closed', since: petition.closedAt ?? petition.endedAt ?? seekingUntil };
}

/** What one address holds already, by the look-ups of the names. */
export interface TakenSlots {
  1: readonly (string | null)[];
  2: readonly (string | null)[];
}

/** Two people may share an address where that is allowed; the same name is the same person. */
export function slotFor(name: string, taken: TakenSlots, twoPerAddress: boolean): 1 | 2 {
  const firstIsAnother = taken[1].length > 0 && !taken[1].includes(name);
  return twoPerAddress && firstIsAnother ? 2 : 1;
}
