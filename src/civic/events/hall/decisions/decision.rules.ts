import { daysBetween, type IsoDate } from '../../../../platform/clock/index.js';
import type { Text } from '../../../../platform/i18n/index.js';
import type { Tone } from '../../../../platform/ui/index.js';

export const DECISION = 'eventDecision';

export const DECISION_KINDS = ['task', 'proposal', 'linked'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

export const DECISION_STATES = {
  running: { label: { bg: 'В срок', en: 'In time' }, tone: 'wait' },
  overdue: { label: { bg: 'Просрочено', en: 'Overdue' }, tone: 'late' },
  done: { label: { bg: 'Изпълнено', en: 'Done' }, tone: 'open' },
  handedOn: { label: { bg: 'Предадено', en: 'Handed on' }, tone: 'info' },
} as const satisfies Record<string, { label: Text; tone: Tone }>;
export type DecisionState = keyof typeof DECISION_STATES;

/** Overdue is computed: nobody has to remember to say so. */
export function decisionState(
  { kind, dueOn, doneAt }: { kind: DecisionKind; dueOn: IsoDate | null; doneAt: Date | null },
  today: IsoDate,
): DecisionState {
  if (kind !== 'task') return 'handedOn';
  if (doneAt) return 'done';
  return dueOn !== null && dueOn < today ? 'overdue' : 'running';
}

/** By how many days it is late; 0 for what is not. */
export function daysLate(dueOn: IsoDate | null, today: IsoDate): number {
  return dueOn === null ? 0 : Math.max(0, daysBetween(dueOn, today));
}
