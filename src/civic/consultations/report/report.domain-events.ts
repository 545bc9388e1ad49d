import type { DomainEvent } from '../../../platform/outbox/index.js';
import type { ReportSnapshot } from './report.snapshot.js';

export const REPORT_PUBLISHED = 'consultation.reportPublished';

export function reportPublished({ consultation, version, none, totals }: ReportSnapshot): DomainEvent {
  const { accepted, partiallyAccepted } = totals.outcomes;
  return {
    name: REPORT_PUBLISHED,
    payload: {
      id: consultation.id,
      version,
      none,
      accepted,
      partly: partiallyAccepted,
      count: totals.contributions,
    },
  };
}
