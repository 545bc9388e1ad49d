import { defineMessages } from '../../../platform/i18n/index.js';

/** What the staff read of the inside of files. */
export const contentsDeskMessages = defineMessages('library.contents.desk', {
  text: { bg: 'Текст', en: 'Text' },
  cover: { bg: 'Корица', en: 'Cover' },
  coverDrawn: { bg: 'Вижте корицата', en: 'See the cover' },
  coverNone: {
    bg: 'Няма: на страницата стои рисувана корица според вида.',
    en: 'None: a drawn one of its kind stands on the page.',
  },
  waiting: { bg: 'Чете се …', en: 'Being read …' },
  waitingAgain: { bg: 'Чете се, опит {attempt} …', en: 'Being read, attempt {attempt} …' },
  read: {
    bg: 'Прочетен: {sections, plural, one {# раздел} other {# раздела}}',
    en: 'Read: {sections, plural, one {# chapter} other {# chapters}}',
  },
  readPages: {
    bg: 'Прочетен: {pages} стр., {sections, plural, one {# раздел} other {# раздела}}',
    en: 'Read: {pages} pp., {sections, plural, one {# chapter} other {# chapters}}',
  },
  encrypted: { bg: 'Защитен с парола', en: 'Protected by a password' },
  empty: { bg: 'Без текст (сканиран)', en: 'Without text (a scan)' },
  broken: { bg: 'Повреден', en: 'Damaged' },
  tooLong: { bg: 'Твърде дълъг', en: 'Too long' },
  failed: { bg: 'Не е прочетен', en: 'Not read' },
  nothing: { bg: 'Не се чете', en: 'Is not read' },
  adviceEncrypted: {
    bg: 'Файлът е запазен и се сваля, но хората не го намират при търсене. Махнете паролата и го качете отново в нова версия.',
    en: 'The file is kept and can be downloaded, but searches do not find it. Take the password off and upload it again in a new version.',
  },
  adviceEmpty: {
    bg: 'Това е сканиран документ: екранните четци не го четат. Качете оригинала от текстовата програма или разпознайте текста (OCR) и го добавете в нова версия.',
    en: 'This is a scan: screen readers cannot read it. Upload the original of your word processor, or recognise its text (OCR) and add it in a new version.',
  },
  adviceBroken: {
    bg: 'Отворете файла на Вашия компютър. Ако не се отваря, качете го отново в нова версия; ако се отваря, запишете го наново като PDF.',
    en: 'Open the file on your own computer. If it does not open, upload it again in a new version; if it does, save it anew as PDF.',
  },
  adviceTooLong: {
    bg: 'Над 2 000 страници или твърде тежък. Разделете документа на части с отделни файлове.',
    en: 'More than 2,000 pages, or too heavy. Split the document into files.',
  },
  adviceFailed: {
    bg: 'Четенето не успя няколко пъти. Натиснете „Прочетете отново“; ако и тогава не успее, качете файла в нова версия.',
    en: 'Reading failed several times. Press “Read again”; if that fails too, upload the file in a new version.',
  },
  adviceNone: { bg: '–', en: '–' },
  advice: { bg: 'Какво може да се направи', en: 'What can be done' },
  failedTitle: {
    bg: 'Текстът на „{file}“ не е прочетен: {publication}',
    en: 'The text of “{file}” was not read: {publication}',
  },
  see: { bg: 'Вижте файла', en: 'See the file' },
  readAgain: { bg: 'Прочетете отново', en: 'Read again' },
  readingAgain: {
    bg: 'Файлът се чете отново. След минута опреснете страницата.',
    en: 'The file is being read again. Reload the page in a minute.',
  },
  readAgainQuestion: {
    bg: 'Да прочетем ли файла отново? Прочетеното досега остава, докато новото е готово.',
    en: 'Read the file again? What was read stays until the new is ready.',
  },
  openComments: { bg: 'Приемайте коментари', en: 'Take comments' },
  openQuestion: {
    bg: 'Да приемат ли разделите на публикацията коментари? Всеки ще може да пише към раздел, който се чете на страницата. Отговаряте от „Мнения“.',
    en: 'Should the chapters of the publication take comments? Everybody can write on a chapter that is read on the page. You answer in “Comments”.',
  },
  opened: { bg: 'Разделите вече приемат коментари.', en: 'The chapters take comments now.' },
  closeComments: { bg: 'Спрете коментарите', en: 'Stop comments' },
  closeQuestion: {
    bg: 'Да спрем ли новите коментари? Казаното досега остава за четене.',
    en: 'Stop new comments? What was said stays to be read.',
  },
  closed: { bg: 'Нови коментари не се приемат.', en: 'No new comments are taken.' },
});
