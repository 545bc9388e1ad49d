import type { DomainEvent } from '../../platform/outbox/index.js';

/** Announced by the lifecycle, except for a new version, the threshold and the answer. */
export const PRACTICE_EVENTS = {
  proposed: 'practice.proposed',
  returned: 'practice.returned',
  refused: 'practice.refused',
  published: 'practice.published',
  adopted: 'practice.adopted',
  revised: 'practice.revised',
  wanted: 'practice.wanted',
  answered: 'practice.answered',
} as const;

/** It says something else than before, and a note says what. */
export function practiceRevised(id: string): DomainEvent {
  return { name: PRACTICE_EVENTS.revised, payload: { id } };
}

/** Enough people want it here: the municipality owes an answer. */
export function practiceWanted(id: string, supporters: number): DomainEvent {
  return { name: PRACTICE_EVENTS.wanted, payload: { id, supporters } };
}

/** The municipality said what it makes of it. */
export function practiceAnswered(id: string): DomainEvent {
  return { name: PRACTICE_EVENTS.answered, payload: { id } };
}
