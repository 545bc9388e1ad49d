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
  trailOtherMissing: {
    bg: 'Изберете с какво да се свърже или поставете адреса му.',
    en: 'Choose what to connect it with, or paste its address.',
  },
  trailAddressUnknown: {
    bg: 'Това не е адрес на път. Изглежда като …/trail/decision/12.',
    en: 'This is no address of a path. It looks like …/trail/decision/12.',
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
