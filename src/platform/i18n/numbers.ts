import type { Locale } from './locale.js';

const CONVENTIONS: Record<Locale, string> = { bg: 'bg-BG', en: 'en-GB' };

/** The Intl tag whose conventions a language of the interface follows. */
export function intlTag(locale: Locale): string {
  return CONVENTIONS[locale];
}

const formats = new Map<string, Intl.NumberFormat>();

/** Thousands are always set apart („1 000 подписа“): Intl alone would leave four digits together in Bulgarian. */
export function numberFormat(locale: Locale, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  const key = locale + JSON.stringify(options);
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(intlTag(locale), { useGrouping: 'always', ...options });
    formats.set(key, format);
  }
  return format;
}

export function formatNumber(value: number, locale: Locale, options?: Intl.NumberFormatOptions): string {
  return numberFormat(locale, options).format(value);
}

const BYTE_UNITS = { bg: ['Б', 'КБ', 'МБ', 'ГБ', 'ТБ'], en: ['B', 'kB', 'MB', 'GB', 'TB'] };

export function formatBytes(bytes: number, locale: Locale): string {
  const power = Math.min(bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3), BYTE_UNITS[locale].length - 1);
  const digits = formatNumber(bytes / 1000 ** power, locale, { maximumFractionDigits: power > 1 ? 1 : 0 });
  return `${digits}\u00a0${BYTE_UNITS[locale][power]}`;
}
