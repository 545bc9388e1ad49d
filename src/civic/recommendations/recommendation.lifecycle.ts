import type { Phase } from '../../commons/subjects/index.js';
import { defineLifecycle, type Tone } from '../../platform/lifecycle/index.js';

/** Nothing leads back: what was answered stays answered, what was carried out stays carried out. */
export const recommendationLifecycle = defineLifecycle({
  subject: 'recommendation',
  table: 'recommendation',
  initial: 'draft',
  states: {
    draft: { label: { bg: 'Чернова', en: 'Draft' }, tone: 'plain' },
    sent: { label: { bg: 'Изпратена', en: 'Sent' }, tone: 'wait', public: true },
    underReview: { label: { bg: 'В разглеждане', en: 'Under review' }, tone: 'wait', public: true },
    accepted: { label: { bg: 'Приета', en: 'Accepted' }, tone: 'info', public: true },
    partiallyAccepted: {
      label: { bg: 'Частично приета', en: 'Accepted in part' },
      tone: 'info',
      public: true,
    },
    rejected: { label: { bg: 'Отхвърлена', en: 'Rejected' }, tone: 'late', public: true, final: true },
    inProgress: { label: { bg: 'В изпълнение', en: 'In progress' }, tone: 'info', public: true },
    implemented: { label: { bg: 'Изпълнена', en: 'Implemented' }, tone: 'open', public: true, final: true },
    notImplemented: {
      label: { bg: 'Неизпълнена', en: 'Not implemented' },
      tone: 'late',
      public: true,
      final: true,
    },
    obsolete: {
      label: { bg: 'Отпаднала', en: 'No longer applies' },
      tone: 'plain',
      public: true,
      final: true,
    },
    withdrawn: { label: { bg: 'Оттеглена', en: 'Withdrawn' }, tone: 'plain', public: true, final: true },
  },
  transitions: {
    send: {
      label: { bg: 'Изпратете', en: 'Send' },
      from: ['draft'],
      to: 'sent',
      by: 'organisation',
      announces: 'recommendation.sent',
    },
    consider: {
      label: { bg: 'Възложете за разглеждане', en: 'Assign' },
      from: ['sent'],
      to: 'underReview',
      by: 'recommendations.register',
      announces: 'recommendation.underReview',
    },
    accept: {
      label: { bg: 'Приемете', en: 'Accept' },
      from: ['underReview'],
      to: 'accepted',
      by: 'recommendations.answer',
      needs: ['reason'],
      announces: 'recommendation.answered',
    },
    acceptInPart: {
      label: { bg: 'Приемете частично', en: 'Accept in part' },
      from: ['underReview'],
      to: 'partiallyAccepted',
      by: 'recommendations.answer',
      needs: ['reason'],
      announces: 'recommendation.answered',
    },
    reject: {
      label: { bg: 'Отхвърлете', en: 'Reject' },
      from: ['underReview'],
      to: 'rejected',
      by: 'recommendations.answer',
      needs: ['reason'],
      announces: 'recommendation.answered',
    },
    begin: {
      label: { bg: 'Започнете изпълнението', en: 'Begin' },
      from: ['accepted', 'partiallyAccepted'],
      to: 'inProgress',
      by: 'recommendations.follow',
    },
    implement: {
      label: { bg: 'Отбележете като изпълнена', en: 'Mark as implemented' },
      from: ['accepted', 'partiallyAccepted', 'inProgress'],
      to: 'implemented',
      by: 'recommendations.follow',
      announces: 'recommendation.implemented',
    },
    fail: {
      label: { bg: 'Отбележете като неизпълнена', en: 'Mark as not implemented' },
      from: ['accepted', 'partiallyAccepted', 'inProgress'],
      to: 'notImplemented',
      by: 'recommendations.follow',
      needs: ['reason'],
      announces: 'recommendation.notImplemented',
    },
    drop: {
      label: { bg: 'Отбележете като отпаднала', en: 'Mark as no longer applying' },
      from: ['accepted', 'partiallyAccepted', 'inProgress'],
      to: 'obsolete',
      by: 'recommendations.follow',
      needs: ['reason'],
      announces: 'recommendation.obsolete',
    },
    withdraw: {
      label: { bg: 'Оттеглете', en: 'Withdraw' },
      from: ['sent', 'underReview', 'accepted', 'partiallyAccepted', 'inProgress'],
      to: 'withdrawn',
      by: 'organisation',
      needs: ['reason'],
      announces: 'recommendation.withdrawn',
    },
  },
});

export type RecommendationState = keyof typeof recommendationLifecycle.states;
export type RecommendationTransition = keyof typeof recommendationLifecycle.transitions;

/** The municipality owes the first answer. */
export const AWAITING_STATES = ['sent', 'underReview'] as const;

/** Agreed on and not done yet: the agreed term runs. */
export const RUNNING_STATES = ['accepted', 'partiallyAccepted', 'inProgress'] as const;

/** What the municipality says after it has begun, or could. */
export const FOLLOWED_STATES = [...RUNNING_STATES, 'implemented', 'notImplemented'] as const;

/** The same as `isPublic`, for rows of the table. */
export const PUBLIC_RECOMMENDATION =
  '(recommendation.sent_at IS NOT NULL AND recommendation.hidden_at IS NULL)';

/** A recommendation is public from the moment in which it is sent. */
export function isPublic(row: { sentAt: Date | null; hiddenAt: Date | null }): boolean {
  return row.sentAt !== null && row.hiddenAt === null;
}

export function isOneOf(states: readonly RecommendationState[], state: RecommendationState): boolean {
  return states.includes(state);
}

export function phaseOf(state: RecommendationState): Phase {
  if (state === 'draft') return 'upcoming';
  return isOneOf([...AWAITING_STATES, ...RUNNING_STATES], state) ? 'open' : 'over';
}

export function toneOf(state: RecommendationState): Tone {
  return recommendationLifecycle.states[state].tone ?? 'plain';
}
