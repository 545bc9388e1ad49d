import type { DecisionProgress } from '../../../commons/decisions/index.js';
import type { DomainEvent } from '../../../platform/outbox/index.js';

export const REPORT_PUBLISHED = 'consultation.reportPublished';

export function reportPublished(
  id: string,
  { version, none }: { version: number; none: boolean },
  { total, byOutcome }: DecisionProgress,
): DomainEvent {
  return {
    name: REPORT_PUBLISHED,
    payload: {
      id,
      version,
      none,
      accepted: byOutcome.accepted,
      partly: byOutcome.partiallyAccepted,
      count: total,
    },
  };
}
