import { dateIn } from '../../platform/clock/index.js';
import { formatDate, formatDateTime, formatTime, type Locale } from '../../platform/i18n/index.js';
import { eventMessages } from './events.messages.js';

export interface Times {
  startsAt: Date;
  endsAt: Date;
}

/** „неделя, 22 ноември 2026 г., 14:00–16:30 ч.“, or from one day to another. */
export function whenText({ startsAt, endsAt }: Times, locale: Locale): string {
  const t = eventMessages(locale);
  if (dateIn(startsAt) !== dateIn(endsAt))
    return t('dayToDay', { from: formatDateTime(startsAt, locale), to: formatDateTime(endsAt, locale) });
  return t('dayAtTime', {
    date: formatDate(startsAt, locale, 'weekday'),
    hours: hoursText({ startsAt, endsAt }, locale),
  });
}

/** „14:00–16:30 ч.“ */
export function hoursText({ startsAt, endsAt }: Times, locale: Locale): string {
  const from = formatTime(startsAt, locale).replace(/\u00a0ч\.$/u, '');
  return `${from}–${formatTime(endsAt, locale)}`;
}
