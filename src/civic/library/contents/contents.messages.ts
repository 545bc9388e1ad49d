import { defineMessages } from '../../../platform/i18n/index.js';
import { publicationPath } from '../publication.rules.js';

/** Where a publication is read on the page. */
export function contentsPath(publication: { id: string; title: string }): string {
  return `${publicationPath(publication)}/read`;
}

export function chapterPath(publication: { id: string; title: string }, slug: string): string {
  return `${contentsPath(publication)}/${slug}`;
}

/** What is said of the text inside of files, and on the pages where it is read. */
export const contentsMessages = defineMessages('library.contents', {
  chapter: { bg: 'Раздел на публикация', en: 'Chapter of a publication' },
  chapters: { bg: 'Раздели на публикации', en: 'Chapters of publications' },

  readTitle: { bg: 'Прочетете тук', en: 'Read it here' },
  readButton: { bg: 'Четете на страницата', en: 'Read on this page' },
  readSections: {
    bg: '{count, plural, one {# раздел} other {# раздела}}, около {minutes, plural, one {# минута} other {# минути}} четене',
    en: '{count, plural, one {# chapter} other {# chapters}}, about {minutes, plural, one {# minute} other {# minutes}} of reading',
  },
  readCommented: { bg: 'Всеки раздел може да се коментира.', en: 'Each chapter can be commented on.' },

  fileWaiting: {
    bg: 'Текстът на файла се подготвя за търсене и четене тук.',
    en: 'The text of this file is being prepared for search and for reading here.',
  },
  fileEncrypted: {
    bg: 'Файлът е защитен с парола: текстът му не може да се прочете тук и не се намира при търсене.',
    en: 'This file is protected by a password: its text cannot be read here, and is not found by searches.',
  },
  fileEmpty: {
    bg: 'Във файла няма текст, а само изображения (сканиран документ): не се намира при търсене и екранните четци не го четат. Ако Ви трябва текстът, пишете на отговорното звено.',
    en: 'There is no text in this file but pictures alone (a scan): searches do not find it and screen readers cannot read it. If you need the text, write to the unit in charge.',
  },
  fileBroken: {
    bg: 'Файлът е повреден и текстът му не може да се прочете тук. Възможно е Вашата програма да го отвори.',
    en: 'This file is damaged and its text cannot be read here. Your own program may still open it.',
  },
  fileTooLong: {
    bg: 'Файлът е твърде дълъг, за да се чете и търси тук. Свалете го.',
    en: 'This file is too long to be read and searched here. Please download it.',
  },
  fileFailed: {
    bg: 'Текстът на файла още не е прочетен и не се намира при търсене. Файлът може да се свали.',
    en: 'The text of this file was not read yet and is not found by searches. The file can be downloaded.',
  },

  contents: { bg: 'Съдържание', en: 'Contents' },
  contentsOf: { bg: 'Четете: {title}', en: 'Read: {title}' },
  front: { bg: 'Начало', en: 'Beginning' },
  continued: { bg: '{title} (продължение {number})', en: '{title} (continued, {number})' },
  within: { bg: 'В този раздел', en: 'In this chapter' },
  comments: {
    bg: '{count, plural, one {# мнение} other {# мнения}}',
    en: '{count, plural, one {# comment} other {# comments}}',
  },
  minutes: { bg: '{minutes} мин', en: '{minutes} min' },
  begin: { bg: 'Започнете да четете', en: 'Begin to read' },
  previous: { bg: 'Предишен раздел', en: 'Previous chapter' },
  next: { bg: 'Следващ раздел', en: 'Next chapter' },
  around: { bg: 'Съседни раздели', en: 'Chapters around' },
  whole: { bg: 'Към публикацията и файловете', en: 'To the publication and its files' },
  place: { bg: 'Раздел {number} от {count}', en: 'Chapter {number} of {count}' },
  print: {
    bg: 'Страницата може да се отпечата: остава само текстът с адреса си.',
    en: 'The page can be printed: the text stays, with its address.',
  },
  textNote: {
    bg: 'Текстът е прочетен от файла автоматично. Верен е файлът: там са и изображенията, и номерата на страниците.',
    en: 'The text was read from the file by machine. The file is what counts: it has the pictures and the page numbers.',
  },
  original: { bg: 'Свалете файла', en: 'Download the file' },

  current: { bg: 'Версия {number} от {date}, текуща', en: 'Version {number} of {date}, the current one' },
  only: { bg: 'Издание от {date}', en: 'Edition of {date}' },
  pending: { bg: 'Версия {number}, в подготовка', en: 'Version {number}, in preparation' },
  older: { bg: 'Версия {number} от {date}', en: 'Version {number} of {date}' },
  olderTitle: { bg: 'Четете по-стара версия', en: 'You are reading an older version' },
  olderText: {
    bg: 'Това е версия {number}. Текущата е версия {current}.',
    en: 'This is version {number}. The current one is version {current}.',
  },
  toCurrent: { bg: 'Същият раздел в текущата версия', en: 'The same chapter in the current version' },
  toCurrentContents: { bg: 'Съдържание на текущата версия', en: 'Contents of the current version' },
  goneText: {
    bg: 'В текущата версия {current} няма такъв раздел. Коментарите към него стоят тук, при версия {number}.',
    en: 'The current version {current} has no such chapter. The comments on it stand here, with version {number}.',
  },
  pendingText: {
    bg: 'Версия {number} още не е публикувана: виждате я само Вие и колегите Ви.',
    en: 'Version {number} is not published yet: only you and your colleagues see it.',
  },
  formerTitle: { bg: 'Раздели от предишни версии', en: 'Chapters of earlier versions' },
  formerText: {
    bg: 'В текущата версия ги няма. Остават тук, за да работят връзките и коментарите към тях.',
    en: 'The current version has them no longer. They stay here so that links to them and comments on them keep working.',
  },
  formerOne: { bg: 'версия {number}', en: 'version {number}' },

  cite: { bg: 'Как да цитирате този раздел', en: 'How to cite this chapter' },
  citedChapter: { bg: 'Раздел „{title}“. В: {whole}', en: 'Chapter “{title}”. In: {whole}' },
  table: { bg: 'Таблица {number}', en: 'Table {number}' },

  newsAnswered: {
    bg: 'Общината отговори на коментар към раздел от публикацията.',
    en: 'The municipality answered a comment on a chapter of the publication.',
  },
});
