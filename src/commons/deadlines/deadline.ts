import type { SubjectRef } from '../subjects/index.js';
import type { Text } from '../../platform/i18n/index.js';
import type { DeadlineStep, DeadlineTerm } from './deadline.rules.js';

/** What is owed, as the module that lives by it says: `moderation.case`. */
export interface DeadlineRule {
  key: string;
  /** What is to be done: „Решение по жалба“. */
  label: Text;
  /** The article, or null where the municipality set the term itself. */
  law: Text | null;
  /** Whether the public sees deadlines of this rule on public subjects. */
  public: boolean;
  /** Where the law says who may prolong it, and how many months after the event is the latest it may end. */
  prolonging?: { by: string; mostMonths: number };
}

export interface NewDeadline {
  rule: string;
  subject: SubjectRef;
  /** The event from which it is counted; its own day does not count. */
  from: Date;
  term: DeadlineTerm;
  /** What the staff read; no personal data. */
  title: string;
  /** Where they act, `/admin/…`. */
  path: string;
  /** Whoever holds it may act, gets the warnings and has it in „Чака Ви“. */
  permission: string;
  /** Of those who hold roles in units alone, it concerns this unit's. */
  unitId?: string | null;
  /** Who may not act although they hold the permission, such as whoever decided what is appealed against. */
  exceptStaffId?: string | null;
}

/** Which clock: of each rule at most one runs on a subject. */
export interface DeadlineRef {
  rule: string;
  subject: SubjectRef;
}

export type DeadlineState = 'running' | 'paused' | 'met' | 'cancelled';

export interface Deadline {
  id: string;
  rule: DeadlineRule;
  subject: SubjectRef;
  state: DeadlineState;
  title: string;
  path: string;
  permission: string;
  unitId: string | null;
  exceptStaffId: string | null;
  startedAt: Date;
  /** Local 24:00 of the last day. */
  dueAt: Date;
  term: DeadlineTerm;
  steps: DeadlineStep[];
  pausedAt: Date | null;
  pauseReason: string | null;
  metAt: Date | null;
  cancelledAt: Date | null;
}
