import { defineMessages, type Text } from '../../platform/i18n/index.js';
import type { DebateField } from './debate.rules.js';

/** The fields as people and staff know them. */
export const FIELD_LABELS: Record<DebateField, Text> = {
  title: { bg: 'Въпрос', en: 'Question' },
  why: { bg: 'Защо е важно', en: 'Why it matters' },
  lang: { bg: 'Език на текста', en: 'Language of the text' },
  topics: { bg: 'Теми', en: 'Topics' },
  places: { bg: 'Населени места', en: 'Settlements' },
  unitId: { bg: 'Отговорно звено', en: 'Responsible unit' },
  opensOn: { bg: 'Открива се на', en: 'Opens on' },
  closesOn: { bg: 'Последен ден', en: 'Last day' },
  text: { bg: 'Заключение', en: 'Conclusion' },
  official: { bg: 'Кой дава заключението', en: 'Who concludes' },
  taken: { bg: 'Какво приемаме', en: 'What we take up' },
  declined: { bg: 'Какво не приемаме и защо', en: 'What we do not take up, and why' },
  reviewOn: { bg: 'Ден за преглед', en: 'Day of review' },
  reason: { bg: 'Обяснение', en: 'Explanation' },
  code: { bg: 'Основание', en: 'Ground' },
  note: { bg: 'Какво е направено', en: 'What was done' },
  files: { bg: 'Документи', en: 'Documents' },
};

/** Sentences for what the rules refuse; each names its field, because some are told away from the form. */
export const problemMessages = defineMessages('debates.problems', {
  required: { bg: 'Попълнете „{field}“.', en: 'Fill in “{field}”.' },
  tooShort: { bg: '„{field}“ е поне {min} знака.', en: '“{field}” has at least {min} characters.' },
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
  opensInPast: {
    bg: 'Денят на откриване вече е минал. Изберете бъдещ.',
    en: 'The day of opening has passed already. Choose a future one.',
  },
  opensTooFar: {
    bg: 'Откриването е след повече от година. Проверете годината.',
    en: 'The opening is more than a year away. Check the year.',
  },
  closesInPast: {
    bg: 'Последният ден вече е минал. Изберете бъдещ.',
    en: 'The last day has passed already. Choose a future one.',
  },
  debateTooShort: {
    bg: 'Дебатът тече поне {min, plural, one {# ден} other {# дни}}. Най-ранен последен ден: {date}',
    en: 'A debate runs for at least {min, plural, one {# day} other {# days}}. The earliest last day is {date}.',
  },
  debateTooLong: {
    bg: 'Дебатът тече най-много {max, plural, one {# ден} other {# дни}}. Най-късен последен ден: {date}',
    en: 'A debate runs for at most {max, plural, one {# day} other {# days}}. The latest last day is {date}.',
  },
  pointWithoutReason: {
    bg: 'За всичко, което не се приема, напишете след тире защо: „{text} – …“.',
    en: 'For everything that is not taken up, say why after a dash: “{text} – …”.',
  },
  reviewInPast: { bg: 'Денят за преглед трябва да е бъдещ.', en: 'The day of review must be in the future.' },
  reviewTooFar: {
    bg: 'Денят за преглед е след повече от три години. Проверете годината.',
    en: 'The day of review is more than three years away. Check the year.',
  },
  debateInvalid: { bg: 'Вижте отбелязаните полета.', en: 'See the marked fields.' },
  debateNotFound: { bg: 'Няма такъв дебат.', en: 'There is no such debate.' },
  debateNotDraft: {
    bg: 'Предложението вече е изпратено и не се променя.',
    en: 'The proposal was submitted already and does not change.',
  },
  debateNotEditable: {
    bg: 'Дебатът вече е обявен, или чернова на участник: текстът му не се променя оттук.',
    en: 'The debate is public already, or a participant’s draft: its text is not changed here.',
  },
  debateEditedMeanwhile: {
    bg: 'Докато редактирахте, предложението беше променено другаде. Отворете го отново и нанесете промените си.',
    en: 'The proposal was changed elsewhere while you were editing. Open it again and make your changes.',
  },
  debateOtherUnit: { bg: 'Този дебат е на друго звено.', en: 'This debate belongs to another unit.' },
  debateReviewedAlready: { bg: 'Прегледът вече е публикуван.', en: 'The review was published already.' },
  debateReasonInvalid: {
    bg: 'Основанието не е записано: вижте отбелязаните полета.',
    en: 'The ground was not saved: see the marked fields.',
  },
  debateReasonCode: {
    bg: 'Кодът е от латински букви и започва с малка, например duplicate.',
    en: 'The code is made of Latin letters and begins with a small one, such as duplicate.',
  },
  debateReasonTaken: {
    bg: 'Вече има основание с този код.',
    en: 'There is a ground with this code already.',
  },
  debateReasonName: {
    bg: 'Напишете основанието, до {max} знака.',
    en: 'Write the ground, in up to {max} characters.',
  },
  debateReasonPosition: {
    bg: 'Редът е цяло число до 10 000.',
    en: 'The position is a whole number up to 10,000.',
  },
  organisationGone: {
    bg: 'Вече не пишете от името на организация. Изберете от чие име предлагате.',
    en: 'You no longer write on behalf of an organisation. Choose on whose behalf you propose.',
  },
  filesTooMany: {
    bg: 'Към предложението може да има до {max} документа. Премахнете някой.',
    en: 'A proposal may have up to {max} documents. Remove one.',
  },
  fileMissing: { bg: 'Изберете файл.', en: 'Choose a file.' },
  fileKind: {
    bg: 'Приемат се PDF, DOCX, PNG и JPEG.',
    en: 'PDF, DOCX, PNG and JPEG are accepted.',
  },
});
