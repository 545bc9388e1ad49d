import { defineMessages, type Text } from '../../platform/i18n/index.js';

/** The fields as the staff know them. */
export const FIELD_LABELS = {
  title: { bg: 'Заглавие', en: 'Title' },
  summary: { bg: 'Накратко', en: 'Summary' },
  text: { bg: 'Текст на проекта', en: 'Text of the draft' },
  lang: { bg: 'Език на текста', en: 'Language of the text' },
  actType: { bg: 'Вид на акта', en: 'Kind of act' },
  topics: { bg: 'Теми', en: 'Topics' },
  places: { bg: 'Населени места', en: 'Settlements' },
  unitId: { bg: 'Отговорно звено', en: 'Responsible unit' },
  contactName: { bg: 'Лице за контакт', en: 'Contact person' },
  contactPhone: { bg: 'Телефон за контакт', en: 'Contact telephone' },
  contactEmail: { bg: 'Имейл за контакт', en: 'Contact e-mail' },
  opensAt: { bg: 'Отваря се', en: 'Opens' },
  closesOn: { bg: 'Последен ден за предложения', en: 'Last day for proposals' },
  shortTermReason: { bg: 'Причина за по-кратък срок', en: 'Reason for the shorter term' },
  draftFiles: { bg: 'Файлове: проект', en: 'Files: draft' },
  motivesFiles: { bg: 'Файлове: мотиви', en: 'Files: reasons' },
  reportFiles: { bg: 'Файлове: доклад', en: 'Files: report' },
  protocolFiles: { bg: 'Файлове: протокол', en: 'Files: minutes' },
  adoptedFiles: { bg: 'Файлове: приет текст', en: 'Files: adopted text' },
  noticeFiles: { bg: 'Файлове: обявление', en: 'Files: notice' },
  otherFiles: { bg: 'Файлове: приложения', en: 'Files: annexes' },
  reason: { bg: 'Причина', en: 'Reason' },
} as const satisfies Record<string, Text>;

/** Sentences for what the rules refuse; each names its field, because some are told away from the form. */
export const problemMessages = defineMessages('consultations.problems', {
  required: { bg: 'Попълнете „{field}“.', en: 'Fill in “{field}”.' },
  tooLong: {
    bg: '„{field}“ е {length, plural, one {# знак} other {# знака}}, а може да е до {max}.',
    en: '“{field}” has {length, plural, one {# character} other {# characters}}; {max} are allowed.',
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
  emailInvalid: {
    bg: '„{field}“ трябва да е адрес като ime@sandanski.bg.',
    en: '“{field}” must be an e-mail address.',
  },
  opensInPast: {
    bg: 'Времето на откриване вече е минало. Изберете бъдещо.',
    en: 'The opening time has passed already. Choose a future one.',
  },
  closesInPast: {
    bg: 'Последният ден вече е минал. Изберете бъдещ.',
    en: 'The last day has passed already. Choose a future one.',
  },
  closesBeforeOpening: {
    bg: 'Последният ден трябва да е след деня на откриване.',
    en: 'The last day must be after the day of opening.',
  },
  opensTooFar: {
    bg: 'Откриването е след повече от две години. Проверете годината.',
    en: 'The opening is more than two years away. Check the year.',
  },
  closesTooFar: {
    bg: 'Срокът е по-дълъг от една година. Проверете годината.',
    en: 'The term is longer than a year. Check the year.',
  },
  extendsNothing: {
    bg: 'Новият последен ден трябва да е след сегашния.',
    en: 'The new last day must be later than the present one.',
  },
  termTooShort: {
    bg: 'Срокът е {days, plural, one {# ден} other {# дни}}, а законът не допуска по-малко от 14 (чл. 26, ал. 4 от ЗНА). Най-ранен последен ден: {date}',
    en: 'The term is {days, plural, one {# day} other {# days}}; the law allows no less than 14 (Art. 26(4) of the Normative Acts Act). The earliest last day is {date}.',
  },
  termTooShortMonth: {
    bg: 'За общ административен акт срокът е поне един месец (чл. 69, ал. 2 от АПК). Най-ранен последен ден: {date}',
    en: 'For a general administrative act the term is at least a month (Art. 69(2) of the Administrative Procedure Code). The earliest last day is {date}.',
  },
  shortTermNeedsReason: {
    bg: 'Срокът е {days, plural, one {# ден} other {# дни}}, под 30. Посочете причината; тя се публикува (чл. 26, ал. 4 от ЗНА).',
    en: 'The term is {days, plural, one {# day} other {# days}}, below 30. Give the reason; it is published (Art. 26(4) of the Normative Acts Act).',
  },
  consultationInvalid: { bg: 'Вижте отбелязаните полета.', en: 'See the marked fields.' },
  kindNotFound: { bg: 'Няма такъв вид консултация.', en: 'There is no such kind of consultation.' },
  consultationNotFound: { bg: 'Няма такава консултация.', en: 'There is no such consultation.' },
  consultationNotDraft: {
    bg: 'Консултацията вече е обявена и текстът ѝ не се променя. Ако още не е отворена, върнете я в чернова.',
    en: 'The consultation has been announced, and its text does not change. If it is not open yet, return it to draft.',
  },
  consultationNotOpen: {
    bg: 'Консултацията не е отворена или срокът ѝ е изтекъл.',
    en: 'The consultation is not open, or its term is over.',
  },
  consultationEditedMeanwhile: {
    bg: 'Докато редактирахте, колега записа промени в тази консултация. Отворете я отново и нанесете своите.',
    en: 'A colleague saved changes to this consultation while you were editing. Open it again and make yours.',
  },
  consultationOtherUnit: {
    bg: 'Тази консултация е на друго звено.',
    en: 'This consultation belongs to another unit.',
  },
});
