import { defineMessages } from '../../platform/i18n/index.js';

/** What the public reads of good practices wherever they stand: news, the menu, other lists. */
export const practiceMessages = defineMessages('practices', {
  practice: { bg: 'Добра практика', en: 'Good practice' },
  practices: { bg: 'Добри практики', en: 'Good practices' },
  newsPublished: { bg: 'Публикувана е добра практика.', en: 'A good practice was published.' },
  newsRevised: {
    bg: 'Добрата практика е обновена; на страницата ѝ пише какво се промени.',
    en: 'The good practice was revised; its page says what changed.',
  },
  newsWanted: {
    bg: '{count, plural, one {# човек иска} other {# души искат}} това и тук. Общината дължи отговор.',
    en: '{count, plural, one {# person wants} other {# people want}} this here. The municipality owes an answer.',
  },
  newsAnswered: {
    bg: 'Общината отговори какво прави с тази добра практика.',
    en: 'The municipality said what it makes of this good practice.',
  },
  letterLabel: {
    bg: 'Писмо до предложилия добра практика',
    en: 'Letter to whoever proposed a good practice',
  },
  letterConcerns: { bg: 'участник', en: 'participant' },
  supportLetterLabel: {
    bg: 'Потвърждение, че някой иска практиката и тук',
    en: 'Confirmation that somebody wants a practice here',
  },
});
