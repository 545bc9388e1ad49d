import { defineMessages } from '../../../platform/i18n/index.js';

/** What clerks read when they publish a справка. */
export const reportAdminMessages = defineMessages('consultations.report.admin', {
  page: { bg: 'Справка по консултация', en: 'Report on a consultation' },
  open: { bg: 'Публикувайте справката', en: 'Publish the report' },
  correct: { bg: 'Публикувайте поправена справка', en: 'Publish a corrected report' },
  intro: {
    bg: 'Справката показва всяко постъпило предложение с решението и мотивите по него (чл. 26, ал. 5 от ЗНА). След публикуването тя не се променя; поправка става с нова версия и бележка какво е променено.',
    en: 'The report shows every proposal with the decision and its reasons. It does not change afterwards; a correction is a new version with a note.',
  },
  preview: { bg: 'Какво ще се публикува', en: 'What will be published' },
  contributions: { bg: 'Постъпили предложения', en: 'Proposals' },
  confirmed: { bg: 'С потвърдено решение', en: 'With a confirmed decision' },
  proposed: { bg: 'Чакат потвърждение', en: 'Waiting to be confirmed' },
  undecided: { bg: 'Без решение', en: 'Without a decision' },
  what: { bg: 'Какво', en: 'What' },
  howMany: { bg: 'Брой', en: 'How many' },
  nothing: { bg: 'Няма.', en: 'None.' },
  accepted: { bg: 'Приема се', en: 'Accepted' },
  partiallyAccepted: { bg: 'Приема се частично', en: 'Accepted in part' },
  rejected: { bg: 'Не се приема', en: 'Not accepted' },
  outOfScope: { bg: 'Извън обхвата', en: 'Out of scope' },
  notReady: {
    bg: '{count, plural, one {# предложение още няма потвърдено решение} other {# предложения още нямат потвърдено решение}}. Справката се публикува, когато по всяко има.',
    en: '{count, plural, one {# proposal has} other {# proposals have}} no confirmed decision yet.',
  },
  ready: {
    bg: 'По всяко предложение има потвърдено решение.',
    en: 'Every proposal has a confirmed decision.',
  },
  readyNone: {
    bg: 'Няма постъпили предложения. Отбележете го изрично във формата.',
    en: 'No proposals were received. Say so in the form.',
  },
  notNow: {
    bg: 'Справка се публикува след края на срока и преди решението на съвета.',
    en: 'A report is published after the end of the term and before the council decides.',
  },
  published: { bg: 'Публикувани версии', en: 'Published versions' },
  version: { bg: 'Версия', en: 'Version' },
  date: { bg: 'Дата', en: 'Date' },
  noteLabel: { bg: 'Какво е променено', en: 'What changed' },
  noteHint: {
    bg: 'Публикува се до новата версия. Без имена и лични данни.',
    en: 'It is published beside the new version. No names or personal data.',
  },
  noneLabel: { bg: 'Няма постъпили предложения', en: 'No proposals were received' },
  noneHint: {
    bg: 'Отбележете само ако в срока никой не е изпратил предложение.',
    en: 'Only if nobody sent a proposal.',
  },
  placeLabel: { bg: 'Коя публикация се брои (чл. 26, ал. 3 от ЗНА)', en: 'Which publication counts' },
  placeHere: { bg: 'На този сайт', en: 'On this site' },
  placeElsewhere: {
    bg: 'На друга страница на общината или съвета',
    en: 'On another page of the municipality',
  },
  urlLabel: { bg: 'Адрес на другата публикация', en: 'Address of the other publication' },
  onLabel: { bg: 'Публикувана там на', en: 'Published there on' },
  done: {
    bg: 'Справката е публикувана, версия {version}. Файловете се подготвят.',
    en: 'The report is published, version {version}. The files are being prepared.',
  },
  choose: { bg: 'Консултации, които чакат справка', en: 'Consultations waiting for a report' },
  chooseEmpty: { bg: 'Няма консултации, които чакат справка.', en: 'No consultations wait for a report.' },
  consultation: { bg: 'Консултация', en: 'Consultation' },
  closed: { bg: 'Приключила на', en: 'Closed on' },
  undecidedSentence: {
    bg: 'Справката не може да се публикува: {count, plural, one {# предложение няма потвърдено решение} other {# предложения нямат потвърдено решение}}.',
    en: 'The report cannot be published: {count, plural, one {# proposal has} other {# proposals have}} no confirmed decision.',
  },
});

/** Sentences for the codes that the services throw. */
export const reportProblems = defineMessages('consultations.report.problems', {
  undecided: reportAdminMessages.texts.undecidedSentence,
  reportInvalid: { bg: 'Вижте отбелязаните полета.', en: 'See the marked fields.' },
  reportNotNow: reportAdminMessages.texts.notNow,
  reportMeanwhile: {
    bg: 'Колега вече публикува справката. Вижте публикуваната версия, преди да публикувате нова.',
    en: 'A colleague has published the report meanwhile. See that version before you publish another.',
  },
  reportUnchanged: {
    bg: 'Нищо не е променено от последната версия. Нова не е нужна.',
    en: 'Nothing changed since the last version; no new one is needed.',
  },
  reportNoteMissing: { bg: 'Напишете какво е променено.', en: 'Say what changed.' },
  reportNoteTooLong: { bg: 'Бележката е твърде дълга.', en: 'The note is too long.' },
  reportUrlMissing: { bg: 'Посочете адреса на публикацията.', en: 'Give the address of the publication.' },
  reportUrlWrong: {
    bg: 'Адресът трябва да започва с https:// или http://.',
    en: 'The address must begin with https:// or http://.',
  },
  reportDateWrong: {
    bg: 'Посочете деня на публикуване; той не може да е в бъдещето.',
    en: 'Give the day of publication; it cannot be in the future.',
  },
  reportNotNone: {
    bg: 'Има {count, plural, one {# постъпило предложение} other {# постъпили предложения}}. Махнете отметката.',
    en: 'There {count, plural, one {is # proposal} other {are # proposals}}. Clear the box.',
  },
  reportNoneUnsaid: {
    bg: 'Няма постъпили предложения. Отбележете го изрично.',
    en: 'No proposals were received. Say so.',
  },
  consultationNotFound: { bg: 'Няма такава консултация.', en: 'There is no such consultation.' },
  consultationOtherUnit: {
    bg: 'Тази консултация е на друго звено.',
    en: 'This consultation belongs to another unit.',
  },
});
