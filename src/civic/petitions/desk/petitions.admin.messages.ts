import { deadlineAdminMessages } from '../../../commons/deadlines/index.js';
import { decisionAdminMessages } from '../../../commons/decisions/index.js';
import { defineMessages, type Text } from '../../../platform/i18n/index.js';

/** The fields as the staff know them. */
export const FIELD_LABELS = {
  title: { bg: 'Подписка', en: 'Petition' },
  state: { bg: 'Състояние', en: 'State' },
  kind: { bg: 'Вид', en: 'Kind' },
  unitId: { bg: 'Отговорно звено', en: 'Responsible unit' },
  code: { bg: 'Основание', en: 'Ground' },
  reason: { bg: 'Мотиви', en: 'Reasons' },
  law: { bg: 'Член от закона', en: 'Article of the law' },
  number: { bg: 'Вх. №', en: 'Incoming number' },
  on: { bg: 'Дата на вх. №', en: 'Day of the number' },
  to: { bg: 'До кого', en: 'To whom' },
  official: { bg: 'Кой дава отговора', en: 'Who answers' },
  until: { bg: 'Нов последен ден', en: 'New last day' },
  at: { bg: 'Ден и час', en: 'Day and hour' },
  place: { bg: 'Място', en: 'Place' },
  note: { bg: 'Бележка', en: 'Note' },
} as const satisfies Record<string, Text>;

/** Sentences for what is refused on the desk of petitions. */
export const petitionProblems = defineMessages('petitions.admin', {
  ...decisionAdminMessages.texts,
  ...deadlineAdminMessages.texts,
  undecided: {
    bg: 'Още няма потвърден отговор. Предлага го един служител, потвърждава го друг; тогава го публикувайте.',
    en: 'No answer is confirmed yet. One member of staff words it, another confirms it; then publish it.',
  },
  answerNotNow: {
    bg: 'Отговор се пише, докато подписката е „В разглеждане“.',
    en: 'An answer is written while the petition is under consideration.',
  },
  petitionInvalid: {
    bg: 'Не е записано: вижте отбелязаните полета.',
    en: 'Nothing was saved: see the marked fields.',
  },
  petitionNotFound: { bg: 'Няма такава подписка.', en: 'There is no such petition.' },
  petitionOtherUnit: { bg: 'Подписката е на друго звено.', en: 'The petition belongs to another unit.' },
  petitionMissing: { bg: 'Попълнете „{label}“.', en: 'Fill in “{label}”.' },
  petitionTooLong: {
    bg: '„{label}“ е по-дълго от {max, number} знака.',
    en: '“{label}” is longer than {max, number} characters.',
  },
  petitionStrangeCharacters: {
    bg: '„{label}“ съдържа невидими или непозволени знаци. Въведете текста наново.',
    en: '“{label}” contains characters that are not seen or not allowed. Enter the text again.',
  },
  petitionUnknownReason: {
    bg: 'Изберете основание от списъка.',
    en: 'Choose a ground from the list.',
  },
  petitionUnitMissing: { bg: 'Изберете звено, което работи.', en: 'Choose a unit that is at work.' },
  badNumber: {
    bg: 'Входящият номер е от букви, цифри, тирета и наклонени черти, до {max} знака: например 94-00-388.',
    en: 'An incoming number is made of letters, digits, hyphens and slashes, {max} at most, such as 94-00-388.',
  },
  numberTaken: {
    bg: 'Вх. № {number} вече е даден на друга подписка тази година. Проверете го в деловодния дневник.',
    en: 'No. {number} was given to another petition this year. Look it up in the register.',
  },
  numberBeforeReceipt: {
    bg: 'Датата на вх. № е преди постъпването на подписката.',
    en: 'The day of the number is before the petition was received.',
  },
  numberInFuture: { bg: 'Датата на вх. № още не е дошла.', en: 'The day of the number is still to come.' },
  hearingInPast: { bg: 'Изберете бъдещ ден и час.', en: 'Choose a day and hour in the future.' },
  hearingTooFar: {
    bg: 'Изслушването е след повече от година. Проверете годината.',
    en: 'The hearing is more than a year away. Check the year.',
  },
  hearingGroundMissing: {
    bg: 'Прагът за изслушване не е достигнат. Напишете с чие решение се насрочва.',
    en: 'The threshold for a hearing is not reached. Write by whose decision it is held.',
  },
});

/** What records and forms of the desk say. */
export const recordMessages = defineMessages('petitions.record', {
  demand: { bg: 'Какво се иска', en: 'What is asked for' },
  why: { bg: 'Защо', en: 'Why' },
  clocks: { bg: 'Срокове', en: 'Deadlines' },
  clockWhat: { bg: 'Какво', en: 'What' },
  clockState: { bg: 'Докъде е', en: 'Where it stands' },
  clockUntil: { bg: 'До', en: 'Until' },
  clockLaw: { bg: 'Основание', en: 'Ground' },
  noClocks: {
    bg: 'Сроковете започват, когато подписката постъпи в общината.',
    en: 'Deadlines begin when the municipality has received the petition.',
  },
  forwardClock: { bg: 'Препращане, ако не е за общината', en: 'Forwarding, where it is not for us' },
  forwardOver: { bg: 'минал е', en: 'over' },
  forwardLaw: { bg: 'чл. 112 АПК', en: 'Art. 112 АПК' },
  answer: { bg: 'Отговор', en: 'Answer' },
  answerDecision: { bg: 'Решение', en: 'Decision' },
  answerText: { bg: 'Отговор и мотиви', en: 'Answer and reasons' },
  answerState: { bg: 'Състояние', en: 'State' },
  proposed: { bg: 'Чака потвърждаване', en: 'Waits to be confirmed' },
  returned: { bg: 'Върнат за нов текст', en: 'Sent back for a new text' },
  confirmed: { bg: 'Потвърден, чака публикуване', en: 'Confirmed, waits to be published' },
  answerPublished: { bg: 'Публикуван', en: 'Published' },
  answeredBy: { bg: 'Отговаря {who}, {date}', en: 'Answered by {who}, {date}' },
  notifiedOn: { bg: 'Подателят е уведомен на {date}', en: 'The submitter was told on {date}' },
  hearing: { bg: 'Изслушване в общинския съвет', en: 'Hearing in the council' },
  hearingWhen: { bg: '{at}, {place}', en: '{at}, {place}' },
  noAnswer: {
    bg: 'Още никой не е предложил отговор.',
    en: 'Nobody has worded an answer yet.',
  },
  committee: { bg: 'Инициативен комитет', en: 'Initiative committee' },
  memberName: { bg: 'Име', en: 'Name' },
  memberPlace: { bg: 'Населено място', en: 'Settlement' },
  signatures: { bg: 'Подписи', en: 'Signatures' },
  channel: { bg: 'Как са събрани', en: 'How they were collected' },
  count: { bg: 'Брой', en: 'Number' },
  email: { bg: 'Потвърдени по имейл', en: 'Confirmed by e-mail' },
  verified: { bg: 'От профил с проверена самоличност', en: 'By people whose identity was verified' },
  paper: { bg: 'На хартия', en: 'On paper' },
  total: { bg: 'Общо', en: 'Together' },
  similar: { bg: 'Подобни подписки', en: 'Similar petitions' },
  similarTitle: { bg: 'Подписка', en: 'Petition' },
  similarSince: { bg: 'Започната на', en: 'Begun on' },
  noSimilar: { bg: 'Няма подобни.', en: 'There are none.' },
  waits: {
    bg: '{count, plural, =0 {чака от днес} one {чака # ден} other {чака # дни}}',
    en: '{count, plural, =0 {since today} one {waits # day} other {waits # days}}',
  },
  collects: {
    bg: '{count, plural, =0 {последен ден} one {остава # ден} other {остават # дни}}',
    en: '{count, plural, =0 {last day} one {# day left} other {# days left}}',
  },
  lateNow: {
    bg: 'Срокът за вписване изтече на {date} Вписването ще се отбележи на страницата като закъсняло; срокът за отговор тече от постъпването.',
    en: 'The time to register ended on {date}. The registration will be marked as late on the page; the answer is due from the receipt.',
  },
  hearingReached: {
    bg: 'Прагът за изслушване в общинския съвет е достигнат. Насрочете изслушването.',
    en: 'The threshold for a hearing in the council is reached. Set its day.',
  },
  registeredLate: { bg: 'Да, след срока', en: 'Yes, after its time' },
  registeredDone: {
    bg: 'Вписана е. Срокът за отговор тече от постъпването.',
    en: 'It is registered. The answer is due from the receipt.',
  },
  registeredLateDone: {
    bg: 'Вписана е със закъснение и това се вижда на страницата ѝ. Срокът за отговор тече от постъпването.',
    en: 'It is registered late, and its page says so. The answer is due from the receipt.',
  },
  answerProposed: {
    bg: 'Отговорът е предложен. Потвърждава го друг служител.',
    en: 'The answer is proposed. Another member of staff confirms it.',
  },
  toAnswer: { bg: 'Към предложения отговор', en: 'To the proposed answer' },
});

/** What the first page of the back office says of petitions. */
export const deskMessages = defineMessages('petitions.desk', {
  moderation: {
    bg: '{count, plural, one {подписка за преглед} other {подписки за преглед}}',
    en: '{count, plural, one {petition to review} other {petitions to review}}',
  },
  collecting: {
    bg: '{count, plural, one {подписка събира подкрепа} other {подписки събират подкрепа}}',
    en: '{count, plural, one {petition collects} other {petitions collect}}',
  },
  owed: {
    bg: '{count, plural, one {подписка чака отговор} other {подписки чакат отговор}}',
    en: '{count, plural, one {petition waits} other {petitions wait}} for an answer',
  },
  review: { bg: 'Предложена подписка', en: 'Proposed petition' },
  reviewBy: { bg: 'Предложена подписка · {name}', en: 'Proposed petition · {name}' },
  decide: { bg: 'Прегледайте', en: 'Review' },
  write: { bg: 'Отговор по подписка: още не е предложен', en: 'Answer to a petition: not worded yet' },
  writeDo: { bg: 'Предложете отговор', en: 'Word an answer' },
  publish: {
    bg: 'Отговор по подписка: потвърден е, чака публикуване',
    en: 'Answer to a petition: confirmed, waits to be published',
  },
  publishDo: { bg: 'Публикувайте', en: 'Publish' },
  hearing: {
    bg: 'Прагът за изслушване в общинския съвет е достигнат',
    en: 'The threshold for a hearing in the council is reached',
  },
  hearingDo: { bg: 'Насрочете', en: 'Set the day' },
});
