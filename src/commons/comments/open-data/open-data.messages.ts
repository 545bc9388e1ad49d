import { defineMessages } from '../../../platform/i18n/index.js';

export const openDataMessages = defineMessages('comments.data', {
  feedTitle: { bg: 'Мнения: {title}', en: 'Comments: {title}' },
  entryTitle: { bg: '{author}: {stance}', en: '{author}: {stance}' },
  for: { bg: 'за', en: 'for' },
  against: { bg: 'против', en: 'against' },
  neutral: { bg: 'мнение', en: 'comment' },
  question: { bg: 'въпрос', en: 'question' },
  answer: { bg: 'отговор на общината', en: 'answer of the municipality' },
  newSince: {
    bg: '{count, plural, =1 {1 ново мнение} other {{count} нови мнения}} – покажете',
    en: '{count, plural, =1 {1 new comment} other {{count} new comments}} – show',
  },
  manySince: { bg: 'Над {count} нови мнения – покажете', en: 'More than {count} new comments – show' },
  dismiss: { bg: 'Не сега', en: 'Not now' },
});
