import type { DomainEvent } from '../../platform/outbox/index.js';

/** Announced by the lifecycle, except for the reminder, which moves no state. */
export const CONSULTATION_EVENTS = {
  opened: 'consultation.opened',
  extended: 'consultation.extended',
  replaced: 'consultation.replaced',
  closingSoon: 'consultation.closingSoon',
  closed: 'consultation.closed',
  reported: 'consultation.reported',
  tabled: 'consultation.tabled',
  adopted: 'consultation.adopted',
  notAdopted: 'consultation.notAdopted',
  withdrawn: 'consultation.withdrawn',
} as const;

export function consultationClosingSoon(id: string): DomainEvent {
  return { name: CONSULTATION_EVENTS.closingSoon, payload: { id } };
}
