import { defineMessages } from '../../../platform/i18n/index.js';

export const reportMessages = defineMessages('moderation.report', {
  title: { bg: 'Подайте сигнал', en: 'Report this' },
  lead: {
    bg: 'Сигналът отива при модератор на общината. Авторът не научава кой го е подал.',
    en: 'Your report goes to a moderator of the municipality. The author does not learn who made it.',
  },
  danger: {
    bg: 'Ако някой е в непосредствена опасност, обадете се на 112.',
    en: 'If somebody is in immediate danger, call 112.',
  },
  about: { bg: 'За какво е сигналът', en: 'What it is about' },
  seeIt: { bg: 'Вижте го на мястото му', en: 'See it in its place' },
  reason: { bg: 'Какво не е наред?', en: 'What is wrong?' },
  byRules: { bg: 'Нарушава правилата за участие', en: 'It breaks the rules of participation' },
  byLaw: { bg: 'Незаконно е', en: 'It is illegal' },
  byLawHint: {
    bg: 'Кажете защо, потвърдете, че сигналът е добросъвестен, и оставете имейл (чл. 16 от Регламент (ЕС) 2022/2065).',
    en: 'Say why, confirm that you report in good faith, and leave an e-mail address (Art. 16 of Regulation (EU) 2022/2065).',
  },
  explanation: { bg: 'Обяснете защо', en: 'Explain why' },
  explanationHint: {
    bg: 'Нужно е при незаконно съдържание и при „друго“. До {max} знака.',
    en: 'Needed for illegal content and for “other”. At most {max} characters.',
  },
  goodFaith: {
    bg: 'Подавам сигнала добросъвестно: доколкото зная, написаното в него е вярно и пълно.',
    en: 'I report in good faith: as far as I know, what I say is true and complete.',
  },
  goodFaithHint: { bg: 'Нужно е при незаконно съдържание.', en: 'Needed for illegal content.' },
  email: { bg: 'Вашият имейл', en: 'Your e-mail' },
  emailHint: {
    bg: 'Ще Ви пишем какво е решено. Нужен е при незаконно съдържание, освен при престъпления срещу деца.',
    en: 'We write to you what was decided. Needed for illegal content, except offences against children.',
  },
  signedIn: {
    bg: 'Ще Ви пишем какво е решено на имейла от Вашия профил.',
    en: 'We write to you what was decided, at the address of your profile.',
  },
  send: { bg: 'Изпратете сигнала', en: 'Send the report' },
  rules: { bg: 'Правила за модериране', en: 'Rules of moderation' },

  reasonUnknown: { bg: 'Изберете какво не е наред.', en: 'Choose what is wrong.' },
  explanationMissing: {
    bg: 'Обяснете с няколко думи защо подавате сигнала.',
    en: 'Explain in a few words why you report it.',
  },
  explanationTooLong: {
    bg: 'Обяснението е по-дълго от {max} знака. Съкратете го.',
    en: 'The explanation is longer than {max} characters. Shorten it.',
  },
  goodFaithMissing: {
    bg: 'Потвърдете, че подавате сигнала добросъвестно.',
    en: 'Confirm that you report in good faith.',
  },
  emailMissing: {
    bg: 'Напишете имейл: законът го изисква при сигнал за незаконно съдържание.',
    en: 'Write an e-mail address: the law asks for one in a report of illegal content.',
  },

  thanksTitle: { bg: 'Получихме сигнала', en: 'We have your report' },
  counted: {
    bg: 'Модератор ще го прегледа и ще реши до {days, plural, one {# работен ден} other {# работни дни}}.',
    en: 'A moderator looks at it and decides within {days, plural, one {# working day} other {# working days}}.',
  },
  again: {
    bg: 'Вече сте подали сигнал за същото. Един сигнал е достатъчен; модератор ще реши до {days, plural, one {# работен ден} other {# работни дни}} след първия.',
    en: 'You reported the same before. One report is enough; a moderator decides within {days, plural, one {# working day} other {# working days}} after the first.',
  },
  hidden: {
    bg: 'Сигналите вече са достатъчно: написаното е скрито, докато модератор не реши.',
    en: 'There are reports enough now: it is hidden until a moderator decides.',
  },
  told: {
    bg: 'Ако сте оставили имейл, ще Ви пишем какво е решено.',
    en: 'If you left an address, we write to you what was decided.',
  },
  backThere: { bg: 'Обратно, където бяхте', en: 'Back to where you were' },
  back: { bg: 'Към началото', en: 'To the home page' },

  subjectGone: {
    bg: 'Това вече не е тук. Може би авторът му го е изтрил.',
    en: 'This is no longer here. Perhaps its author deleted it.',
  },
  hiddenAlready: {
    bg: 'Това вече не се вижда от другите: скрито е за проверка или е премахнато. Не е нужен нов сигнал.',
    en: 'Others no longer see this: it is hidden for review or was removed. No further report is needed.',
  },
  ownReported: {
    bg: 'Написали сте го Вие. Свое мнение не се сигнализира; можете да го промените или изтриете.',
    en: 'You wrote this yourself. You cannot report it; you can change or delete it.',
  },
});
