import type { DomainEvent } from '../../platform/outbox/index.js';
import type { Action } from './cases/moderation-decision.entity.js';

/** Something was hidden, kept, removed, given back, or somebody's writing stopped; who and what was written stays at home. */
export const MODERATION_DECIDED = 'moderation.decided';

export function moderationDecided(decision: {
  id: string;
  caseId: string | null;
  blockId: string | null;
  action: Action;
  reason: string | null;
  automated: boolean;
}): DomainEvent {
  return { name: MODERATION_DECIDED, payload: decision };
}
