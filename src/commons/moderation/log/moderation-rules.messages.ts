import { defineMessages } from '../../../platform/i18n/index.js';

/** /rules: what the settings say, in sentences. */
export const moderationRulesMessages = defineMessages('moderation.rules', {
  lead: {
    bg: 'Тук се спори открито и с уважение. Премахва се само онова, за което има основание в този списък, и авторът винаги научава защо.',
    en: 'Here people argue openly and with respect. Only what has a ground in this list is removed, and its author always learns why.',
  },
  byRulesTitle: { bg: 'Какво не се допуска', en: 'What is not allowed' },
  byLawTitle: { bg: 'Какво е забранено от закона', en: 'What the law forbids' },
  reportsTitle: { bg: 'Когато някой подаде сигнал', en: 'When somebody reports something' },
  reportsWho: {
    bg: 'Сигнал подава всеки, и без профил, от връзката „Сигнал“ до написаното. Авторът не научава кой го е подал.',
    en: 'Anybody can report, also without an account, by the link “Report” beside what is written. The author does not learn who did.',
  },
  reportsHide: {
    bg: '{count, plural, one {След сигнал от # човек} other {След сигнали от # различни души}} написаното се скрива веднага, докато модератор не реши. Автоматично не се премахва нищо.',
    en: '{count, plural, one {After a report by # person} other {After reports by # different people}} it is hidden at once until a moderator decides. Nothing is removed automatically.',
  },
  reportsDecide: {
    bg: 'Модератор решава до {days, plural, one {# работен ден} other {# работни дни}}. Авторът получава мотивирано решение, а който е оставил имейл със сигнала си – какво е решено.',
    en: 'A moderator decides within {days, plural, one {# working day} other {# working days}}. The author gets a statement of reasons; whoever left an address with the report is told what was decided.',
  },
  reportsKept: {
    bg: 'Каквото модератор е оставил, не се скрива отново от сигнали, докато текстът му е същият.',
    en: 'What a moderator has kept is not hidden by reports again while its text is the same.',
  },
  screenTitle: { bg: 'Преди публикуване', en: 'Before publication' },
  screenNoShadow: {
    bg: 'Скрити мерки няма: когато нещо чака модератор, авторът му го вижда на страницата и получава писмо с причината.',
    en: 'There are no hidden measures: when something waits for a moderator, its author sees so on the page and gets a letter with the reason.',
  },
  screenLinks: {
    bg: '{count, plural, =0 {Връзки не се приемат.} one {В едно мнение се приема най-много # връзка.} other {В едно мнение се приемат най-много # връзки.}}',
    en: '{count, plural, =0 {Links are not taken.} one {One contribution may have at most # link.} other {One contribution may have at most # links.}}',
  },
  screenRates: {
    bg: 'За един час се приемат най-много {count} мнения от един човек, а от нов участник – най-много {newcomers}.',
    en: 'Within an hour at most {count} contributions of one person are taken, and at most {newcomers} of a newcomer.',
  },
  screenNewcomer: {
    bg: 'Нов е участник с профил отпреди по-малко от {days, plural, one {# ден} other {# дни}} и с по-малко от {contributions, plural, one {# публикувано мнение} other {# публикувани мнения}}.',
    en: 'A newcomer has had an account for less than {days, plural, one {# day} other {# days}} and has fewer than {contributions, plural, one {# published contribution} other {# published contributions}}.',
  },
  screenNewcomerLinks: {
    bg: '{count, plural, =0 {Мнение с връзка от нов участник чака модератор.} one {Мнение с повече от # връзка от нов участник чака модератор.} other {Мнение с повече от # връзки от нов участник чака модератор.}}',
    en: '{count, plural, =0 {A newcomer’s contribution with a link waits for a moderator.} one {A newcomer’s contribution with more than # link waits for a moderator.} other {A newcomer’s contribution with more than # links waits for a moderator.}}',
  },
  screenHoldAll: {
    bg: 'Всичко, написано от нов участник, чака модератор.',
    en: 'Whatever a newcomer writes waits for a moderator.',
  },
  screenRepeated: {
    bg: 'Същият текст от същия човек в рамките на {days, plural, one {# ден} other {# дни}} чака модератор.',
    en: 'The same text by the same person within {days, plural, one {# day} other {# days}} waits for a moderator.',
  },
  appealsTitle: { bg: 'Ако не сте съгласни с решение', en: 'If you disagree with a decision' },
  appealsText: {
    bg: 'Може да възразите безплатно до {months, plural, one {# месец} other {# месеца}} след решението. Отговаря друг служител, а не този, който е решил, до {days, plural, one {# ден} other {# дни}}. Ако възражението е уважено, написаното се връща.',
    en: 'You may appeal free of charge within {months, plural, one {# month} other {# months}} of the decision. Another official than the one who decided answers within {days, plural, one {# day} other {# days}}. If the appeal is upheld, what was removed comes back.',
  },
  appealsElse: {
    bg: 'Може да се обърнете и към орган за извънсъдебно решаване на спорове (чл. 21 от Регламент (ЕС) 2022/2065) или към съда.',
    en: 'You may also turn to an out-of-court dispute settlement body (Art. 21 of Regulation (EU) 2022/2065) or to a court.',
  },
  blocksTitle: { bg: 'Временно спиране от писане', en: 'A time without writing' },
  blocksText: {
    bg: 'Който нарушава правилата многократно или грубо, може да бъде спрян от писане до определена дата. Научава до кога и защо, и може да възрази. Четенето, следенето и сигналите остават.',
    en: 'Whoever breaks the rules again and again, or badly, may be kept from writing until a date. They learn until when and why, and may appeal. Reading, following and reporting stay open.',
  },
  openTitle: { bg: 'Пред очите на всички', en: 'In the open' },
  openText: {
    bg: 'Всяко решение е в дневника, без имена и без текстовете. Правилата следват Регламент (ЕС) 2022/2065 за цифровите услуги (чл. 14, 16, 17 и 20).',
    en: 'Every decision is in the log, without names and without the texts. The rules follow Regulation (EU) 2022/2065 on digital services (Arts. 14, 16, 17 and 20).',
  },
});
