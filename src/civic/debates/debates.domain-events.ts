import type { DomainEvent } from '../../platform/outbox/index.js';

/** Announced by the lifecycle, except for the reminder and the morning's count; `answered` comes from commons/comments. */
export const DEBATE_EVENTS = {
  opened: 'debate.opened',
  closingSoon: 'debate.closingSoon',
  closed: 'debate.closed',
  concluded: 'debate.concluded',
  reviewed: 'debate.reviewed',
  discussed: 'debate.discussed',
  answered: 'debate.answered',
} as const;

export function debateClosingSoon(id: string): DomainEvent {
  return { name: DEBATE_EVENTS.closingSoon, payload: { id } };
}

/** @param count opinions that were added since followers were last told */
export function debateDiscussed(id: string, count: number): DomainEvent {
  return { name: DEBATE_EVENTS.discussed, payload: { id, count } };
}
