import { IntlMessageFormat } from 'intl-messageformat';
import { numberFormat, intlTag } from './numbers.js';
import type { Locale, Text } from './locale.js';

export type MessageValue = string | number | boolean | Date | null | undefined;

/** `t('daysLeft', { count: 3 })`; an unknown key is a type error and throws, and so does a missing value. */
export type Translate<M extends Record<string, Text>> = (
  key: keyof M & string,
  values?: Record<string, MessageValue>,
) => string;

export interface Messages<M extends Record<string, Text>> {
  (locale: Locale): Translate<M>;
  readonly scope: string;
  readonly texts: M;
}

/** „2026 г.“ and „14:00 ч.“ at the end of a sentence need no second full stop; dates and times bind them with a hard space. */
const TWO_STOPS = /(\u00a0[гч]\.)\.(?!\.)/gu;

/**
 * The texts of one module in ICU syntax. Markup does not belong into them: `<` is a plain character, and what a
 * page escapes stays escaped.
 */
export function defineMessages<const M extends Record<string, Text>>(scope: string, texts: M): Messages<M> {
  const translators: Record<Locale, Translate<M>> = {
    bg: translator(scope, texts, 'bg'),
    en: translator(scope, texts, 'en'),
  };
  return Object.assign((locale: Locale) => translators[locale], { scope, texts });
}

function translator<M extends Record<string, Text>>(scope: string, texts: M, locale: Locale): Translate<M> {
  const compiled = new Map<string, IntlMessageFormat | string>();

  return (key, values = {}) => {
    let message = compiled.get(key);
    if (message === undefined) {
      if (!Object.hasOwn(texts, key)) throw new Error(`No message „${key}“ in ${scope}`);
      message = compile(texts[key]![locale], locale);
      compiled.set(key, message);
    }
    return typeof message === 'string' ? message : String(message.format(values)).replace(TWO_STOPS, '$1');
  };
}

function compile(text: string, locale: Locale): IntlMessageFormat | string {
  if (!/[{}']/.test(text)) return text;
  return new IntlMessageFormat(text, intlTag(locale), undefined, {
    ignoreTag: true,
    formatters: formatters(locale),
  });
}

/** The library's own number format would print 1000 where the pages print 1 000, and it makes plural rules for each number. */
function formatters(locale: Locale) {
  const plurals = new Map<Intl.PluralRulesOptions['type'], Intl.PluralRules>();
  return {
    getNumberFormat: (_tag?: string | string[], options?: Intl.NumberFormatOptions) =>
      numberFormat(locale, options),
    getDateTimeFormat: (tag?: string | string[], options?: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(tag, { timeZone: 'Europe/Sofia', ...options }),
    getPluralRules: (tag?: string | string[], options?: Intl.PluralRulesOptions) => {
      const rules = plurals.get(options?.type) ?? new Intl.PluralRules(tag, options);
      plurals.set(options?.type, rules);
      return rules;
    },
  };
}
