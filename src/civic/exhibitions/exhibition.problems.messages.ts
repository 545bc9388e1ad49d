import { defineMessages, type Text } from '../../platform/i18n/index.js';
import type { Field } from './exhibition.rules.js';

/** The fields as the staff know them. */
export const FIELD_LABELS: Record<Field, Text> = {
  title: { bg: 'Заглавие', en: 'Title' },
  summary: { bg: 'Накратко', en: 'In short' },
  description: { bg: 'За залата', en: 'About the room' },
  funding: { bg: 'Финансиране', en: 'Funding' },
  lang: { bg: 'Език на текста', en: 'Language of the text' },
  topics: { bg: 'Теми', en: 'Topics' },
  heading: { bg: 'Заглавие на таблото', en: 'Heading of the board' },
  text: { bg: 'Текст', en: 'Text' },
  figure: { bg: 'Число', en: 'Number' },
  figureLabel: { bg: 'Какво брои числото', en: 'What the number counts' },
  file: { bg: 'Картина', en: 'Picture' },
  alt: { bg: 'Какво се вижда', en: 'What it shows' },
  credit: { bg: 'Автор на картината', en: 'Author of the picture' },
  about: { bg: 'Какво стои зад таблото', en: 'What stands behind the board' },
  place: { bg: 'Място в реда', en: 'Place in the order' },
};

/** Sentences for what the rules refuse; each names its field, because some are told away from the form. */
export const problemMessages = defineMessages('exhibitions.problems', {
  exhibitionInvalid: {
    bg: 'Не е записано: вижте отбелязаните полета.',
    en: 'Nothing was saved: see the marked fields.',
  },
  roomNotFound: { bg: 'Няма такава зала.', en: 'There is no such room.' },
  boardNotFound: { bg: 'Няма такова табло.', en: 'There is no such board.' },
  roomNotDraft: {
    bg: 'Залата вече е отворена и не се изтрива. Може да я преместите в архива.',
    en: 'The room was opened already and is not deleted. You can move it to the archive.',
  },
  roomEmpty: {
    bg: 'Залата още е празна. Добавете поне едно табло и тогава я отворете.',
    en: 'The room is still empty. Add at least one board, then open it.',
  },
  lastBoard: {
    bg: 'Това е последното табло на отворена зала. Добавете друго или преместете залата в архива.',
    en: 'This is the last board of an open room. Add another one, or move the room to the archive.',
  },
  required: { bg: 'Попълнете „{field}“.', en: 'Fill in “{field}”.' },
  tooLong: {
    bg: '„{field}“ е по-дълго от {max, number} знака и не се побира.',
    en: '“{field}” is longer than {max, number} characters and does not fit.',
  },
  tooMany: { bg: '„{field}“: най-много {max, number}.', en: '“{field}”: at most {max, number}.' },
  strangeCharacters: {
    bg: '„{field}“ съдържа знаци, които не се виждат. Напишете го отново.',
    en: '“{field}” contains characters that cannot be seen. Write it again.',
  },
  unknownChoice: { bg: '„{field}“: изберете от списъка.', en: '“{field}”: choose from the list.' },
  subjectUnknown: {
    bg: '„{field}“: избраното не е публично или вече го няма.',
    en: '“{field}”: what was chosen is not public or no longer there.',
  },
  figureAlone: {
    bg: 'Числото и думите към него вървят заедно: „1 207“ и „подписа“.',
    en: 'A number and its words go together: “1,207” and “signatures”.',
  },
  altMissing: {
    bg: 'Без описание картината не се записва: напишете какво се вижда, за хората, които не виждат.',
    en: 'Without a description the picture is not saved: write what it shows, for those who cannot see.',
  },
  altIsFileName: {
    bg: 'Това е име на файл. Напишете какво се вижда на картината.',
    en: 'That is the name of a file. Write what the picture shows.',
  },
  oneFile: { bg: 'Изберете една картина.', en: 'Choose one picture.' },
  fileUnknown: { bg: 'Качете картината отново.', en: 'Upload the picture again.' },
  notPicture: {
    bg: 'На таблото стои картина: PNG или JPEG.',
    en: 'A board takes a picture: PNG or JPEG.',
  },
  noSuchPlace: {
    bg: '„{field}“: число от 1 до {max, number}.',
    en: '“{field}”: a number from 1 to {max, number}.',
  },
});
