import type { ChoiceText, GovernedField, InputField } from '../../../platform/backoffice/index.js';
import type { ModerationCase } from './moderation-case.entity.js';
import { caseLifecycle } from './moderation-case.lifecycle.js';
import { LONGEST_EXPLANATION } from './cases.service.js';

const STATES: ChoiceText[] = Object.entries(caseLifecycle.states).map(([value, { label, tone }]) => ({
  value,
  label,
  tone,
}));

const CAUSES: ChoiceText[] = [
  { value: 'reports', label: { bg: 'Сигнали', en: 'Reports' } },
  { value: 'held', label: { bg: 'Задържано по правило', en: 'Held by a rule' } },
  { value: 'staff', label: { bg: 'По наша преценка', en: 'Our own initiative' } },
];

type Field = GovernedField<ModerationCase>;
type Choices = NonNullable<InputField['choices']>;

/** @param types what is moderated, by its name in addresses */
export function caseFields(types: Choices): Record<string, Field> {
  return {
    title: { label: { bg: 'Текст', en: 'Text' } },
    due: { label: { bg: 'Срок', en: 'Term' }, list: true },
    what: { label: { bg: 'Какво е', en: 'What it is' }, list: true },
    grounds: { label: { bg: 'Защо', en: 'Why' }, list: true },
    reports: { label: { bg: 'Сигнали', en: 'Reports' }, list: true },
    hidden: { label: { bg: 'Видимост', en: 'Visible' }, list: true },
    age: { label: { bg: 'Чака', en: 'Waiting for' }, list: true },
    illegal: { label: { bg: 'Сигнал за незаконно съдържание', en: 'Reported as illegal' }, filter: true },
    author: { label: { bg: 'Автор', en: 'Author' } },
    history: { label: { bg: 'Досега за автора', en: 'About the author so far' } },
    place: { label: { bg: 'Къде е', en: 'Where it is' } },
    openedAt: { label: { bg: 'Открит на', en: 'Opened' }, filter: true },
    state: {
      label: { bg: 'Състояние', en: 'State' },
      type: 'select',
      choices: STATES,
      filter: true,
    },
    subjectType: {
      label: { bg: 'Какво е', en: 'What it is' },
      type: 'select',
      choices: types,
      filter: true,
      show: false,
    },
    cause: {
      label: { bg: 'Открит заради', en: 'Opened because of' },
      type: 'select',
      choices: CAUSES,
      filter: true,
      show: false,
    },
  };
}

export function removeInputs(reasons: Choices): Record<string, InputField> {
  return {
    reason: { label: { bg: 'Основание', en: 'Reason' }, type: 'select', required: true, choices: reasons },
    explanation: {
      label: { bg: 'Обяснение за автора', en: 'Explanation for the author' },
      hint: {
        bg: 'Кои думи и защо. Стои в мотивите, които авторът получава (чл. 17 от Регламент (ЕС) 2022/2065). Не цитирайте чужди лични данни.',
        en: 'Which words and why. It stands in the statement of reasons that the author gets. Quote no personal data of others.',
      },
      type: 'longText',
      max: LONGEST_EXPLANATION,
    },
  };
}

export function keepInputs(): Record<string, InputField> {
  return {
    explanation: {
      label: { bg: 'Обяснение', en: 'Explanation' },
      hint: {
        bg: 'Ако текстът беше скрит, авторът ще го прочете.',
        en: 'If the text was hidden, its author reads it.',
      },
      type: 'longText',
      max: LONGEST_EXPLANATION,
    },
  };
}
