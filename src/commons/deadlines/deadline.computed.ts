import type { IsoDate } from '../../platform/clock/index.js';
import { formatDate, type Locale } from '../../platform/i18n/index.js';
import type { Deadline } from './deadline.js';
import type { DayOff, DeadlineStep, DeadlineTerm } from './deadline.rules.js';
import { computedMessages } from './deadlines.messages.js';

/** More days off than these are told as a number. */
const MOST_NAMED = 6;

/** „Как е изчислено“: one sentence for each step, and one for a pause that still lasts. */
export function howComputed(
  { term, steps, pausedAt, pauseReason }: Pick<Deadline, 'term' | 'steps' | 'pausedAt' | 'pauseReason'>,
  locale: Locale,
): string[] {
  const told = steps.map((step) => sentence(step, term, steps[0]!.day, locale));
  if (!pausedAt) return told;
  const from = formatDate(pausedAt, locale);
  return [...told, computedMessages(locale)('pausedNow', { from, reason: pauseReason })];
}

function sentence(step: DeadlineStep, term: DeadlineTerm, event: IsoDate, locale: Locale): string {
  const t = computedMessages(locale);
  const date = formatDate(step.day, locale);
  switch (step.kind) {
    case 'event':
      return 'on' in term ? t('began', { date }) : t('event', { date });
    case 'counted':
      return [counted(term, date, locale), shorter(event, step.day, term, locale), leftOut(step.over, locale)]
        .filter(Boolean)
        .join(' ');
    case 'moved':
      return t('moved', { days: named(step.over, locale), date });
    case 'agreed':
      return t('agreed', { date });
    case 'paused':
      return t('workingDays' in term ? 'pausedWorking' : 'paused', {
        from: formatDate(step.from, locale),
        until: formatDate(step.until, locale),
        count: step.days,
        reason: step.reason,
        date,
      });
    case 'prolonged':
      return t('prolonged', { on: formatDate(step.on, locale), date, reason: step.reason });
  }
}

function counted(term: DeadlineTerm, date: string, locale: Locale): string {
  const t = computedMessages(locale);
  if ('workingDays' in term) return t('workingDays', { count: term.workingDays, date });
  if ('months' in term) return t('months', { count: term.months, date });
  if ('days' in term) return t('days', { count: term.days, date });
  return t('agreed', { date });
}

/** A month that has no such date ends the term on its last day. */
function shorter(event: IsoDate, last: IsoDate, term: DeadlineTerm, locale: Locale): string {
  const isShorter = 'months' in term && event.slice(-2) !== last.slice(-2);
  return isShorter ? computedMessages(locale)('shorterMonth') : '';
}

function leftOut(over: readonly DayOff[], locale: Locale): string {
  const t = computedMessages(locale);
  if (over.length === 0) return '';
  if (over.length > MOST_NAMED) return t('manyLeftOut', { count: over.length });
  return t('leftOut', { days: named(over, locale) });
}

function named(over: readonly DayOff[], locale: Locale): string {
  const t = computedMessages(locale);
  return over.map(({ day, why }) => t(why, { day: formatDate(day, locale, 'dayMonth') })).join(', ');
}
