import { defineMessages } from '../../../platform/i18n/index.js';

export const appealMessages = defineMessages('moderation.appeals', {
  title: { bg: 'Възражение по решение № {number}', en: 'Appeal against decision No. {number}' },
  lead: {
    bg: 'Кажете защо решението не е вярно. Ще го прегледа друг служител, а не този, който го е взел, и ще отговори до {due}',
    en: 'Say why the decision is wrong. Another official than the one who made it looks at it and answers by {due}.',
  },
  decision: { bg: 'Решението', en: 'The decision' },
  text: { bg: 'Вашите доводи', en: 'Your arguments' },
  textHint: {
    bg: 'До {max} знака. Възражението е безплатно и се подава само веднъж.',
    en: 'At most {max} characters. The appeal is free of charge and made only once.',
  },
  send: { bg: 'Изпратете възражението', en: 'Send the appeal' },
  back: { bg: 'Към решението', en: 'To the decision' },
  textMissing: { bg: 'Напишете защо възразявате.', en: 'Write why you appeal.' },
  sentTitle: { bg: 'Получихме възражението Ви', en: 'We have your appeal' },
  sentText: {
    bg: 'Ще Ви пишем какво е решено. Отговорът ще е и тук.',
    en: 'We write to you what was decided. The answer will stand here too.',
  },
  yours: { bg: 'Вашето възражение', en: 'Your appeal' },
  answer: { bg: 'Отговорът', en: 'The answer' },
  closedTitle: {
    bg: 'По това решение вече не може да се възразява',
    en: 'This decision can no longer be appealed against',
  },
  over: {
    bg: 'Срокът за възражение изтече на {until}',
    en: 'The time to appeal ended on {until}.',
  },
  already: {
    bg: 'Вече възразихте на {at} Възражение се подава само веднъж.',
    en: 'You appealed on {at} already. An appeal is made only once.',
  },
  notAppealable: {
    bg: 'Това не е крайно решение. Ако написаното бъде премахнато, ще получите ново решение, по което може да възразите.',
    en: 'This is no final decision. If what you wrote is removed, you get another decision, against which you may appeal.',
  },
});
