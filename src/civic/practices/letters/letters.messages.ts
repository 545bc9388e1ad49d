import { defineMessages } from '../../../platform/i18n/index.js';

/** What whoever proposed a good practice hears of it. */
export const letterMessages = defineMessages('practices.letters', {
  about: { bg: '„{title}“, предложена от {name}', en: '“{title}”, proposed by {name}' },
  proposedSubject: {
    bg: 'Получихме добрата практика „{title}“',
    en: 'We received the good practice “{title}”',
  },
  proposed: {
    bg: 'Служител на общината ще я прегледа до {days, plural, one {# ден} other {# дни}}. Ще Ви пишем дали е публикувана, какво липсва или защо не е приета.',
    en: 'An official reviews it within {days, plural, one {# day} other {# days}}. We will write whether it is published, what is missing, or why it was not taken.',
  },
  returnedSubject: {
    bg: 'Има нужда от допълване: „{title}“',
    en: 'To be completed: “{title}”',
  },
  returned: {
    bg: 'Прегледахме я. За да я публикуваме, допълнете следното и я изпратете отново – написаното е запазено.',
    en: 'We reviewed it. To publish it we need the following; complete it and send it again. What you wrote is kept.',
  },
  refusedSubject: {
    bg: 'Добрата практика „{title}“ не е приета',
    en: 'The good practice “{title}” was not taken',
  },
  refused: {
    bg: 'Прегледахме я и няма да я публикуваме. Ето защо.',
    en: 'We reviewed it and will not publish it. This is why.',
  },
  revisionProposedSubject: {
    bg: 'Получихме новата версия на „{title}“',
    en: 'We received the new version of “{title}”',
  },
  revisionReturnedSubject: {
    bg: 'Новата версия има нужда от допълване: „{title}“',
    en: 'The new version is to be completed: “{title}”',
  },
  revisionRefusedSubject: {
    bg: 'Новата версия на „{title}“ не е приета',
    en: 'The new version of “{title}” was not taken',
  },
  adoptedSubject: {
    bg: 'Публикувана е новата версия на „{title}“',
    en: 'The new version of “{title}” is published',
  },
  adopted: {
    bg: 'Всички вече четат новия текст. Предишният стои при версиите, заедно с това какво се промени.',
    en: 'Everybody now reads the new text. The one before stands with the versions, and with what changed.',
  },
  publishedSubject: { bg: 'Публикувана е „{title}“', en: '“{title}” is published' },
  published: {
    bg: 'Всички вече могат да я прочетат, да я сравнят с други и да кажат „Искаме това и тук“.',
    en: 'Everybody can now read it, compare it with others and say “We want this here”.',
  },
  answeredSubject: {
    bg: 'Общината отговори за „{title}“',
    en: 'The municipality answered about “{title}”',
  },
  answered: {
    bg: 'Отговорът ни какво правим с нея стои на страницата ѝ: {outcome}.',
    en: 'Our answer, what we make of it, stands on its page: {outcome}.',
  },
  what: { bg: 'Какво пише общината', en: 'What the municipality writes' },
  toOwn: { bg: 'Отворете практиката', en: 'Open the practice' },
  toPublic: { bg: 'Вижте страницата', en: 'See the page' },
});
