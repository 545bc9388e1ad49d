import { SOFIA, sofia } from '../clock/index.js';
import { intlTag } from './numbers.js';
import type { Locale } from './locale.js';

type IsoDate = string;

export type DateStyle = 'long' | 'short' | 'dayMonth' | 'weekday' | 'month';

const STYLES: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: '2-digit', month: '2-digit', year: 'numeric' },
  dayMonth: { day: 'numeric', month: 'long' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
};

const formats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(locale: Locale, style: DateStyle): Intl.DateTimeFormat {
  const key = locale + style;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(intlTag(locale), { timeZone: SOFIA, ...STYLES[style] });
    formats.set(key, format);
  }
  return format;
}

/** The year and its „г.“ stay on one line. „22 ноември 2026 г.“, or with another style „22.11.2026 г.“, „22 ноември“, „неделя, 22 ноември 2026 г.“, „ноември 2026 г.“ */
export function formatDate(date: Date | IsoDate, locale: Locale, style: DateStyle = 'long'): string {
  // Noon keeps a bare date on its own day whatever the offset.
  const moment = typeof date === 'string' ? new Date(`${date}T12:00:00Z`) : date;
  return dateFormat(locale, style)
    .format(moment)
    .replace(/\sг\.$/, '\u00a0г.');
}

/** „14:00 ч.“ */
export function formatTime(date: Date, locale: Locale): string {
  const { hour, minute } = sofia(date);
  return clockTime(hour, minute, locale);
}

/** „22 ноември 2026 г., 14:00 ч.“ */
export function formatDateTime(date: Date, locale: Locale): string {
  return `${formatDate(date, locale)}, ${formatTime(date, locale)}`;
}

/** As formatDateTime, but a term that runs out at midnight is told as the law does: „4 ноември 2026 г., 24:00 ч.“ */
export function formatDeadline(until: Date, locale: Locale): string {
  const local = sofia(until);
  if (local.hour !== 0 || local.minute !== 0) return formatDateTime(until, locale);
  return `${formatDate(local.subtract({ days: 1 }).toPlainDate().toString(), locale)}, ${clockTime(24, 0, locale)}`;
}

function clockTime(hour: number, minute: number, locale: Locale): string {
  const digits = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  return locale === 'bg' ? `${digits}\u00a0ч.` : digits;
}
