import { z } from 'zod';
import type { Locale } from '../../../platform/i18n/index.js';
import { hasErrors, parseForm, say, withError, type FormState } from '../../../platform/ui/index.js';
import type { Procedure } from '../kinds/petition-kind.entity.js';
import { calculatorMessages } from './procedures.messages.js';
import { PROCEDURE_LAW } from './procedures.law.js';
import { isDate, LARGEST_ASSEMBLY, type Pause } from './procedures.rules.js';

const MOST_VOTERS = 10_000_000;

const wholeNumber = say({
  bg: 'Напишете цяло число от 1 до 10 000 000, само с цифри.',
  en: 'Write a whole number from 1 to 10,000,000, in digits.',
});
const dateForm = say({
  bg: 'Напишете истинска дата между 2009 и 2099 г., например 2027-03-15.',
  en: 'Write a real date between 2009 and 2099, such as 2027-03-15.',
});

/** People set thousands apart. */
const numberOf = (typed: string) => Number(typed.replace(/\s/gu, ''));
const isCount = (typed: string) =>
  /^[\d\s]{1,14}$/u.test(typed) && numberOf(typed) >= 1 && numberOf(typed) <= MOST_VOTERS;

const optional = (fits: (typed: string) => boolean, message: string) =>
  z
    .string()
    .refine((typed) => typed === '' || fits(typed), message)
    .default('');
const count = optional(isCount, wholeNumber);
const date = optional(isDate, dateForm);

const NUMBERS: Record<Procedure, readonly string[]> = {
  localInitiative: [],
  referendum: ['voters'],
  generalAssembly: ['voters', 'inhabitants'],
};

export interface Calculation {
  form: FormState<Record<string, string>>;
  /** Nothing was typed: the page as it begins. */
  isBlank: boolean;
  voters: number | null;
  inhabitants: number | null;
  dates: Record<string, string>;
  pause: Pause | null;
}

export function numberFields(procedure: Procedure): readonly string[] {
  return NUMBERS[procedure];
}

export function dateFields(procedure: Procedure): readonly string[] {
  return PROCEDURE_LAW[procedure].dates.flatMap(({ fields }) => fields);
}

/** What the address asks to work out. What makes no sense comes back with a sentence at its field. */
export function calculationOf(procedure: Procedure, query: unknown, locale: Locale): Calculation {
  const numbers = numberFields(procedure);
  const dates = dateFields(procedure);
  const schema = z.object({
    ...Object.fromEntries(numbers.map((name) => [name, count])),
    ...Object.fromEntries(dates.map((name) => [name, date])),
  });
  const parsed = parseForm(schema, query, locale);
  const typed = (parsed.ok ? parsed.value : parsed.state.values) as Record<string, string | undefined>;
  const values = Object.fromEntries([...numbers, ...dates].map((name) => [name, typed[name] ?? '']));
  const form = together({ values, errors: parsed.ok ? {} : parsed.state.errors }, procedure, locale);
  const fits = (name: string) => values[name] !== undefined && values[name] !== '' && !form.errors[name];
  return {
    form,
    isBlank: Object.values(values).every((value) => value === ''),
    voters: fits('voters') ? numberOf(values['voters']!) : null,
    inhabitants: fits('inhabitants') ? numberOf(values['inhabitants']!) : null,
    dates: Object.fromEntries(dates.filter(fits).map((name) => [name, values[name]!])),
    pause:
      fits('checkFrom') && fits('checkUntil')
        ? { from: values['checkFrom']!, until: values['checkUntil']! }
        : null,
  };
}

/** What only several fields together can get wrong. */
function together(
  form: FormState<Record<string, string>>,
  procedure: Procedure,
  locale: Locale,
): FormState<Record<string, string>> {
  if (hasErrors(form)) return form;
  const t = calculatorMessages(locale);
  const { voters = '', inhabitants = '', received = '', checkFrom = '', checkUntil = '' } = form.values;
  if (procedure === 'generalAssembly') {
    if (voters && !inhabitants) return withError(form, 'inhabitants', t('inhabitantsMissing'));
    if (inhabitants && !voters) return withError(form, 'voters', t('votersMissing'));
    if (inhabitants && numberOf(inhabitants) > LARGEST_ASSEMBLY)
      return withError(form, 'inhabitants', t('inhabitantsTooMany'));
    return form;
  }
  if (!checkFrom && !checkUntil) return form;
  if (!received) return withError(form, 'received', t('receivedMissing'));
  if (!checkFrom) return withError(form, 'checkFrom', t('checkFromMissing'));
  if (!checkUntil) return withError(form, 'checkUntil', t('checkUntilMissing'));
  if (checkFrom < received) return withError(form, 'checkFrom', t('checkBeforeReceipt'));
  return checkUntil < checkFrom ? withError(form, 'checkUntil', t('checkEndsFirst')) : form;
}
