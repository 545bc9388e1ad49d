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
  channel_hall: { bg: 'на обсъждане в зала', en: 'at a meeting' },

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
