import { defineMessages } from '../../../platform/i18n/index.js';

/** Sentences for what is refused among the templates of answers. */
export const templateMessages = defineMessages('inquiries.templates', {
  templateInvalid: {
    bg: 'Шаблонът не е записан: вижте отбелязаните полета.',
    en: 'The template was not saved: see the marked fields.',
  },
  templateMissing: { bg: 'Попълнете полето.', en: 'Fill it in.' },
  templateTooLong: {
    bg: 'Текстът е по-дълъг от {max, number} знака.',
    en: 'The text is longer than {max, number} characters.',
  },
  templateStrange: {
    bg: 'Има невидими или непозволени знаци. Въведете текста наново.',
    en: 'There are characters that are not seen or not allowed. Enter the text again.',
  },
  templatePlace: {
    bg: 'Мястото {place} не се знае. Използвайте: {known}.',
    en: 'The place {place} is not known. Use: {known}.',
  },
  templateTaken: { bg: 'Вече има шаблон с това име.', en: 'There is a template with this name already.' },
  templateEditedMeanwhile: {
    bg: 'Колега го промени междувременно. Отворете го отново.',
    en: 'A colleague changed it meanwhile. Open it again.',
  },
});
