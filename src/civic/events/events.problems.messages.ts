import { defineMessages, type Text } from '../../platform/i18n/index.js';
import type { EventField } from './event-input.rules.js';

/** The fields as the staff know them. */
export const FIELD_LABELS: Record<EventField, Text> = {
  kind: { bg: 'Вид', en: 'Kind' },
  form: { bg: 'Как се провежда', en: 'How it takes place' },
  title: { bg: 'Заглавие', en: 'Title' },
  summary: { bg: 'Накратко', en: 'In short' },
  description: { bg: 'Описание', en: 'Description' },
  lang: { bg: 'Език на текста', en: 'Language of the text' },
  startsAt: { bg: 'Начало', en: 'Begins' },
  endsAt: { bg: 'Край', en: 'Ends' },
  placeName: { bg: 'Място', en: 'Place' },
  address: { bg: 'Адрес', en: 'Address' },
  ekatte: { bg: 'Населено място', en: 'Settlement' },
  accessibility: { bg: 'Достъпност на мястото', en: 'Accessibility of the place' },
  streamUrl: { bg: 'Адрес на излъчването', en: 'Address of the stream' },
  recordingUrl: { bg: 'Адрес на записа', en: 'Address of the recording' },
  topics: { bg: 'Теми', en: 'Topics' },
  about: { bg: 'За какво се отнася', en: 'What it is about' },
  unitId: { bg: 'Отговорно звено', en: 'Responsible unit' },
  seriesId: { bg: 'Поредица', en: 'Series' },
  capacity: { bg: 'Места', en: 'Seats' },
  reserved: { bg: 'Запазени места', en: 'Reserved seats' },
  registrationOpensAt: { bg: 'Записването се отваря', en: 'Registration opens' },
  registrationClosesAt: { bg: 'Записването се затваря', en: 'Registration closes' },
  organisers: { bg: 'Организатори', en: 'Organisers' },
  partners: { bg: 'Партньори', en: 'Partners' },
  reason: { bg: 'Причина', en: 'Reason' },
};

/** Sentences for what the rules refuse; each names its field, because some are told away from the form. */
export const problemMessages = defineMessages('events.problems', {
  eventInvalid: {
    bg: 'Не е записано: вижте отбелязаните полета.',
    en: 'Nothing was saved: see the marked fields.',
  },
  eventNotFound: { bg: 'Няма такова събитие.', en: 'There is no such event.' },
  seriesNotFound: { bg: 'Няма такава поредица.', en: 'There is no such series.' },
  eventPartNotFound: { bg: 'Това вече не е част от събитието.', en: 'That is no longer part of the event.' },
  eventOtherUnit: { bg: 'Събитието е на друго звено.', en: 'The event belongs to another unit.' },
  eventNotDraft: {
    bg: 'Събитието вече е обявено и не се изтрива. Може да го отмените.',
    en: 'The event was announced already and is not deleted. You can cancel it.',
  },
  eventOver: {
    bg: 'Събитието е проведено, отменено или в архива; това вече не се променя.',
    en: 'The event was held, cancelled or archived; that no longer changes.',
  },
  eventNotOverYet: {
    bg: 'Събитието още не е започнало. Отбележете го като проведено, след като започне.',
    en: 'The event has not begun yet. Record it as held once it has.',
  },
  noRegistration: {
    bg: 'Събитието е без записване. Попълнете кога се отваря записването.',
    en: 'The event has no registration. Fill in when registration opens.',
  },
  registrationPassed: {
    bg: 'Времето за записване е изтекло. Променете кога се затваря записването.',
    en: 'The time for registration is over. Change when registration closes.',
  },
  programmeFull: {
    bg: 'Програмата има вече {max} части. Слейте някои от тях.',
    en: 'The programme has {max} parts already. Join some of them.',
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
  endBeforeStart: {
    bg: 'Краят е преди началото. Проверете часовете.',
    en: 'The end is before the beginning. Check the hours.',
  },
  lastsTooLong: {
    bg: 'Едно събитие трае най-много {max} дни. По-дългото въведете като поредица.',
    en: 'An event lasts {max} days at most. Enter a longer one as a series.',
  },
  startInPast: {
    bg: 'Новото начало вече е минало. Изберете бъдещ час.',
    en: 'The new beginning has passed already. Choose a time to come.',
  },
  sameTimes: {
    bg: 'Часовете са същите. Въведете новите.',
    en: 'The times are the same. Enter the new ones.',
  },
  timesByMoving: {
    bg: 'Събитието е обявено: новите дата и час въведете с „Преместете“, за да научат записаните.',
    en: 'The event was announced: enter a new date with “Move”, so that those who registered are told.',
  },
  programmeOutside: {
    bg: 'Част от програмата остава извън новите часове. Първо я съкратете или удължете събитието.',
    en: 'A part of the programme would lie outside the new times. Shorten it first, or let the event last longer.',
  },
  accessibilityMissing: {
    bg: 'Попълнете „{field}“: как се влиза, има ли асансьор, достъпна тоалетна, превод на жестов език.',
    en: 'Fill in “{field}”: how one gets in, whether there is a lift, an accessible toilet, sign language.',
  },
  wrongCount: {
    bg: '„{field}“ е цяло число от {min} до {max, number}.',
    en: '“{field}” is a whole number from {min} to {max, number}.',
  },
  reservedWithoutCapacity: {
    bg: 'Запазени места има само при ограничен брой. Попълнете „Места“.',
    en: 'Seats are reserved only where their number is limited. Fill in “Seats”.',
  },
  reservedTooMany: {
    bg: 'Запазените места са повече от всички места ({max}).',
    en: 'More seats are reserved than there are ({max}).',
  },
  opensMissing: {
    bg: 'Попълнете и кога се отваря записването.',
    en: 'Fill in when registration opens, too.',
  },
  closesBeforeOpens: {
    bg: 'Записването се затваря, преди да се отвори. Без изрично време то се затваря в началото на събитието.',
    en: 'Registration closes before it opens. Unless told otherwise it closes when the event begins.',
  },
  registrationAfterEnd: {
    bg: 'Записването не може да продължава след края на събитието.',
    en: 'Registration cannot go on after the end of the event.',
  },
  kindCode: {
    bg: 'Кодът е от латински букви без интервали, до 40: например openDay.',
    en: 'A code is made of Latin letters without spaces, 40 at most, such as openDay.',
  },
  kindTaken: { bg: 'Има вид с този код.', en: 'There is a kind with this code.' },
  kindName: { bg: 'Името е до {max} знака.', en: 'A name has {max} characters at most.' },
  kindPosition: { bg: 'Редът е цяло число.', en: 'The position is a whole number.' },
  kindNotice: { bg: 'Срокът е от 1 до 90 дни или празно.', en: 'The term is 1 to 90 days, or empty.' },
  slotOutside: {
    bg: '„{field}“ е извън събитието: то е {when}.',
    en: '“{field}” lies outside the event, which is {when}.',
  },
  speakerNameless: {
    bg: 'На ред {line} няма име. Пишете „Име; длъжност; организация; няколко думи“.',
    en: 'Line {line} has no name. Write “Name; position; organisation; a few words”.',
  },
  altMissing: {
    bg: 'Опишете с едно изречение какво се вижда на снимката: някои хора не виждат, а я „четат“. Без описание снимката не се записва.',
    en: 'Say in one sentence what the picture shows: some people cannot see it and have it read to them. Without it nothing is saved.',
  },
  altIsFileName: {
    bg: 'Това е име на файл. Опишете какво се вижда на снимката.',
    en: 'That is the name of a file. Say what the picture shows.',
  },
  oneFile: { bg: 'Изберете един файл.', en: 'Choose one file.' },
  fileUnknown: { bg: 'Приложете файла наново.', en: 'Attach the file again.' },
  notPicture: { bg: 'Снимката е файл PNG или JPEG.', en: 'A photo is a PNG or JPEG file.' },
  attachedAlready: { bg: 'Този файл вече е добавен.', en: 'This file was added already.' },
});
