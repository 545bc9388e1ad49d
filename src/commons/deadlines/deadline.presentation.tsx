import { dateIn, daysLeft } from '../../platform/clock/index.js';
import { formatDate, formatDeadline, pick, type Locale } from '../../platform/i18n/index.js';
import type { SubjectClock, Tone } from '../../platform/ui/index.js';
import { howComputed } from './deadline.computed.js';
import type { Deadline } from './deadline.js';
import { deadlineMessages } from './deadlines.messages.js';
import { Sentences, type DeadlineLineProps } from './views/index.js';

const SOON_DAYS = 3;

type Standing = Pick<Deadline, 'state' | 'dueAt' | 'pausedAt' | 'metAt' | 'cancelledAt'>;

/** Where the deadline stands, in words: „остават 3 дни“, „просрочен с 2 дни“. */
export function deadlineState(
  { state, dueAt, pausedAt, metAt, cancelledAt }: Standing,
  locale: Locale,
  now: Date,
): { text: string; tone: Tone } {
  const t = deadlineMessages(locale);
  const on = (date: Date) => formatDate(dateIn(date), locale);
  if (state === 'cancelled') return { text: t('cancelledOn', { date: on(cancelledAt!) }), tone: 'plain' };
  if (state === 'paused') return { text: t('pausedSince', { date: on(pausedAt!) }), tone: 'wait' };
  if (state === 'met') {
    const late = -daysLeft(dueAt, metAt!);
    if (late > 0) return { text: t('metLate', { date: on(metAt!), count: late }), tone: 'late' };
    return { text: t('metOn', { date: on(metAt!) }), tone: 'open' };
  }
  const left = daysLeft(dueAt, now);
  if (left < 0) return { text: t('overdueBy', { count: -left }), tone: 'late' };
  return { text: t('daysLeft', { count: left }), tone: left <= SOON_DAYS ? 'late' : 'open' };
}

/** For the head of a public page; what is overdue is said so. The page counts days: tag it `today`. */
export function deadlineClock(deadline: Deadline, locale: Locale, now: Date): SubjectClock {
  const { label, state, until, law, how } = deadlineLine(deadline, locale, now);
  return {
    text: deadlineMessages(locale)('named', { label, state: state.text }),
    tone: state.tone,
    how: <Sentences law={law} how={[...how, until]} />,
  };
}

/** The props of `<DeadlineLine>`. */
export function deadlineLine(deadline: Deadline, locale: Locale, now: Date): DeadlineLineProps {
  const t = deadlineMessages(locale);
  const { rule, dueAt } = deadline;
  return {
    label: pick(rule.label, locale),
    state: deadlineState(deadline, locale, now),
    until: t('until', { date: formatDeadline(dueAt, locale) }),
    law: rule.law && t('law', { article: pick(rule.law, locale) }),
    how: howComputed(deadline, locale),
  };
}
