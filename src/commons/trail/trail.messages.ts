import { defineMessages } from '../../platform/i18n/index.js';

export const trailMessages = defineMessages('trail', {
  heading: { bg: 'Свързано с това', en: 'Connected with this' },
  heads: { bg: '{label}:', en: '{label}:' },
  whole: { bg: 'Вижте целия път', en: 'See the whole path' },
  wholeAndMore: {
    bg: 'Вижте целия път и още {count, plural, one {# връзка} other {# връзки}}',
    en: 'See the whole path and {count, plural, one {# more link} other {# more links}}',
  },
});

/** For the back office. */
export const trailAdminMessages = defineMessages('trail.admin', {
  trailToItself: {
    bg: 'Нещо не може да е свързано със себе си.',
    en: 'Nothing can be connected with itself.',
  },
  subjectNotFound: {
    bg: 'Това, с което свързвате, вече го няма.',
    en: 'What you connect with is no longer there.',
  },
  choice: { bg: '{kind}: {title}', en: '{kind}: {title}' },
  linked: {
    bg: 'Връзката е записана. Вижда се на двете страници.',
    en: 'The link was saved. Both pages show it.',
  },
});
