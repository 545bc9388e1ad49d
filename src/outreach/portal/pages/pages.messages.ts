import { defineMessages } from '../../../platform/i18n/index.js';

/** What stands around the texts of pages. */
export const readingMessages = defineMessages('portal.pages', {
  bulgarianOnly: {
    bg: 'Тази страница е само на български.',
    en: 'This page has not been translated yet; below is the Bulgarian text.',
  },
  inForceFrom: { bg: 'В сила от {date}.', en: 'In force since {date}.' },
  inForceAlways: { bg: 'В сила от пускането на платформата.', en: 'In force since the platform began.' },
  earlier: { bg: 'По-ранни версии', en: 'Earlier versions' },
  versionsTitle: { bg: 'Версии: {title}', en: 'Versions: {title}' },
  versionsLead: {
    bg: 'Кой текст от кога е бил в сила. Нищо не се заменя мълчаливо: всяка версия остава на адреса си.',
    en: 'Which text was in force from when. Nothing is replaced silently: each version keeps its address.',
  },
  versionTitle: { bg: '{title} (версия {version})', en: '{title} (version {version})' },
  changesTitle: {
    bg: 'Какво се промени: {title}, версия {version}',
    en: 'What changed: {title}, version {version}',
  },
  changesLead: {
    bg: 'Спрямо версия {before}. Зачеркнатото е махнато, подчертаното е добавено.',
    en: 'Compared with version {before}. What is struck out was removed, what is underlined was added.',
  },
  nothingChanged: { bg: 'Текстът е същият.', en: 'The text is the same.' },
  version: { bg: 'Версия', en: 'Version' },
  from: { bg: 'В сила от', en: 'In force from' },
  until: { bg: 'До', en: 'Until' },
  why: { bg: 'Какво се промени', en: 'What changed' },
  read: { bg: 'Прочетете', en: 'Read' },
  readVersion: { bg: 'Прочетете версия {version}', en: 'Read version {version}' },
  seeChanges: { bg: 'Вижте разликата', en: 'See the difference' },
  beginning: { bg: 'пускането на платформата', en: 'the beginning of the platform' },
  now: { bg: 'сега', en: 'now' },
  firstText: { bg: 'Първоначалният текст', en: 'The first text' },
  holdsNow: { bg: 'Това е текстът, който е в сила.', en: 'This is the text in force.' },
  held: {
    bg: 'Това е по-ранен текст. Беше в сила от {from} до {until}.',
    en: 'This is an earlier text. It was in force from {from} until {until}.',
  },
  settingsToday: {
    bg: 'Имената, адресите и телефоните в него са днешните.',
    en: 'The names, addresses and telephone numbers in it are those of today.',
  },
  previewTitle: { bg: 'Непубликувана версия', en: 'A version that is not published' },
  preview: {
    bg: 'Виждате я само Вие и колегите, които пишат страниците. Така ще изглежда, ако бъде публикувана.',
    en: 'Only you and the colleagues who write the pages see it. This is how it will look once it is published.',
  },
  toDesk: { bg: 'Към страницата в бюрото', en: 'To the page in the back office' },
  toText: { bg: 'Към действащия текст', en: 'To the text in force' },
  allVersions: { bg: 'Всички версии', en: 'All versions' },
  field_titleBg: { bg: 'Заглавие', en: 'Title in Bulgarian' },
  field_descriptionBg: { bg: 'Описание', en: 'Description in Bulgarian' },
  field_textBg: { bg: 'Текст', en: 'Text in Bulgarian' },
  field_titleEn: { bg: 'Заглавие на английски', en: 'Title in English' },
  field_descriptionEn: { bg: 'Описание на английски', en: 'Description in English' },
  field_textEn: { bg: 'Текст на английски', en: 'Text in English' },
  demoNote: {
    bg: 'Тази инсталация е демонстрация с измислени данни. Не въвеждайте истински лични данни.',
    en: 'This installation is a demonstration with invented data. Do not enter real personal data.',
  },
});
