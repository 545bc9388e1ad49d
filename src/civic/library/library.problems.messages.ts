import { defineMessages, type Text } from '../../platform/i18n/index.js';
import type { PublicationField } from './publication-input.rules.js';

/** The fields as the staff know them. */
export const FIELD_LABELS: Record<PublicationField, Text> = {
  kind: { bg: 'Вид', en: 'Kind' },
  title: { bg: 'Заглавие', en: 'Title' },
  summary: { bg: 'Накратко', en: 'In short' },
  lang: { bg: 'Език', en: 'Language' },
  authors: { bg: 'Автори', en: 'Authors' },
  publisher: { bg: 'Издател', en: 'Publisher' },
  datedOn: { bg: 'Дата на документа', en: 'Date of the document' },
  licence: { bg: 'Лиценз', en: 'Licence' },
  funding: { bg: 'Финансиране', en: 'Funding' },
  videoUrl: { bg: 'Адрес на видеото', en: 'Address of the video' },
  topics: { bg: 'Теми', en: 'Topics' },
  places: { bg: 'Населени места', en: 'Settlements' },
  unitId: { bg: 'Отговорно звено', en: 'Responsible unit' },
  level: { bg: 'Ниво на стратегически документ', en: 'Level of a strategic document' },
  parentId: { bg: 'В изпълнение на', en: 'In pursuit of' },
  validFrom: { bg: 'В сила от', en: 'In force from' },
  validUntil: { bg: 'В сила до', en: 'In force until' },
  reviewOn: { bg: 'Следващ преглед', en: 'Next review' },
  assessedOn: { bg: 'Оценката е завършена на', en: 'The assessment was finished on' },
  reason: { bg: 'Причина', en: 'Reason' },
};

export const FILE_LABELS = {
  file: { bg: 'Файл', en: 'File' },
  label: { bg: 'Как се казва файлът', en: 'Name of the file' },
  lang: { bg: 'Език на файла', en: 'Language of the file' },
  alt: { bg: 'Какво се вижда (за изображение)', en: 'What it shows (for a picture)' },
} satisfies Record<string, Text>;

export const VERSION_LABELS = {
  ...FILE_LABELS,
  changes: { bg: 'Какво е променено', en: 'What has changed' },
} satisfies Record<string, Text>;

/** Sentences for what the rules refuse; each names its field, because some are told away from the form. */
export const problemMessages = defineMessages('library.problems', {
  publicationInvalid: {
    bg: 'Не е записано: вижте отбелязаните полета.',
    en: 'Nothing was saved: see the marked fields.',
  },
  publicationNotFound: { bg: 'Няма такава публикация.', en: 'There is no such publication.' },
  publicationFileNotFound: { bg: 'Няма такъв файл.', en: 'There is no such file.' },
  publicationOtherUnit: {
    bg: 'Публикацията е на друго звено.',
    en: 'The publication belongs to another unit.',
  },
  publicationNotDraft: {
    bg: 'Публикацията вече е публикувана и не се изтрива. Може да я оттеглите с причина.',
    en: 'It was published already and is not deleted. You can withdraw it for a reason.',
  },
  publicationWithdrawn: {
    bg: 'Публикацията е оттеглена. Първо я върнете за четене.',
    en: 'The publication is withdrawn. Give it back to readers first.',
  },
  publicationServed: {
    bg: 'Други документи са в изпълнение на този. Първо ги преместете.',
    en: 'Other documents are in pursuit of this one. Move them first.',
  },
  publicationChapterNotFound: { bg: 'Няма такъв раздел.', en: 'There is no such chapter.' },
  commentsOpen: {
    bg: 'Коментари се приемат само за публикуваното, и вече се приемат.',
    en: 'Comments are taken for what is published alone, and are being taken already.',
  },
  commentsClosed: { bg: 'Коментари вече не се приемат.', en: 'Comments are no longer taken.' },
  fileNotReadable: {
    bg: 'От този вид файлове не се чете текст.',
    en: 'No text is read of files of this kind.',
  },
  versionPending: {
    bg: 'Вече се подготвя нова версия. Допълнете нея или я откажете.',
    en: 'A new version is in preparation already. Complete that one, or drop it.',
  },
  versionNone: { bg: 'Няма версия в подготовка.', en: 'No version is in preparation.' },
  versionPublished: {
    bg: 'Тази версия е публикувана и вече не се променя. Започнете нова версия.',
    en: 'This version was published and no longer changes. Begin a new one.',
  },
  filesMissing: {
    bg: 'Добавете поне един файл: без него няма какво да се прочете.',
    en: 'Add at least one file: without one there is nothing to read.',
  },
  required: { bg: 'Попълнете „{field}“.', en: 'Fill in “{field}”.' },
  tooShort: { bg: '„{field}“ е поне {min} знака.', en: '“{field}” has at least {min} characters.' },
  tooLong: {
    bg: '„{field}“ е най-много {max, number} знака.',
    en: '“{field}” has at most {max, number} characters.',
  },
  tooMany: { bg: 'В „{field}“ може да има най-много {max}.', en: '“{field}” may hold at most {max}.' },
  strangeCharacters: {
    bg: '„{field}“ съдържа знак, който не може да се публикува. Изтрийте го или въведете текста наново.',
    en: '“{field}” contains a character that cannot be published. Delete it or type the text again.',
  },
  unknownChoice: {
    bg: 'В „{field}“ изберете само от предложеното.',
    en: 'Choose only what is offered for “{field}”.',
  },
  badLink: {
    bg: '„{field}“ започва с https:// и се отваря от всеки.',
    en: '“{field}” begins with https:// and can be opened by everybody.',
  },
  datedAhead: {
    bg: 'Датата на документа е в бъдещето. Въведете кога е приет или издаден.',
    en: 'The date of the document is in the future. Enter when it was adopted or issued.',
  },
  videoMissing: {
    bg: 'Попълнете адреса на видеото: хората го отварят оттам.',
    en: 'Fill in the address of the video: people open it there.',
  },
  levelMissing: {
    bg: 'Изберете ниво: само стратегически документ е в изпълнение на друг.',
    en: 'Choose a level: only a strategic document is in pursuit of another.',
  },
  parentTooNarrow: {
    bg: 'Документът трябва да е в изпълнение на по-широк от него: план за развитие, стратегия, програма, годишен план.',
    en: 'A document is in pursuit of a wider one: development plan, strategy, programme, annual plan.',
  },
  childTooWide: {
    bg: 'С това ниво документите, които са в изпълнение на този, остават по-широки от него.',
    en: 'At this level the documents that are in pursuit of this one would be wider than it.',
  },
  endBeforeStart: {
    bg: '„{field}“ е преди началото. Проверете датите.',
    en: '“{field}” is before the beginning. Check the dates.',
  },
  assessedMissing: {
    bg: 'Попълнете кога е завършена оценката: публикува се до 30 дни след това (чл. 22, ал. 4 от ЗНА).',
    en: 'Fill in when the assessment was finished: it is published within 30 days (art. 22(4) of the Statutory Instruments Act).',
  },
  assessedElsewhere: {
    bg: 'Тази дата се попълва само за последваща оценка. Изтрийте я или сменете вида.',
    en: 'This date belongs to an ex-post assessment alone. Delete it, or change the kind.',
  },
  assessedAhead: {
    bg: 'Оценката не може да е завършена в бъдещето.',
    en: 'The assessment cannot have been finished in the future.',
  },
  oneFile: { bg: 'Изберете един файл.', en: 'Choose one file.' },
  fileUnknown: { bg: 'Приложете файла наново.', en: 'Attach the file again.' },
  fileKind: {
    bg: 'Файлът е PDF, DOCX, ODT, XLSX, JPEG или PNG.',
    en: 'A file is PDF, DOCX, ODT, XLSX, JPEG or PNG.',
  },
  attachedAlready: { bg: 'Този файл вече е добавен.', en: 'This file was added already.' },
  altMissing: {
    bg: 'Опишете с едно изречение какво се вижда: някои хора не виждат изображението, а им се чете. Без описание то не се записва.',
    en: 'Say in one sentence what the picture shows: some people cannot see it and have it read to them. Without it nothing is saved.',
  },
  altIsFileName: {
    bg: 'Това е име на файл. Опишете какво се вижда.',
    en: 'That is the name of a file. Say what the picture shows.',
  },
  changesMissing: {
    bg: 'Напишете какво е променено спрямо предишната версия: читателите виждат това първо.',
    en: 'Say what has changed since the version before: readers see it first.',
  },
});
