import { defineMessages, type Text } from '../../platform/i18n/index.js';
import type { Field } from './campaign.rules.js';

/** The fields as the staff know them. */
export const FIELD_LABELS: Record<Field, Text> = {
  title: { bg: 'Заглавие', en: 'Title' },
  message: { bg: 'Послание', en: 'Message' },
  why: { bg: 'Защо', en: 'Why' },
  lang: { bg: 'Език на текста', en: 'Language of the text' },
  startsOn: { bg: 'Начало', en: 'Begins' },
  endsOn: { bg: 'Край', en: 'Ends' },
  organisers: { bg: 'Организатори', en: 'Organisers' },
  funding: { bg: 'Финансиране', en: 'Funding' },
  topics: { bg: 'Теми', en: 'Topics' },
  actions: { bg: 'Действия', en: 'Actions' },
  goal: { bg: 'Цел', en: 'Goal' },
  target: { bg: 'Колко', en: 'How many' },
  countedBy: { bg: 'Какво се брои', en: 'What is counted' },
  measure: { bg: 'Как се измерва', en: 'How it is measured' },
  role: { bg: 'Какво е', en: 'What it is' },
  alt: { bg: 'Какво се вижда', en: 'What it shows' },
  kind: { bg: 'Вид', en: 'Kind' },
  what: { bg: 'Какво е преброено', en: 'What was counted' },
  count: { bg: 'Брой', en: 'Count' },
  happenedOn: { bg: 'На коя дата', en: 'On which day' },
  source: { bg: 'Откъде е числото', en: 'Where the number comes from' },
  file: { bg: 'Файл', en: 'File' },
  evidence: { bg: 'Доказателство', en: 'Evidence' },
  outcome: { bg: 'Какво излезе', en: 'What came of it' },
};

/** Sentences for what the rules refuse; each names its field, because some are told away from the form. */
export const problemMessages = defineMessages('campaigns.problems', {
  campaignInvalid: {
    bg: 'Не е записано: вижте отбелязаните полета.',
    en: 'Nothing was saved: see the marked fields.',
  },
  campaignNotFound: { bg: 'Няма такава кампания.', en: 'There is no such campaign.' },
  partNotFound: { bg: 'Това вече не е част от кампанията.', en: 'That is no longer part of the campaign.' },
  campaignNotDraft: {
    bg: 'Кампанията вече е започнала и не се изтрива. Може да я приключите.',
    en: 'The campaign was launched already and is not deleted. You can end it.',
  },
  noGoals: {
    bg: 'Кампанията няма нито една цел. Добавете какво искате да постигнете и как ще го измерите.',
    en: 'The campaign has no goal. Add what you want to achieve and how you will measure it.',
  },
  required: { bg: 'Попълнете „{field}“.', en: 'Fill in “{field}”.' },
  tooLong: {
    bg: '„{field}“ е по-дълго от {max, number} знака.',
    en: '“{field}” is longer than {max, number} characters.',
  },
  tooMany: { bg: '„{field}“: най-много {max, number}.', en: '“{field}”: at most {max, number}.' },
  strangeCharacters: {
    bg: '„{field}“ съдържа знаци, които не се виждат. Напишете го отново.',
    en: '“{field}” contains characters that cannot be seen. Write it again.',
  },
  unknownChoice: { bg: '„{field}“: изберете от списъка.', en: '“{field}”: choose from the list.' },
  subjectUnknown: {
    bg: '„{field}“: нещо от избраното не е публично или вече го няма.',
    en: '“{field}”: something that was chosen is not public or no longer there.',
  },
  endsBeforeStart: { bg: 'Краят е преди началото.', en: 'The end is before the beginning.' },
  notACount: {
    bg: '„{field}“: цяло число от 1 нагоре. Нищо не се закръгля и не се предполага.',
    en: '“{field}”: a whole number from 1 up. Nothing is rounded or assumed.',
  },
  targetMissing: {
    bg: 'Кажете колко искате да достигнете; платформата ще брои спрямо това.',
    en: 'Say how many you want to reach; the platform counts against that.',
  },
  measureMissing: {
    bg: 'Щом платформата не брои това, кажете как ще го измерите.',
    en: 'As the platform does not count this, say how you will measure it.',
  },
  inFuture: {
    bg: 'Тази дата още не е дошла. Записва се само това, което вече се е случило.',
    en: 'That day has not come yet. Only what has happened is entered.',
  },
  oneFile: { bg: 'Изберете един файл.', en: 'Choose one file.' },
  evidenceMissing: {
    bg: 'Без доказателство числото не се записва: прикачете протокол, снимка или справка.',
    en: 'Without evidence the number is not saved: attach a protocol, a photo or a report.',
  },
  fileUnknown: { bg: 'Качете файла отново.', en: 'Upload the file again.' },
  attachedAlready: { bg: 'Този файл вече е в кампанията.', en: 'This file is in the campaign already.' },
  altMissing: {
    bg: 'Без описание файлът не се записва: напишете какво се вижда, за хората, които не виждат.',
    en: 'Without a description the file is not saved: write what it shows, for those who cannot see.',
  },
  altIsFileName: {
    bg: 'Това е име на файл. Напишете какво се вижда.',
    en: 'That is the name of a file. Write what it shows.',
  },
});
