import type { DomainEvent } from '../../platform/outbox/index.js';

/** Announced by the lifecycle, except for the receipt, the publishing, longer terms and times of meetings. */
export const INQUIRY_EVENTS = {
  received: 'inquiry.received',
  registered: 'inquiry.registered',
  considered: 'inquiry.considered',
  prolonged: 'inquiry.prolonged',
  answered: 'inquiry.answered',
  executed: 'inquiry.executed',
  forwarded: 'inquiry.forwarded',
  notConsidered: 'inquiry.notConsidered',
  withdrawn: 'inquiry.withdrawn',
  executionProlonged: 'inquiry.executionProlonged',
  meetingOffered: 'inquiry.meetingOffered',
  meetingAccepted: 'inquiry.meetingAccepted',
  meetingDeclined: 'inquiry.meetingDeclined',
  meetingCalledOff: 'inquiry.meetingCalledOff',
  /** The question, or its answer, can be read by everybody. */
  published: 'inquiry.published',
  answerPublished: 'inquiry.answerPublished',
} as const;

export function inquiryEvent(what: keyof typeof INQUIRY_EVENTS, id: string): DomainEvent {
  return { name: INQUIRY_EVENTS[what], payload: { id } };
}
