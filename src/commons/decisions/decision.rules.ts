import type { Text } from '../../platform/i18n/index.js';
import type { Tone } from '../../platform/lifecycle/index.js';

export const DECISION_OUTCOMES = ['accepted', 'partiallyAccepted', 'rejected', 'outOfScope'] as const;
export type DecisionOutcome = (typeof DECISION_OUTCOMES)[number];

export const OUTCOMES: Record<DecisionOutcome, { label: Text; tone: Tone }> = {
  accepted: { label: { bg: 'Приема се', en: 'Accepted' }, tone: 'open' },
  partiallyAccepted: { label: { bg: 'Приема се частично', en: 'Accepted in part' }, tone: 'info' },
  rejected: { label: { bg: 'Не се приема', en: 'Not accepted' }, tone: 'late' },
  outOfScope: { label: { bg: 'Извън обхвата', en: 'Out of scope' }, tone: 'plain' },
};

/** The newest of each outcome, and then the newest at all; in the order of the outcomes, the newest first. */
export function varied<One>(
  newestFirst: readonly One[],
  outcomeOf: (one: One) => DecisionOutcome,
  limit: number,
): One[] {
  const place = (one: One) => DECISION_OUTCOMES.indexOf(outcomeOf(one));
  const firsts = DECISION_OUTCOMES.flatMap((outcome) =>
    newestFirst.filter((one) => outcomeOf(one) === outcome).slice(0, 1),
  );
  const chosen = new Set(firsts.slice(0, limit));
  for (const one of newestFirst) if (chosen.size < limit) chosen.add(one);
  return [...chosen].sort((left, right) => place(left) - place(right));
}

export const LIMITS = { reason: 5_000, changedArticle: 300, returnedReason: 2_000, title: 120 } as const;

/** Why a text is refused, as the code of a sentence with `{max}`. */
export type TextProblem = 'decisionMissing' | 'decisionTooLong' | 'decisionStrangeCharacters';

/** Signs that turn the direction of letters or are not seen at all have no place in what is published. */
const UNSEEN = /[\u200b\u200e\u200f\u202a-\u202e\u2028\u2029\u2060\u2066-\u2069\ufeff]/u;

export function textProblem(text: string, most: number, needed = true): TextProblem | null {
  if (text.trim() === '') return needed ? 'decisionMissing' : null;
  const plain = text.replace(/[\n\t]/g, '');
  if (!text.isWellFormed() || UNSEEN.test(text) || /\p{Cc}/u.test(plain)) return 'decisionStrangeCharacters';
  return text.length > most ? 'decisionTooLong' : null;
}

interface TypedWording {
  outcome: string;
  reason: string;
  changedArticle: string;
}

/** The problems of what was typed, by field; a reason is needed whatever the outcome. */
export function wordingProblems({ outcome, reason, changedArticle }: TypedWording): Record<string, string> {
  const problems = {
    outcome: isOutcome(outcome) ? null : 'decisionOutcomeMissing',
    reason: textProblem(reason, LIMITS.reason),
    changedArticle: textProblem(changedArticle, LIMITS.changedArticle, false),
  };
  return Object.fromEntries(
    Object.entries(problems).filter((entry): entry is [string, string] => entry[1] !== null),
  );
}

export function isOutcome(value: unknown): value is DecisionOutcome {
  return DECISION_OUTCOMES.some((known) => known === value);
}

/** What is left empty is taken from the template. */
export function filledFrom(
  typed: TypedWording,
  template: { outcome: DecisionOutcome; reason: string } | null,
): TypedWording {
  return {
    ...typed,
    outcome: typed.outcome || (template?.outcome ?? ''),
    reason: typed.reason || (template?.reason ?? ''),
  };
}
