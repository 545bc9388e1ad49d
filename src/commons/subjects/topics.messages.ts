import { defineMessages } from '../../platform/i18n/index.js';

/** Sentences for what the list of topics refuses. */
export const topicMessages = defineMessages('topics', {
  topicInvalid: {
    bg: 'Темата не е записана: вижте отбелязаните полета.',
    en: 'The topic was not saved: see the marked fields.',
  },
  topicCodeInvalid: {
    bg: 'Кодът е от латински букви и започва с малка, например environment.',
    en: 'The code is made of Latin letters and begins with a small one, such as environment.',
  },
  topicCodeTaken: { bg: 'Вече има тема с този код.', en: 'There is a topic with this code already.' },
  topicNameMissing: { bg: 'Напишете име на темата.', en: 'Write the name of the topic.' },
  topicNameTooLong: {
    bg: 'Името е по-дълго от {max} знака.',
    en: 'The name is longer than {max} characters.',
  },
  topicPositionInvalid: {
    bg: 'Редът е цяло число до 10 000.',
    en: 'The position is a whole number up to 10,000.',
  },
  topicNotFound: { bg: 'Няма такава тема.', en: 'There is no such topic.' },
});
