import { defineMessages } from '../../../platform/i18n/index.js';

export const textMessages = defineMessages('consultations.text', {
  title: { bg: 'Текст на проекта', en: 'Text of the draft' },
  contents: { bg: 'Съдържание', en: 'Contents' },
  propose: { bg: 'Предложете промяна в {place}', en: 'Propose a change of {place}' },
  passage: { bg: '„{heading}“', en: '“{heading}”' },
  beginning: { bg: 'Начало на текста', en: 'Beginning of the text' },
  said: {
    bg: '{count, plural, one {# предложение} other {# предложения}} по {place}',
    en: '{count, plural, one {# proposal} other {# proposals}} on {place}',
  },
});
