import type { Text } from '../../platform/i18n/index.js';
import type { SubjectRef } from '../subjects/index.js';
import type { DecisionState } from './decision.lifecycle.js';
import type { DecisionOutcome } from './decision.rules.js';

/** One wording of a decision, with what it decides. */
export interface DecisionView {
  id: string;
  process: SubjectRef;
  outcome: DecisionOutcome;
  reason: string;
  changedArticle: string;
  unit: { id: string; name: Text } | null;
  state: DecisionState;
  /** When this wording became public. */
  publishedAt: Date | null;
  confirmedAt: Date | null;
  subjects: SubjectRef[];
  /** The permanent link, without the language prefix. */
  path: string;
  version: number;
}

/** What somebody wants to decide. */
export interface Wording {
  outcome: DecisionOutcome;
  reason: string;
  changedArticle: string;
  /** Null takes the unit of the process. */
  unitId: string | null;
}

export interface NewDecision extends Wording {
  process: SubjectRef;
  subjects: readonly SubjectRef[];
}

/** Who does it: a member of staff, and the units to which they are bound, if they are. */
export interface Decider {
  staffId: string;
  units?: readonly string[] | null;
  /** Of the wording that they have before them; another one is not touched. */
  seen?: number;
}

/** Counts subjects, not decisions. */
export interface DecisionProgress {
  total: number;
  /** With a confirmed decision. */
  confirmed: number;
  /** With one that waits to be confirmed. */
  proposed: number;
  /** With one that was sent back. */
  returned: number;
  /** Of the confirmed ones. */
  byOutcome: Record<DecisionOutcome, number>;
}

export interface TemplateView {
  id: string;
  title: string;
  outcome: DecisionOutcome;
  reason: string;
}

export function decisionPath(id: string): string {
  return `/decisions/${id}`;
}
