import type { DomainEvent } from '../../platform/outbox/index.js';

/** Announced by the lifecycle, except for the number, a longer term, reports, verdicts, milestones and disputes. */
export const RECOMMENDATION_EVENTS = {
  sent: 'recommendation.sent',
  registered: 'recommendation.registered',
  underReview: 'recommendation.underReview',
  prolonged: 'recommendation.prolonged',
  answered: 'recommendation.answered',
  reported: 'recommendation.reported',
  implemented: 'recommendation.implemented',
  notImplemented: 'recommendation.notImplemented',
  obsolete: 'recommendation.obsolete',
  withdrawn: 'recommendation.withdrawn',
  milestoneDone: 'recommendation.milestoneDone',
  judged: 'recommendation.judged',
  disputed: 'recommendation.disputed',
  disputeAnswered: 'recommendation.disputeAnswered',
} as const;

type Told = 'registered' | 'prolonged' | 'milestoneDone' | 'judged' | 'disputed' | 'disputeAnswered';

export function recommendationTold(what: Told, id: string): DomainEvent {
  return { name: RECOMMENDATION_EVENTS[what], payload: { id } };
}

/** @param message what the staff wrote to those who follow; it stands on the page for everybody */
export function recommendationReported(id: string, progress: number, message: string): DomainEvent {
  return { name: RECOMMENDATION_EVENTS.reported, payload: { id, progress, message } };
}
