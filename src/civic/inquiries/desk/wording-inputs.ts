import { textOf, type InputField, type Values } from '../../../platform/backoffice/index.js';
import type { InquiryKind } from '../inquiry.rules.js';
import { OFFICIAL_LIMITS } from '../registry/official-text.js';
import type { AnswerTemplates } from '../templates/answer-templates.service.js';
import { FIELD_LABELS } from './desk.messages.js';

/** 'wordQuestion' */
export function wordingOf(kind: InquiryKind): string {
  return `word${kind[0]!.toUpperCase()}${kind.slice(1)}`;
}

/** What was typed goes before what a template has. */
export function isFromTemplate(input: Values): boolean {
  return textOf(input['template']) !== '' && textOf(input['answer']).trim() === '';
}

/** Of the forms in which an answer is worded, of one inquiry or of many. */
export function wordingInputs(
  templates: AnswerTemplates,
  kind: InquiryKind,
): Record<'template' | 'answer' | 'official', InputField> {
  return {
    template: {
      label: FIELD_LABELS.template,
      hint: {
        bg: 'Важи, ако полето за отговор е празно. Вх. №, датите и обръщението към подателя се попълват сами; после може да промените текста.',
        en: 'Taken where the answer is left empty. Number, days and salutation are written out; you can change the text after that.',
      },
      type: 'select',
      choices: () => templates.choices(kind),
    },
    answer: {
      label: FIELD_LABELS.answer,
      hint: {
        bg: 'Задължителен, ако не изберете шаблон. Изпраща се на подателя, щом друг служител го потвърди.',
        en: 'Needed unless you choose a template. It goes to the sender once somebody else has confirmed it.',
      },
      type: 'longText',
      max: OFFICIAL_LIMITS.answer,
    },
    official: {
      label: FIELD_LABELS.official,
      hint: { bg: 'Име и длъжност.', en: 'Name and position.' },
      required: true,
      max: OFFICIAL_LIMITS.official,
    },
  };
}
