import { dateIn, daysLeft } from '../../platform/clock/index.js';
import { formatDate, pick, type Locale } from '../../platform/i18n/index.js';
import type { SubjectClock, Tone } from '../../platform/ui/index.js';
import type { Deadline } from './deadline.js';
import { deadlineMessages } from './deadlines.messages.js';

const SOON_DAYS = 3;

/** Where the deadline stands, in words: „остават 3 дни“, „просрочен с 2 дни“. */
export function deadlineState(deadline: Deadline, locale: Locale, now: Date): { text: string; tone: Tone } {
  const t = deadlineMessages(locale);
  const { state, dueAt, pausedAt, metAt, cancelledAt } = deadline;
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

/** For the head of a public page; what is overdue is said so. */
export function deadlineClock(deadline: Deadline, locale: Locale, now: Date): SubjectClock {
  const { text, tone } = deadlineState(deadline, locale, now);
  const label = pick(deadline.rule.label, locale);
  return { text: deadlineMessages(locale)('named', { label, state: text }), tone };
}
