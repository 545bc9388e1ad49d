import { defineMessages } from '../../../platform/i18n/index.js';

/** What contributors are written. */
export const letterMessages = defineMessages('consultations.contributionLetters', {
  confirmSubject: { bg: 'Потвърдете предложението си', en: 'Confirm your contribution' },
  confirmTitle: { bg: 'Още една стъпка', en: 'One more step' },
  confirmLead: {
    bg: 'Написахте предложение по „{title}“. Прегледайте го и го подайте.',
    en: 'You wrote a contribution on “{title}”. Review it and hand it in.',
  },
  confirmButton: { bg: 'Прегледайте и подайте', en: 'Review and hand in' },
  confirmExpires: { bg: 'Връзката важи до {until}.', en: 'The link works until {until}.' },
  notYou: {
    bg: 'Ако не сте писали Вие, не правете нищо: без Вас нищо не се подава.',
    en: 'If it was not you, do nothing: nothing is handed in without you.',
  },
  receiptSubject: {
    bg: 'Получихме предложението Ви № {number}',
    en: 'We received your contribution No. {number}',
  },
  receiptLead: {
    bg: 'Предложението Ви по „{title}“ е получено на {date} и има № {number}.',
    en: 'Your contribution on “{title}” was received on {date} and has No. {number}.',
  },
  receiptLate: {
    bg: 'То дойде след края на срока и е отбелязано така.',
    en: 'It came after the end of the term and is marked so.',
  },
  receiptNext: {
    bg: 'След края на срока по всяко предложение се взема решение с мотиви. Ще Ви изпратим Вашето.',
    en: 'After the term each contribution gets a reasoned decision. We will send you yours.',
  },
  toContribution: { bg: 'Към предложението', en: 'To the contribution' },
  decisionSubject: {
    bg: 'Решението по предложението Ви № {number}',
    en: 'The decision on your contribution No. {number}',
  },
  decisionChangedSubject: {
    bg: 'Решението по предложението Ви № {number} е променено',
    en: 'The decision on your contribution No. {number} was changed',
  },
  decisionLead: {
    bg: 'По предложението Ви за „{title}“ има решение.',
    en: 'There is a decision on your contribution on “{title}”.',
  },
  decision: { bg: 'Решение', en: 'Decision' },
  reason: { bg: 'Мотиви', en: 'Reasons' },
  toDecision: { bg: 'Прочетете решението', en: 'Read the decision' },
  silence: { bg: 'Не ми пишете повече за това предложение', en: 'Write me no more about this contribution' },

  silenceTitle: {
    bg: 'Да спрем ли писмата за предложението?',
    en: 'Stop the letters about the contribution?',
  },
  silenceText: {
    bg: 'Няма да Ви пишем повече за предложение № {number}. Самото то остава, и решението по него се публикува.',
    en: 'We will write you no more about contribution No. {number}. It stays, and the decision on it is published.',
  },
  silenceButton: { bg: 'Спрете писмата', en: 'Stop the letters' },
  silencedTitle: { bg: 'Няма да Ви пишем повече', en: 'We will write you no more' },
});
