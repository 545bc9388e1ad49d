import { defineMessages } from '../../../platform/i18n/index.js';

/** What signers are written, and the page on which they ask for no more of it. */
export const newsMessages = defineMessages('petitions.news', {
  subject: { bg: '{heading}: {title}', en: '{heading}: {title}' },
  signed: { bg: 'Подписахте „{title}“.', en: 'You signed “{title}”.' },

  reachedHeading: { bg: 'Прагът за изслушване е достигнат', en: 'Enough signatures for a hearing' },
  reachedText: {
    bg: 'Подписката събра {count, plural, one {# подпис} other {# подписа}}, колкото са нужни за изслушване.',
    en: 'The petition has {count, plural, one {# signature} other {# signatures}}, as many as a hearing takes.',
  },
  closedHeading: { bg: 'Събирането на подписи приключи', en: 'Signatures are no longer collected' },
  closedText: {
    bg: 'Подписката приключи с {count, plural, one {# подпис} other {# подписа}} и постъпи в общината на {date}. Срокът за отговор тече от този ден; следите го на страницата на подписката.',
    en: 'The petition ended with {count, plural, one {# signature} other {# signatures}} and reached the municipality on {date}. The term for the answer runs from that day; its page shows it.',
  },
  hearingHeading: { bg: 'Насрочено е изслушване', en: 'A hearing is scheduled' },
  hearingText: { bg: 'Изслушването е на {when}.', en: 'The hearing is on {when}.' },
  hearingPlace: { bg: 'Място: {place}', en: 'Place: {place}' },
  answeredHeading: { bg: 'Общината отговори', en: 'The municipality has answered' },
  answeredText: {
    bg: 'Отговорът с мотивите е на страницата на подписката.',
    en: 'The answer with its reasons is on the page of the petition.',
  },
  forwardedHeading: { bg: 'Подписката е препратена', en: 'The petition was forwarded' },
  forwardedText: {
    bg: 'Общината не решава по този въпрос и препрати подписката на: {to}.',
    en: 'The municipality does not decide on this and forwarded the petition to: {to}.',
  },
  notConsideredHeading: {
    bg: 'Подписката е оставена без разглеждане',
    en: 'The petition was left without proceedings',
  },
  notConsideredText: {
    bg: 'Общината реши да не разглежда подписката. Основание: {ground}.',
    en: 'The municipality decided not to consider the petition. Ground: {ground}.',
  },
  notConsideredPlain: {
    bg: 'Общината реши да не разглежда подписката.',
    en: 'The municipality decided not to consider the petition.',
  },
  withdrawnHeading: { bg: 'Подписката е оттеглена', en: 'The petition was withdrawn' },
  withdrawnText: {
    bg: 'Инициаторът оттегли подписката. Повече подписи не се събират.',
    en: 'Its initiator withdrew the petition. No more signatures are collected.',
  },
  stoppedHeading: { bg: 'Подписката е спряна по закон', en: 'The petition was stopped by law' },
  stoppedText: {
    bg: 'Общината спря подписката: {law}.',
    en: 'The municipality stopped the petition: {law}.',
  },

  reason: { bg: 'Мотиви', en: 'Reasons' },
  toPetition: { bg: 'Към подписката', en: 'To the petition' },
  toAnswer: { bg: 'Прочетете отговора', en: 'Read the answer' },
  why: {
    bg: 'Получавате това писмо, защото при подписването поискахте да Ви пишем какво става с подписката.',
    en: 'You get this letter because you asked, when you signed, to be told what becomes of the petition.',
  },
  optOut: { bg: 'Не ми пишете повече за нея', en: 'Write to me no more about it' },

  kind_reached: { bg: 'До подписалите: достигнат праг', en: 'To signers: threshold reached' },
  kind_closed: { bg: 'До подписалите: приключила подписка', en: 'To signers: petition closed' },
  kind_hearing: { bg: 'До подписалите: изслушване', en: 'To signers: hearing' },
  kind_answered: { bg: 'До подписалите: отговор', en: 'To signers: answer' },
  kind_forwarded: { bg: 'До подписалите: препратена подписка', en: 'To signers: petition forwarded' },
  kind_notConsidered: { bg: 'До подписалите: без разглеждане', en: 'To signers: not considered' },
  kind_withdrawn: { bg: 'До подписалите: оттеглена подписка', en: 'To signers: petition withdrawn' },
  kind_stopped: { bg: 'До подписалите: спряна подписка', en: 'To signers: petition stopped' },
  signature: { bg: 'подпис', en: 'signature' },

  optOutTitle: { bg: 'Без писма за тази подписка', en: 'No letters about this petition' },
  optOutText: {
    bg: 'Натиснете бутона и няма да Ви пишем повече какво става с „{title}“. Подписът Ви остава.',
    en: 'Press the button and we will write to you no more about “{title}”. Your signature stays.',
  },
  optOutButton: { bg: 'Не ми пишете повече', en: 'Write to me no more' },
  optedOutTitle: { bg: 'Няма да Ви пишем повече', en: 'We will write to you no more' },
  optedOutText: {
    bg: 'За „{title}“ няма да получавате други писма. Подписът Ви остава.',
    en: 'You will get no further letters about “{title}”. Your signature stays.',
  },
  petitions: { bg: 'Всички подписки', en: 'All petitions' },
});
