import { defineMessages } from '../../../platform/i18n/index.js';

/** The statement of reasons: what an author reads of a decision (Art. 17 of Regulation (EU) 2022/2065). */
export const statementMessages = defineMessages('moderation.statement', {
  holdTitle: { bg: 'Написаното от Вас чака модератор', en: 'What you wrote waits for a moderator' },
  holdLead: {
    bg: 'Още не се вижда от другите. Модератор ще реши до {due}',
    en: 'Others do not see it yet. A moderator decides by {due}.',
  },
  hideTitle: { bg: 'Написаното от Вас е скрито за проверка', en: 'What you wrote is hidden for review' },
  hideLead: {
    bg: 'Не се вижда от другите, докато модератор не реши. Това ще стане до {due}',
    en: 'Others do not see it until a moderator decides, which is by {due}.',
  },
  keepTitle: { bg: 'Написаното от Вас остава', en: 'What you wrote stays' },
  keepLead: {
    bg: 'Модератор го прегледа. Отново се вижда от всички.',
    en: 'A moderator looked at it. Everybody sees it again.',
  },
  removeTitle: { bg: 'Написаното от Вас е премахнато', en: 'What you wrote was removed' },
  removeLead: {
    bg: 'Вече не се вижда от другите, без краен срок. Може да възразите.',
    en: 'Others no longer see it, without an end date. You may appeal.',
  },
  restoreTitle: { bg: 'Възражението Ви е уважено', en: 'Your appeal was upheld' },
  restoreLead: {
    bg: 'Решението е отменено и написаното от Вас отново се вижда от всички.',
    en: 'The decision is set aside, and everybody sees again what you wrote.',
  },
  restoreBlockLead: {
    bg: 'Решението е отменено и отново можете да пишете.',
    en: 'The decision is set aside, and you can write again.',
  },
  confirmTitle: { bg: 'Възражението Ви не е уважено', en: 'Your appeal was dismissed' },
  confirmLead: { bg: 'Решението остава в сила.', en: 'The decision stands.' },
  blockTitle: { bg: 'Не можете да пишете до {until}', en: 'You cannot write until {until}' },
  blockLead: {
    bg: 'До тази дата не се приемат нови мнения от Вас. Може да четете, да следите и да подавате сигнали. Може и да възразите.',
    en: 'Until that date nothing new is taken from you. You can read, follow and report. You may also appeal.',
  },
  liftTitle: { bg: 'Отново можете да пишете', en: 'You can write again' },
  liftLead: { bg: 'Спирането е вдигнато преди края си.', en: 'The block was lifted before its end.' },

  about: { bg: 'За какво се отнася', en: 'What it is about' },
  aboutWritten: { bg: '{kind} от {date}: {title}', en: '{kind} of {date}: {title}' },
  aboutGone: { bg: '{kind} № {number}', en: '{kind} No. {number}' },
  aboutBlock: { bg: 'Вашето участие', en: 'Your taking part' },
  yourText: { bg: 'Написаното от Вас', en: 'What you wrote' },
  ground: { bg: 'Основание', en: 'Ground' },
  groundIllegal: { bg: 'Незаконно съдържание', en: 'Illegal content' },
  groundRules: { bg: 'Нарушение на правилата за участие', en: 'Breach of the rules of participation' },
  groundFound: { bg: '{ground}: {name}. {sentence}', en: '{ground}: {name}. {sentence}' },
  groundClaimed: {
    bg: 'Сигналите твърдят: {name}. Още никой не е решил дали е така.',
    en: 'The reports claim: {name}. Nobody has decided yet whether it is so.',
  },
  holdNewcomer: {
    bg: 'Първите мнения на нови участници се преглеждат преди публикуване.',
    en: 'The first contributions of newcomers are looked at before they are published.',
  },
  holdLinks: {
    bg: 'Мнение с връзки от нов участник се преглежда преди публикуване, заради рекламите.',
    en: 'A newcomer’s contribution with links is looked at before it is published, because of advertising.',
  },
  holdRepeated: {
    bg: 'Същият текст вече е писан от Вас през последните дни.',
    en: 'You wrote the same text within the last days.',
  },
  facts: { bg: 'Обстоятелства', en: 'Facts' },
  explanation: { bg: 'Обяснение на модератора', en: 'Explained by the moderator' },
  causeReports: {
    bg: '{count, plural, one {Постъпи сигнал от # човек.} other {Постъпиха сигнали от # души.}}',
    en: '{count, plural, one {# person reported it.} other {# people reported it.}}',
  },
  causeStaff: {
    bg: 'Прегледано е по инициатива на модератор.',
    en: 'A moderator looked at it on their own initiative.',
  },
  causeHeld: {
    bg: 'Чакаше модератор преди публикуването си.',
    en: 'It waited for a moderator before being published.',
  },
  how: { bg: 'Как е решено', en: 'How it was decided' },
  byRule: {
    bg: 'Автоматично, по правило, до решението на човек.',
    en: 'Automatically, by a rule, until a person decides.',
  },
  byPerson: {
    bg: 'От служител на общината. Решението не е взето автоматично.',
    en: 'By an official of the municipality. The decision was not made automatically.',
  },
  byOther: {
    bg: 'От друг служител на общината, а не от този, който е взел първото решение.',
    en: 'By another official of the municipality than the one who made the first decision.',
  },
  decidedOn: { bg: 'Дата', en: 'Date' },
  remedies: { bg: 'Ако не сте съгласни', en: 'If you disagree' },
  appealUntil: {
    bg: 'Може да възразите безплатно до {until} Друг служител решава в срок от {days, plural, one {# ден} other {# дни}}.',
    en: 'You may appeal free of charge until {until}. Another official decides within {days, plural, one {# day} other {# days}}.',
  },
  appealLodged: {
    bg: 'Възразихте на {at} Решението е до {due}',
    en: 'You appealed on {at}. The decision is due by {due}.',
  },
  appealOver: {
    bg: 'Срокът за възражение изтече на {until}',
    en: 'The time to appeal ended on {until}.',
  },
  otherRemedies: {
    bg: 'Може да се обърнете и към орган за извънсъдебно решаване на спорове, сертифициран по чл. 21 от Регламент (ЕС) 2022/2065, или към съда.',
    en: 'You may also turn to a certified out-of-court dispute settlement body (Art. 21 of Regulation (EU) 2022/2065) or to a court.',
  },
  appealButton: { bg: 'Възразете', en: 'Appeal' },
  openStatement: { bg: 'Вижте решението', en: 'See the decision' },
  openRules: { bg: 'Правила за модериране', en: 'Rules of moderation' },
  lawNote: {
    bg: 'Мотивирано решение по чл. 17 от Регламент (ЕС) 2022/2065.',
    en: 'Statement of reasons under Art. 17 of Regulation (EU) 2022/2065.',
  },
  number: { bg: 'Решение № {number}', en: 'Decision No. {number}' },
  mineTitle: { bg: 'Решения за написаното от Вас', en: 'Decisions about what you wrote' },
  mineLead: {
    bg: 'Кое чака модератор, кое е скрито или премахнато и защо, и какво стана с възраженията Ви.',
    en: 'What waits for a moderator, what was hidden or removed and why, and what became of your appeals.',
  },
  mineNone: { bg: 'Няма решения за написаното от Вас', en: 'There are no decisions about what you wrote' },
  mineNoneHint: {
    bg: 'Когато нещо Ваше чака модератор или бъде премахнато, причината ще е тук.',
    en: 'When something of yours waits for a moderator or is removed, the reason will be here.',
  },
  profile: { bg: 'Моят профил', en: 'My profile' },
  wrongAppeal: {
    bg: 'По това решение не може да се възразява',
    en: 'This decision cannot be appealed against',
  },
});
