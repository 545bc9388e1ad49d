import type { DomainEvent } from '../../platform/outbox/index.js';

export const FOLLOW_ASKED = 'notifications.followAsked';

export function followAsked(requestId: string): DomainEvent {
  return { name: FOLLOW_ASKED, payload: { id: requestId } };
}
