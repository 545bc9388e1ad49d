import { defineMessages } from '../../platform/i18n/index.js';

export const contributionMessages = defineMessages('contributions', {
  title: { bg: 'Вашето участие', en: 'What you contributed' },
  lead: {
    bg: 'Всичко, което сте написали тук, и какво стана с него.',
    en: 'Everything that you wrote here, and what became of it.',
  },
  statements: { bg: 'Решения за написаното от Вас', en: 'Decisions about what you wrote' },
  back: { bg: 'Вашият профил', en: 'Your profile' },
  none: { bg: 'Още нищо не сте написали', en: 'You have not written anything yet' },
  noneHint: {
    bg: 'Когато се включите в дебат, тук ще виждате и какво отговори общината.',
    en: 'Once you join a debate, this is where you see what the municipality answered.',
  },
  onlyNewest: {
    bg: 'Показани са последните {count}. Всичко Ваше е в „Вашите данни“.',
    en: 'The newest {count} are shown. All of it is in “Your data”.',
  },
});
