import { defineMessages } from '../../../platform/i18n/index.js';

/** What the staff are told about official answers. */
export const answerMessages = defineMessages('comments.answers', {
  answered: {
    bg: 'Отговорът е публикуван. Последователите на обсъждането ще научат.',
    en: 'The answer is published. Those who follow the discussion will hear of it.',
  },
  answerEmpty: { bg: 'Напишете отговора.', en: 'Write the answer.' },
  pinnedAlready: { bg: 'Вече е отгоре.', en: 'It is pinned already.' },
  notPinned: { bg: 'Не е отгоре.', en: 'It is not pinned.' },
  commentNotFound: { bg: 'Мнението вече го няма.', en: 'The comment is gone.' },
  discussionNotFound: {
    bg: 'Това не се обсъжда публично.',
    en: 'This is not discussed in public.',
  },
  notPermitted: {
    bg: 'Можете да отговаряте само от името на своята дирекция.',
    en: 'You may answer for your own unit alone.',
  },
});
