import type { Deadline } from '../../../../commons/deadlines/index.js';
import { dateIn } from '../../../../platform/clock/index.js';
import { formatDate, pick, type Locale } from '../../../../platform/i18n/index.js';
import type { Station } from '../../../../platform/ui/index.js';
import { ANSWER_RULE } from '../../recommendation.clocks.js';
import {
  AWAITING_STATES,
  isOneOf,
  recommendationLifecycle,
  RUNNING_STATES,
} from '../../recommendation.lifecycle.js';
import type { ShownRecommendation } from '../recommendation-details.queries.js';
import { pageMessages } from './page.messages.js';

/** Sent → under review → answered → in progress → implemented, or where it ended before that. */
export function stations(row: ShownRecommendation, owed: readonly Deadline[], locale: Locale): Station[] {
  const t = pageMessages(locale);
  const { state, sentAt, answeredAt, endedAt, incomingNumber } = row;
  const day = (date: Date | string) => formatDate(date, locale, 'dayMonth');
  const until = (date: Date | string) => t('until', { date: day(date) });
  const sent: Station = { label: t('stationSent'), note: day(sentAt), state: 'done' };
  const number = incomingNumber ? t('incoming', { number: incomingNumber }) : undefined;
  const ended: Station = {
    label: pick(recommendationLifecycle.states[state].label, locale),
    note: endedAt ? day(endedAt) : undefined,
    state: 'done',
  };
  if (!answeredAt) {
    const clock = owed.find(({ rule, state: at }) => rule.key === ANSWER_RULE && at === 'running');
    const last = clock && dateIn(new Date(clock.dueAt.getTime() - 1));
    if (!isOneOf(AWAITING_STATES, state)) return [sent, ended];
    return [
      sent,
      { label: t('stationReview'), note: number, state: state === 'underReview' ? 'now' : 'next' },
      { label: t('stationAnswer'), note: last && until(last), state: 'next' },
      { label: t('stationDone'), state: 'next' },
    ];
  }
  const review: Station = { label: t('stationReview'), note: number, state: 'done' };
  const answered: Station = { label: t('stationAnswer'), note: day(answeredAt), state: 'done' };
  if (!isOneOf(RUNNING_STATES, state)) return [sent, review, answered, ended];
  return [
    sent,
    review,
    answered,
    {
      label: t('stationProgress'),
      note: t('percent', { progress: row.progress }),
      state: 'now',
    },
    { label: t('stationDone'), note: row.agreedOn ? until(row.agreedOn) : undefined, state: 'next' },
  ];
}
