import type { Text } from '../../../../platform/i18n/index.js';
import { AHEAD_STATES, isOneOf, type EventState } from '../../event.lifecycle.js';

export const QUESTION = 'eventQuestion';

export type QuestionState = 'visible' | 'held' | 'hidden';

export const QUESTION_STATES: Record<QuestionState, { label: Text }> = {
  visible: { label: { bg: 'Публичен', en: 'Public' } },
  held: { label: { bg: 'Задържан', en: 'Held' } },
  hidden: { label: { bg: 'Скрит', en: 'Hidden' } },
};

export const QUESTION_STAGES = ['new', 'shortlisted', 'asked', 'answered', 'merged'] as const;
export type QuestionStage = (typeof QUESTION_STAGES)[number];

export const QUESTION_ORDERS = ['likes', 'newest'] as const;
export type QuestionOrder = (typeof QUESTION_ORDERS)[number];

/** People ask from the announcement until the end. */
export function takesQuestions(event: { state: EventState; endsAt: Date }, now: Date): boolean {
  return isOneOf(AHEAD_STATES, event.state) && now < event.endsAt;
}
