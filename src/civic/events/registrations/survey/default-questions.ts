import type { Locale } from '../../../../platform/i18n/index.js';
import { surveyMessages } from './survey.messages.js';
import type { Question } from './survey.rules.js';

/** What is asked where the staff chose nothing else. */
export function defaultQuestions(lang: Locale): Question[] {
  const t = surveyMessages(lang);
  const scale = (text: string): Question => ({ kind: 'scale', text, options: [] });
  return [
    scale(t('default_useful')),
    scale(t('default_heard')),
    scale(t('default_place')),
    {
      kind: 'choice',
      text: t('default_source'),
      options: [t('source_site'), t('source_friends'), t('source_net'), t('source_media'), t('source_other')],
    },
    { kind: 'text', text: t('default_words'), options: [] },
  ];
}
