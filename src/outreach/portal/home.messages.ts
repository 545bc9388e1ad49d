import { defineMessages } from '../../platform/i18n/index.js';

export const homeMessages = defineMessages('portal.home', {
  title: { bg: 'Начало', en: 'Home' },
  yourWord: { bg: 'Вашата дума.', en: 'Your word.' },
  ourAnswer: { bg: 'Нашият отговор.', en: 'Our answer.' },
  inTheOpen: { bg: 'Пред всички.', en: 'In the open.' },
  lead: {
    bg: 'Общината показва проектите си, преди да са решени. Кажете мнението си, докато срокът тече, и следете какво става после.',
    en: 'The municipality shows its drafts before they are decided. Have your say while the term runs, and follow what becomes of it.',
  },
  subscribeTitle: {
    bg: 'Пишете ми само когато нещо се промени',
    en: 'Write to me only when something changes',
  },
  subscribeNote: {
    bg: 'Без регистрация. Потвърждавате адреса с едно натискане и се отписвате с едно.',
    en: 'No account. One click confirms the address, one click unsubscribes.',
  },
  email: { bg: 'Имейл', en: 'E-mail' },
  subscribe: { bg: 'Абонирайте ме', en: 'Subscribe me' },
  topics: { bg: 'Теми', en: 'Topics' },
  topicsHint: {
    bg: 'Ако не изберете тема, пишем за всичко.',
    en: 'If you choose no topic, we write about everything.',
  },
  subscribeSignedIn: {
    bg: 'Пишем на имейла, с който влизате.',
    en: 'We write to the e-mail you sign in with.',
  },
  openTitle: { bg: 'Очакваме Вашето мнение', en: 'We are waiting for your opinion' },
  openEmpty: {
    bg: 'В момента няма нищо отворено за мнения.',
    en: 'Nothing is open for opinions at the moment.',
  },
  openEmptyHint: {
    bg: 'Оставете имейл и ще Ви пишем, когато следващият проект бъде публикуван.',
    en: 'Leave an e-mail and we will write when the next draft is published.',
  },
  noTerm: { bg: 'без срок', en: 'no term' },
  until: { bg: 'до {date}', en: 'until {date}' },
  opens: { bg: 'отваря се на {date}', en: 'opens on {date}' },
  closed: { bg: 'приключи на {date}', en: 'closed on {date}' },
  all: { bg: 'Всички: {plural}', en: 'All: {plural}' },
  flowTitle: { bg: 'Какво стана', en: 'What has happened' },
  figureOpen: {
    bg: '{count, plural, one {отворена за мнения сега} other {отворени за мнения сега}}',
    en: 'open for opinions now',
  },
  figureUpcoming: { bg: '{count, plural, one {предстои} other {предстоят}}', en: 'coming up' },
  figureOver: {
    bg: '{count, plural, one {приключила досега} other {приключили досега}}',
    en: 'closed so far',
  },
  upcomingTitle: { bg: 'Предстои', en: 'Coming up' },
  upcomingEmpty: { bg: 'Още нищо не е насрочено.', en: 'Nothing is scheduled yet.' },
  closedTitle: { bg: 'Наскоро приключили', en: 'Recently closed' },
  closedEmpty: { bg: 'Още нищо не е приключило.', en: 'Nothing has closed yet.' },
});
