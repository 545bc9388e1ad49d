import { defineMessages } from '../../../platform/i18n/index.js';

/** What the organisation is written about its recommendation. */
export const letterMessages = defineMessages('recommendations.letters', {
  about: { bg: 'Вашата препоръка: „{title}“', en: 'Your recommendation: “{title}”' },
  aboutOurs: {
    bg: 'Препоръка на {name}: „{title}“',
    en: 'A recommendation of {name}: “{title}”',
  },
  toPage: { bg: 'Вижте препоръката', en: 'See the recommendation' },
  reason: { bg: 'Мотиви', en: 'Reasons' },
  sentSubject: {
    bg: 'Общината получи препоръката Ви',
    en: 'The municipality has received your recommendation',
  },
  sent: {
    bg: 'Постъпи на {date} като предложение по чл. 107 АПК. Общината отговаря до {until} включително (чл. 118, ал. 1 АПК). Входящия номер ще получите с отделно писмо.',
    en: 'It was received on {date} as a proposal under Art. 107 APC. The municipality answers until {until} inclusive (Art. 118(1) APC). The incoming number comes in a letter of its own.',
  },
  registeredSubject: {
    bg: 'Препоръката Ви има вх. № {number}',
    en: 'Your recommendation has the number {number}',
  },
  registered: {
    bg: 'Вписана е с вх. № {number}. Срокът за отговор тече от {date}, когато общината я получи.',
    en: 'It is registered as No. {number}. The answer is due from {date}, when the municipality received it.',
  },
  prolongedSubject: {
    bg: 'По-дълъг срок за отговор на препоръката Ви',
    en: 'Your recommendation needs a longer study',
  },
  prolonged: {
    bg: 'Срокът за отговор е удължен до {until} включително (чл. 118, ал. 2 АПК).',
    en: 'The answer is now due until {until} inclusive (Art. 118(2) APC).',
  },
  answeredSubject: { bg: 'Общината отговори: {state}', en: 'The municipality answered: {state}' },
  answered: {
    bg: 'Отговорът, с мотивите, е на страницата на препоръката. Там може да дадете и своя оценка на изпълнението.',
    en: 'The answer, with its reasons, is on the page of the recommendation. You can say there what you think of what is done.',
  },
  disputeAnsweredSubject: {
    bg: 'Общината отговори на оспорването Ви',
    en: 'The municipality has answered your dispute',
  },
  disputeAnswered: {
    bg: 'Отговорът е на страницата на препоръката. Ако не сте съгласни, може да оспорите отново.',
    en: 'The answer is on the page of the recommendation. If you disagree, you can dispute again.',
  },
  silence: {
    bg: 'Не ми пишете за препоръките на организацията',
    en: 'Write me no more about the recommendations of the organisation',
  },
  silenceTitle: {
    bg: 'Да спрем ли писмата за препоръките?',
    en: 'Stop the letters about the recommendations?',
  },
  silenceText: {
    bg: 'Няма да Ви пишем за входящ номер, срок и отговор по препоръките на организацията. Колегите Ви продължават да получават писмата, а всичко остава видимо в работното място.',
    en: 'We will not write you about numbers, terms and answers of the recommendations of the organisation. Your colleagues still get the letters, and everything stays in the workspace.',
  },
  silenceButton: { bg: 'Спрете писмата', en: 'Stop the letters' },
  silencedTitle: {
    bg: 'Не Ви пишем за препоръките',
    en: 'We do not write you about the recommendations',
  },
  silencedText: {
    bg: 'Спряхте писмата за препоръките на организацията. Може да ги поискате отново.',
    en: 'You stopped the letters about the recommendations of the organisation. You can ask for them again.',
  },
  resumeButton: { bg: 'Пишете ми отново', en: 'Write to me again' },
  toAll: { bg: 'Към препоръките', en: 'To the recommendations' },
});
