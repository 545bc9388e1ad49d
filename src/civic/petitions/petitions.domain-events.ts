import type { DomainEvent } from '../../platform/outbox/index.js';
import type { MilestoneCode } from './petition-milestone.entity.js';

/** Announced by the lifecycle, except for the reminder, the thresholds, the hearing and a longer term. */
export const PETITION_EVENTS = {
  lapsed: 'petition.lapsed',
  rejected: 'petition.rejected',
  opened: 'petition.opened',
  closingSoon: 'petition.closingSoon',
  reached: 'petition.reached',
  closed: 'petition.closed',
  registered: 'petition.registered',
  hearing: 'petition.hearing',
  prolonged: 'petition.prolonged',
  answered: 'petition.answered',
  forwarded: 'petition.forwarded',
  notConsidered: 'petition.notConsidered',
  withdrawn: 'petition.withdrawn',
  stopped: 'petition.stopped',
} as const;

export function petitionClosingSoon(id: string): DomainEvent {
  return { name: PETITION_EVENTS.closingSoon, payload: { id } };
}

/** @param signatures how many there were in that moment */
export function petitionReached(id: string, milestone: MilestoneCode, signatures: number): DomainEvent {
  return { name: PETITION_EVENTS.reached, payload: { id, milestone, signatures } };
}

export function petitionProlonged(id: string): DomainEvent {
  return { name: PETITION_EVENTS.prolonged, payload: { id } };
}

export function petitionHearing(id: string): DomainEvent {
  return { name: PETITION_EVENTS.hearing, payload: { id } };
}
