import { defineMessages } from '../../../platform/i18n/index.js';

/** Contributions where they are read. */
export const contributionMessages = defineMessages('consultations.contributions', {
  contribution: { bg: 'Предложение', en: 'Contribution' },
  contributions: { bg: 'Предложения', en: 'Contributions' },
  numbered: { bg: '№ {number}', en: 'No. {number}' },
  titled: { bg: 'Предложение № {number}', en: 'Contribution No. {number}' },
  onConsultation: { bg: 'Предложение № {number} по „{title}“', en: 'Contribution No. {number} on “{title}”' },
  state_visible: { bg: 'Публично', en: 'Public' },
  state_held: { bg: 'Чака преглед', en: 'Waits for review' },
  state_hidden: { bg: 'Текстът е скрит', en: 'The text is hidden' },
  channel_site: { bg: 'през сайта', en: 'through this site' },
  channel_email: { bg: 'по имейл', en: 'by e-mail' },
  channel_paper: { bg: 'на хартия', en: 'on paper' },
  hallIntake: { bg: 'Предложение по консултация', en: 'Contribution to a consultation' },
  hallTooLong: {
    bg: 'Предложението е най-много {max, number} знака.',
    en: 'A contribution has at most {max, number} characters.',
  },
  channel_hall: { bg: 'на обсъждане в зала', en: 'at a meeting' },

  receivedOn: { bg: 'получено на {date}', en: 'received on {date}' },
  from: { bg: 'от {name}', en: 'from {name}' },
  fromUnnamed: { bg: 'участник без показано име', en: 'a participant without a name shown' },
  forSelf: { bg: 'от свое име', en: 'for themselves' },
  onBehalfOf: { bg: 'от името на {whom}', en: 'on behalf of {whom}' },
  onBehalf: { bg: 'от името на друг', en: 'on behalf of somebody else' },
  late: { bg: 'Постъпило след срока', en: 'Came after the term' },
  about: { bg: 'Относно: {place}', en: 'About: {place}' },
  whole: { bg: 'целия проект', en: 'the whole draft' },
  oldArticle: {
    bg: '{place} в редакция {version} на проекта',
    en: '{place} in version {version} of the draft',
  },
  withheldHeld: {
    bg: 'Текстът чака преглед от модератор и още не се показва. Предложението има номер и по него ще има решение.',
    en: 'The text waits for a moderator and is not shown yet. The contribution has its number and will be decided on.',
  },
  withheldHidden: {
    bg: 'Текстът е скрит. Предложението остава с номера си и по него се взема решение.',
    en: 'The text is hidden. The contribution keeps its number and is decided on.',
  },
  withheldWhy: { bg: 'Причина: {reason}.', en: 'Reason: {reason}.' },
  onlyYou: { bg: 'Само Вие виждате този текст.', en: 'Only you see this text.' },
  statement: { bg: 'Защо не се показва и как да възразите', en: 'Why it is not shown, and how to appeal' },
  files: { bg: 'Файлове', en: 'Files' },
  decision: { bg: 'Решение', en: 'Decision' },
  notDecided: {
    bg: 'Решението се публикува със справката, след като срокът изтече.',
    en: 'The decision is published with the report, after the term.',
  },
  permanent: { bg: 'Постоянна връзка', en: 'Permanent link' },
  report: { bg: 'Сигнал', en: 'Report' },
  toConsultation: { bg: 'Към консултацията', en: 'To the consultation' },
  listTitle: { bg: 'Предложения по „{title}“', en: 'Contributions on “{title}”' },
  listOn: { bg: 'Предложения по {place}', en: 'Contributions on {place}' },
  nobody: { bg: 'Още няма предложения', en: 'No contributions yet' },
  nobodyWrote: { bg: 'Няма постъпили предложения', en: 'No contributions were sent' },
  more: { bg: 'Още предложения', en: 'More contributions' },
  toAll: { bg: 'Всички предложения', en: 'All contributions' },
  toFirst: { bg: 'Към първите', en: 'To the first' },
  count: {
    bg: '{count, plural, one {# предложение} other {# предложения}}',
    en: '{count, plural, one {# contribution} other {# contributions}}',
  },
  onWhole: {
    bg: '{count, plural, one {# предложение} other {# предложения}} по целия проект',
    en: '{count, plural, one {# contribution} other {# contributions}} on the whole draft',
  },
  progress: { bg: '{decided} от {total} разгледани', en: '{decided} of {total} considered' },
  progressText: {
    bg: 'По всяко предложение се взема решение с мотиви. Решенията се публикуват заедно, със справката.',
    en: 'Each contribution gets a reasoned decision. The decisions are published together, with the report.',
  },
  councilDecides: {
    bg: 'Това е становището на вносителя. Актът се приема от Общинския съвет.',
    en: 'This is the position of whoever drafted the act. The municipal council adopts it.',
  },
  writeWhole: { bg: 'Напишете предложение по целия проект', en: 'Write on the whole draft' },
  writeLate: { bg: 'Изпратете предложение след срока', en: 'Send a contribution after the term' },
  table: { bg: 'Предложенията като таблица (CSV)', en: 'The contributions as a table (CSV)' },
  data: { bg: 'Предложенията като данни (JSON)', en: 'The contributions as data (JSON)' },

  done_received: { bg: 'Получихме предложението Ви', en: 'We received your contribution' },
  done_again: { bg: 'Вече сте подали това предложение', en: 'You have handed this in already' },
  doneText: {
    bg: 'Номерът му е {number}. Изпратихме Ви потвърждение по имейл.',
    en: 'Its number is {number}. We sent you a confirmation by e-mail.',
  },
  held_newcomer: {
    bg: 'Първите текстове на нови участници се преглеждат, преди да се покажат. Ще Ви пишем какво е решено.',
    en: 'The first texts of newcomers are looked at before they are shown. We will write to you what was decided.',
  },
  held_links: {
    bg: 'В текста има връзки, затова модератор ще го прегледа, преди да се покаже. Ще Ви пишем какво е решено.',
    en: 'The text has links, so a moderator looks at it before it is shown. We will write to you what was decided.',
  },
  held_repeated: {
    bg: 'Писали сте същия текст наскоро, затова модератор ще го прегледа, преди да се покаже. Ще Ви пишем какво е решено.',
    en: 'You wrote the same text not long ago, so a moderator looks at it before it is shown. We will write to you what was decided.',
  },

  outcome_accepted: { bg: 'Приема се.', en: 'Accepted.' },
  outcome_partiallyAccepted: { bg: 'Приема се частично.', en: 'Accepted in part.' },
  outcome_rejected: {
    bg: 'Не се приема. Мотивите са при решението.',
    en: 'Not accepted. The reasons stand in the decision.',
  },
  outcome_outOfScope: {
    bg: 'Извън обхвата. Мотивите са при решението.',
    en: 'Out of scope. The reasons stand in the decision.',
  },
  outcome_hidden: {
    bg: 'Защо е скрито и как да възразите, пише в „Решения за написаното от Вас“.',
    en: 'Why it is hidden, and how to appeal, stands in “Decisions about what you wrote”.',
  },
  entered: { bg: 'Предложението е въведено', en: 'The contribution is entered' },
  ownData: { bg: 'Предложения по консултации', en: 'Contributions to consultations' },
  pendingData: { bg: 'Непотвърдени предложения', en: 'Contributions not confirmed yet' },

  notYet: {
    bg: 'Предложения се приемат, след като консултацията започне: {opens}.',
    en: 'Contributions are taken once the consultation begins: {opens}.',
  },
  reported: {
    bg: 'Справката за предложенията е публикувана и нови предложения не се приемат. Обърнете се към общината с писмо.',
    en: 'The report on the contributions is published and no more are taken. Write to the municipality.',
  },
  withdrawn: {
    bg: 'Консултацията е оттеглена и предложения не се приемат.',
    en: 'The consultation was withdrawn and no contributions are taken.',
  },
  articleGone: {
    bg: 'В проекта няма такъв член. Изберете друг или пишете по целия проект.',
    en: 'The draft has no such article. Choose another, or write on the whole draft.',
  },
  fileGone: {
    bg: 'Прикачен файл вече не се пази. Изберете го отново.',
    en: 'An attached file is no longer kept. Choose it again.',
  },
  noOrganisation: {
    bg: 'Нямате потвърдена организация, от чието име да пишете.',
    en: 'You have no confirmed organisation to write in the name of.',
  },
  receivedLater: {
    bg: 'Датата на получаване не може да е в бъдещето.',
    en: 'The date of receipt cannot be in the future.',
  },
  receivedBefore: {
    bg: 'Датата на получаване е преди откриването на консултацията.',
    en: 'The date of receipt is before the consultation opened.',
  },
});
