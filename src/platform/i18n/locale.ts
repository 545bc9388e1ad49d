export type Locale = 'bg' | 'en';

export const LOCALES: readonly Locale[] = ['bg', 'en'];

/** The same text in both languages of the interface, side by side so that neither is forgotten. */
export interface Text {
  bg: string;
  en: string;
}

export function pick(text: Text, locale: Locale): string {
  return text[locale];
}

/** Bulgarian lives at the root, English below `/en`: '/consultations' or '/en/consultations'. */
export function localePath(locale: Locale, path: string): string {
  return locale === 'bg' ? path : `/en${path}`;
}
