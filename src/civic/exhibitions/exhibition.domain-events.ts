import type { DomainEvent } from '../../platform/outbox/index.js';

/** Opened and closed are announced by the lifecycle. */
export const EXHIBITION_EVENTS = {
  opened: 'exhibition.opened',
  closed: 'exhibition.closed',
  boardAdded: 'exhibition.boardAdded',
} as const;

/** Whoever follows an open room learns that there is more to see. */
export function boardAdded(id: string): DomainEvent {
  return { name: EXHIBITION_EVENTS.boardAdded, payload: { id } };
}
