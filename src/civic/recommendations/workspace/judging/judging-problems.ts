import { RuleBroken } from '../../../../platform/errors/index.js';
import type { Locale } from '../../../../platform/i18n/index.js';
import { recommendationProblems } from '../../recommendation-problems.messages.js';
import { WRITTEN_LIMITS, type WrittenField } from '../../written.rules.js';
import { judgingMessages } from './judging.messages.js';
import type { JudgingVerb } from './judging.forms.js';

type Code = keyof typeof recommendationProblems.texts;

/** What a service refused, in words at the fields of the form. @throws whatever else went wrong */
export function fieldErrors(
  error: unknown,
  verb: JudgingVerb | 'withdraw',
  locale: Locale,
): Record<string, string> {
  if (!(error instanceof RuleBroken) || Object.keys(error.fields).length === 0) throw error;
  const labels = labelsOf(verb, locale);
  return Object.fromEntries(
    Object.entries(error.fields).map(([field, code]) => [
      field === 'file' ? 'files' : field,
      recommendationProblems(locale)(code as Code, {
        label: labels[field] ?? field,
        max: WRITTEN_LIMITS[field as WrittenField] ?? 0,
        number: '',
      }),
    ]),
  );
}

function labelsOf(verb: JudgingVerb | 'withdraw', locale: Locale): Record<string, string> {
  const t = judgingMessages(locale);
  const text = verb === 'withdraw' ? t('reason') : t(`${verb}Text`);
  return { text, reason: t('reason'), link: t('link'), on: t('on'), value: t('value') };
}
