import { defineMessages } from '../i18n/index.js';

export const formMessages = defineMessages('ui.form', {
  required: { bg: 'Попълнете това поле.', en: 'Fill in this field.' },
  choose: { bg: 'Изберете една от възможностите.', en: 'Choose one of the options.' },
  chooseSome: {
    bg: '{min, plural, one {Изберете поне една възможност.} other {Изберете поне # възможности.}}',
    en: '{min, plural, one {Choose at least one option.} other {Choose at least # options.}}',
  },
  chooseFewer: {
    bg: '{max, plural, one {Изберете най-много една възможност.} other {Изберете най-много # възможности.}}',
    en: '{max, plural, one {Choose one option at most.} other {Choose at most # options.}}',
  },
  tooShort: {
    bg: '{min, plural, one {Напишете поне # знак.} other {Напишете поне # знака.}}',
    en: '{min, plural, one {Write at least # character.} other {Write at least # characters.}}',
  },
  tooLong: {
    bg: '{max, plural, one {Текстът е по-дълъг от # знак.} other {Текстът е по-дълъг от # знака. Съкратете го.}}',
    en: '{max, plural, one {The text is longer than # character.} other {The text is longer than # characters. Shorten it.}}',
  },
  tooSmall: { bg: 'Числото трябва да е поне {min}.', en: 'The number must be at least {min}.' },
  tooBig: { bg: 'Числото трябва да е най-много {max}.', en: 'The number must be at most {max}.' },
  email: {
    bg: 'Напишете имейл адрес като ime@poshta.bg.',
    en: 'Write an e-mail address like name@mail.com.',
  },
  url: {
    bg: 'Напишете пълен адрес, който започва с https://.',
    en: 'Write a full address that begins with https://.',
  },
  number: { bg: 'Напишете число.', en: 'Write a number.' },
  date: {
    bg: 'Напишете истинска дата, например 22 11 2026.',
    en: 'Write a real date, for example 22 11 2026.',
  },
  format: {
    bg: 'Проверете написаното: не е във вида, който се очаква.',
    en: 'Check this: it is not in the expected form.',
  },
  nul: {
    bg: 'Текстът съдържа знак, който не може да се запази. Изтрийте го или напишете текста наново.',
    en: 'The text contains a character that cannot be stored. Delete it or type the text again.',
  },
});
