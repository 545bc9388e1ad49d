import { defineMessages } from '../../../platform/i18n/index.js';

/** Sentences for what is refused in the list of reasons. */
export const reasonMessages = defineMessages('inquiries.reasons', {
  reasonInvalid: {
    bg: 'Не е записано: вижте отбелязаните полета.',
    en: 'Nothing was saved: see the marked fields.',
  },
  reasonCode: {
    bg: 'Кодът е от латински букви и започва с малка: например tooOld.',
    en: 'A code is made of Latin letters and begins with a small one, such as tooOld.',
  },
  reasonTaken: { bg: 'Има основание с този код.', en: 'There is a reason with this code.' },
  reasonPosition: { bg: 'Напишете цяло число.', en: 'Write a whole number.' },
  reasonEditedMeanwhile: {
    bg: 'Колега го промени междувременно. Отворете го отново.',
    en: 'A colleague changed it meanwhile. Open it again.',
  },
});
