import { OUTCOMES, type DecisionOutcome, type LatestDecision } from '../../../commons/decisions/index.js';
import type { AnswerFigures, AwaitedAnswer } from '../../../commons/subjects/index.js';
import { excerpt, pick, type Locale } from '../../../platform/i18n/index.js';
import { participationPath } from '../participation/year.rules.js';
import type { AnswersProps } from './views/answers.js';
import type { AwaitedProps } from './views/awaited.js';
import type { DecisionProps } from './views/decisions.js';

const LONGEST_REASON = 260;

const SIDES: Record<DecisionOutcome, DecisionProps['side']> = {
  accepted: 'yes',
  partiallyAccepted: 'part',
  rejected: 'no',
  outOfScope: 'no',
};

/** Null before anything was asked for in this year. */
export function answersShown(
  { asked, answered, accepted, partly, overdue }: AnswerFigures,
  year: number,
): AnswersProps | null {
  if (asked === 0) return null;
  return { path: participationPath(year), asked, answered, changed: accepted + partly, overdue };
}

export function decisionShown({ decision, quote, followed }: LatestDecision, locale: Locale): DecisionProps {
  const { id, outcome, reason, unit, path } = decision;
  return {
    key: id,
    outcome: { label: pick(OUTCOMES[outcome].label, locale), tone: OUTCOMES[outcome].tone },
    side: SIDES[outcome],
    quote,
    unit: unit && pick(unit.name, locale),
    reason: excerpt(reason, LONGEST_REASON),
    link: followed ?? { kind: 'reasons', path },
  };
}

export function awaitedShown({ dueAt: _dueAt, tags: _tags, ...shown }: AwaitedAnswer): AwaitedProps {
  return shown;
}
