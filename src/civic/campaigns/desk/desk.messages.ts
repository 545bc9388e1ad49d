import { defineMessages } from '../../../platform/i18n/index.js';

/** What the staff read in the back office beside the fields. */
export const deskMessages = defineMessages('campaigns.desk', {
  messageHint: {
    bg: 'Както стои на плаката: едно-две изречения.',
    en: 'As it stands on the poster: one or two sentences.',
  },
  whyHint: {
    bg: 'Какво не знаят хората и какво ще се промени, ако го научат.',
    en: 'What people do not know, and what changes once they learn it.',
  },
  organisersHint: { bg: 'Всяко име на отделен ред.', en: 'Each name on a line of its own.' },
  fundingHint: {
    bg: 'Кой плаща, с номера на договора. Емблемите стоят на страницата за проекта.',
    en: 'Who pays, with the number of the contract. The emblems are on the page about the project.',
  },
  actionsHint: {
    bg: 'Събития, документи, консултации, които са част от нея. Дата и място идват от тях.',
    en: 'Events, documents, consultations that are part of it. Day and place come from them.',
  },
  targetHint: {
    bg: 'Само цяло число, и само ако платформата го брои.',
    en: 'A whole number, and only where the platform counts it.',
  },
  countedHint: {
    bg: 'Празно: платформата не го брои; тогава кажете как ще се измери.',
    en: 'Empty: the platform does not count it; then say how it will be measured.',
  },
  altHint: {
    bg: 'За хората, които не виждат: какво има на плаката и какво пише на него.',
    en: 'For those who cannot see: what is on the poster and what it says.',
  },
  fileHint: { bg: 'PNG, JPEG или PDF.', en: 'PNG, JPEG or PDF.' },
  whatHint: {
    bg: '„листовки, раздадени на съботния пазар“. Пише се до числото.',
    en: '“leaflets handed out at the Saturday market”. It stands beside the number.',
  },
  sourceHint: {
    bg: 'Кой е преброил и къде е записано: „протокол на доброволците, 14 май“.',
    en: 'Who counted and where it is written: “protocol of the volunteers, 14 May”.',
  },
  evidenceHint: {
    bg: 'Протокол, снимка, справка от медията. Публикува се: без лични данни.',
    en: 'A protocol, a photo, a report of the media. It is published: no personal data.',
  },
  outcomeHint: {
    bg: 'Какво се промени и какво не. Публикува се най-отгоре.',
    en: 'What changed and what did not. It is published on top.',
  },
  what: { bg: 'Какво', en: 'What' },
  kind: { bg: 'Вид', en: 'Kind' },
  goals: { bg: 'Цели', en: 'Goals' },
  files: { bg: 'Файлове', en: 'Files' },
  reached: { bg: 'Преброено', en: 'Counted' },
  count: { bg: 'Брой', en: 'Count' },
  source: { bg: 'Източник', en: 'Source' },
  noGoals: {
    bg: 'Няма цели. Без поне една кампанията не започва.',
    en: 'There are no goals. Without one the campaign does not begin.',
  },
  noFiles: { bg: 'Няма файлове за изтегляне.', en: 'There are no files to download.' },
  noReach: { bg: 'Още нищо не е преброено.', en: 'Nothing was counted yet.' },
  goalAdded: { bg: 'Целта е добавена.', en: 'The goal was added.' },
  fileAdded: { bg: 'Файлът е добавен.', en: 'The file was added.' },
  reachAdded: {
    bg: 'Числото е записано с източника и доказателството.',
    en: 'The number was saved with source and evidence.',
  },
  taken: { bg: 'Изтегляния', en: 'Downloads' },
  remove: { bg: 'Премахнете', en: 'Remove' },
});
