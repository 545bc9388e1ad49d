import { defineMessages, type Locale, type Text } from '../../../platform/i18n/index.js';
import type { DraftProblems, FieldProblem } from './draft.rules.js';

/** The fields as people know them. */
export const DRAFT_LABELS = {
  title: { bg: 'Препоръка накратко', en: 'Recommendation in short' },
  problem: { bg: 'Проблем', en: 'Problem' },
  measure: { bg: 'Какво препоръчвате', en: 'What you recommend' },
  expectedResult: { bg: 'Очакван резултат', en: 'Expected result' },
  addressee: { bg: 'Адресат', en: 'Addressee' },
  unitId: { bg: 'Отговорно звено', en: 'Responsible unit' },
  partners: { bg: 'Партньори', en: 'Partners' },
  stage: { bg: 'Етап на политиката', en: 'Stage of policy' },
  topic: { bg: 'Област', en: 'Area' },
  termFrom: { bg: 'Срок от', en: 'Term from' },
  termTo: { bg: 'Срок до', en: 'Term to' },
  setId: { bg: 'Част от', en: 'Part of' },
  weight: { bg: 'Тежест', en: 'Weight' },
  sources: { bg: 'Произтича от', en: 'Arises from' },
  files: { bg: 'Приложения', en: 'Attachments' },
  indicatorName: { bg: 'Индикатор {number}: наименование', en: 'Indicator {number}: name' },
  indicatorUnit: { bg: 'Индикатор {number}: мерна единица', en: 'Indicator {number}: unit' },
  indicatorBaseline: { bg: 'Индикатор {number}: начална стойност', en: 'Indicator {number}: baseline' },
  indicatorTarget: { bg: 'Индикатор {number}: целева стойност', en: 'Indicator {number}: target' },
} as const satisfies Record<string, Text>;

/** Sentences for what the rules refuse; each names its field, because some are told away from the form. */
export const draftProblemMessages = defineMessages('recommendations.drafts.problems', {
  draftRequired: { bg: 'Попълнете „{field}“.', en: 'Fill in “{field}”.' },
  draftTooShort: { bg: '„{field}“ е поне {min} знака.', en: '“{field}” has at least {min} characters.' },
  draftTooLong: {
    bg: '„{field}“ е {length, plural, one {# знак} other {# знака}}, а може да е до {max}.',
    en: '“{field}” has {length, plural, one {# character} other {# characters}}; {max} are allowed.',
  },
  draftTooMany: { bg: '„{field}“: най-много {max}.', en: '“{field}”: {max} at most.' },
  draftStrangeCharacters: {
    bg: '„{field}“ съдържа знак, който не може да се публикува. Изтрийте го или въведете текста наново.',
    en: '“{field}” contains a character that cannot be published. Delete it or type the text again.',
  },
  draftUnknownChoice: {
    bg: 'В „{field}“ изберете само от предложеното.',
    en: 'Choose only what is offered for “{field}”.',
  },
  draftTermBackwards: {
    bg: '„{field}“ е преди началото на срока.',
    en: '“{field}” is before the beginning of the term.',
  },
  draftBadNumber: {
    bg: '„{field}“ е число, например 12,5.',
    en: '“{field}” is a number, such as 12.5.',
  },
});

/** What each field of a draft lacks, in words. */
export function draftSentences(problems: DraftProblems, locale: Locale): Record<string, string> {
  return Object.fromEntries(
    Object.entries(problems).map(([field, problem]) => [field, sentence(field, problem, locale)]),
  );
}

function sentence(field: string, { code, params = {} }: FieldProblem, locale: Locale): string {
  const [, name = field, number = ''] = /^([A-Za-z]+?)(\d*)$/.exec(field) ?? [];
  const label = DRAFT_LABELS[name as keyof typeof DRAFT_LABELS][locale].replace('{number}', number);
  return draftProblemMessages(locale)(code, { ...params, field: label });
}
