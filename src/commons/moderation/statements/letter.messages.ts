import { defineMessages } from '../../../platform/i18n/index.js';

/** Letters to those who reported something or appealed. */
export const letterMessages = defineMessages('moderation.letters', {
  receivedTitle: { bg: 'Получихме сигнала Ви', en: 'We have your report' },
  receivedText: {
    bg: 'Сигналът Ви за „{title}“ ({kind}) е получен на {at} Служител ще го прегледа и ще реши до {due} Ще Ви пишем какво е решено.',
    en: 'Your report about “{title}” ({kind}) arrived on {at}. An official looks at it and decides by {due}. We shall write to you what was decided.',
  },
  receivedReason: { bg: 'Посочихте: {name}.', en: 'You gave as the reason: {name}.' },
  receivedNotYou: {
    bg: 'Ако не сте подавали сигнал, някой е написал Вашия адрес вместо своя. Не е нужно да правите нищо.',
    en: 'If you reported nothing, somebody wrote your address instead of theirs. You need not do anything.',
  },
  decidedTitle: { bg: 'Решение по сигнала Ви', en: 'The decision about your report' },
  decidedRemoved: {
    bg: 'Прегледахме сигнала Ви за „{title}“ ({kind}) и премахнахме написаното. Основание: {name}.',
    en: 'We looked at what you reported, “{title}” ({kind}), and removed it. Ground: {name}.',
  },
  decidedKept: {
    bg: 'Прегледахме сигнала Ви за „{title}“ ({kind}). Написаното остава, защото не намерихме нарушение.',
    en: 'We looked at what you reported, “{title}” ({kind}). It stays, because we found no breach.',
  },
  decidedHow: {
    bg: 'Реши служител на общината; решението не е взето автоматично. Не казваме на автора кой е подал сигнала.',
    en: 'An official decided; the decision was not made automatically. We do not tell the author who reported it.',
  },
  decidedRemedy: {
    bg: 'Ако не сте съгласни, пишете ни от страница „Контакти“, или се обърнете към орган по чл. 21 от Регламент (ЕС) 2022/2065 или към съда.',
    en: 'If you disagree, write to us from the contact page, or turn to a body under Art. 21 of Regulation (EU) 2022/2065 or to a court.',
  },
  lapsedText: {
    bg: 'Авторът изтри онова, за което подадохте сигнал ({kind} № {number}), преди да решим.',
    en: 'What you reported ({kind} No. {number}) is gone: its author deleted it before we decided.',
  },
  appealTitle: { bg: 'Получихме възражението Ви', en: 'We have your appeal' },
  appealText: {
    bg: 'Възражението Ви по решение № {number} е получено на {at} Друг служител, а не този, който е решил, ще отговори до {due}',
    en: 'Your appeal against decision No. {number} arrived on {at}. Another official than the one who decided answers by {due}.',
  },
  rules: { bg: 'Правила за модериране', en: 'Rules of moderation' },
});
