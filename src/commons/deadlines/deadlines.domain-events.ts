import type { DomainEvent } from '../../platform/outbox/index.js';
import { subjectKey, type SubjectRef } from '../subjects/index.js';

export const DEADLINE_EVENTS = { approaching: 'deadline.approaching', overdue: 'deadline.overdue' } as const;

/** @param days left until the last day; below 0 it is over */
export function deadlineWarned(
  { id, rule, subject }: { id: string; rule: string; subject: SubjectRef },
  days: number,
): DomainEvent {
  return {
    name: days < 0 ? DEADLINE_EVENTS.overdue : DEADLINE_EVENTS.approaching,
    payload: { id, rule, subject: subjectKey(subject), days },
  };
}
