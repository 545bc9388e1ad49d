import { deadlineAdminMessages } from '../../../commons/deadlines/index.js';
import { defineMessages, type Text } from '../../../platform/i18n/index.js';
import type { Paper } from '../answering/inquiry-papers.service.js';
import { inquiryMessages } from '../inquiries.messages.js';
import type { MeetingReply } from '../meeting/meeting.rules.js';
import type { AnswerChannel, InquiryChannel, SenderKind } from '../inquiry.rules.js';

/** The fields as the staff know them. */
export const FIELD_LABELS = {
  subject: { bg: 'Обръщение', en: 'Inquiry' },
  sender: { bg: 'Подател', en: 'Sender' },
  kind: { bg: 'Вид', en: 'Kind' },
  state: { bg: 'Състояние', en: 'State' },
  number: { bg: 'Вх. №', en: 'Incoming number' },
  on: { bg: 'Дата на вх. №', en: 'Day of the number' },
  unitId: { bg: 'Отговорно звено', en: 'Responsible unit' },
  expertId: { bg: 'Изпълнител', en: 'Who prepares it' },
  dueOn: { bg: 'Срок по резолюцията', en: 'Term of the resolution' },
  instruction: { bg: 'Указания', en: 'Instruction' },
  accusedUnit: { bg: 'Звено, срещу което е', en: 'Unit that it accuses' },
  accusedStaff: { bg: 'Служители, срещу които е', en: 'People on the staff whom it accuses' },
  code: { bg: 'Основание', en: 'Ground' },
  reason: { bg: 'Мотиви', en: 'Reasons' },
  to: { bg: 'До кого', en: 'To whom' },
  until: { bg: 'Нов последен ден', en: 'New last day' },
  outcome: { bg: 'Решение', en: 'Decision' },
  answer: { bg: 'Отговор и мотиви', en: 'Answer and reasons' },
  template: { bg: 'Шаблон', en: 'Template' },
  official: { bg: 'Кой дава отговора', en: 'Who answers' },
  at: { bg: 'Ден и час на срещата', en: 'Day and hour of the meeting' },
  place: { bg: 'Място на срещата', en: 'Place of the meeting' },
  sentBy: { bg: 'Как е изпратен', en: 'How it was sent' },
  outgoing: { bg: 'Изх. №', en: 'Outgoing number' },
  outgoingOn: { bg: 'Дата на изх. №', en: 'Day of the number' },
  publicTitle: { bg: 'Заглавие за публикуване', en: 'Title to publish' },
  publicText: { bg: 'Текст за публикуване', en: 'Text to publish' },
  publicAnswer: { bg: 'Отговор за публикуване', en: 'Answer to publish' },
} as const satisfies Record<string, Text>;

export const CHANNEL_NAMES: Record<InquiryChannel, Text> = {
  site: { bg: 'Сайт', en: 'Site' },
  counter: { bg: 'Гише', en: 'Counter' },
  phone: { bg: 'Телефон', en: 'Telephone' },
  paper: { bg: 'На хартия', en: 'On paper' },
  villageHall: { bg: 'Кметство', en: 'Village hall' },
};

export const SENDER_NAMES: Record<SenderKind, Text> = {
  citizen: { bg: 'Гражданин', en: 'Citizen' },
  business: { bg: 'Фирма', en: 'Business' },
  ngo: { bg: 'Сдружение или фондация', en: 'Association or foundation' },
};

export const ANSWER_CHANNEL_NAMES: Record<AnswerChannel, Text> = {
  site: { bg: 'На сайта и по имейл', en: 'On the site and by e-mail' },
  post: { bg: 'По пощата', en: 'By post' },
  ssev: { bg: 'През ССЕВ', en: 'By secure electronic delivery' },
  email: { bg: 'По имейл', en: 'By e-mail' },
  hand: { bg: 'Връчен на ръка', en: 'Handed over' },
};

export const PAPER_NAMES: Record<Paper, Text> = {
  answer: { bg: 'Отговор', en: 'Answer' },
  notice: { bg: 'Уведомление за решение', en: 'Notice of a decision' },
  prolonging: { bg: 'Удължен срок', en: 'Longer term' },
  longerExecution: { bg: 'Удължен срок за изпълнение', en: 'Longer term to carry out' },
  forwarding: { bg: 'Препращане по компетентност', en: 'Forwarding' },
  noProceedings: { bg: 'Не се образува производство', en: 'No proceedings' },
};

export const REPLY_NAMES: Record<MeetingReply, Text> = {
  accepted: { bg: 'Приема часа', en: 'Accepts the time' },
  declined: { bg: 'Не може тогава', en: 'Cannot come then' },
};

/** Sentences for what is refused, and for what was done. */
export const deskMessages = defineMessages('inquiries.desk', {
  ...deadlineAdminMessages.texts,
  ...inquiryMessages.texts,
  inquiryInvalid: {
    bg: 'Не е записано: вижте отбелязаните полета.',
    en: 'Nothing was saved: see the marked fields.',
  },
  inquiryNotFound: { bg: 'Няма такова обръщение.', en: 'There is no such inquiry.' },
  inquiryOtherUnit: { bg: 'Обръщението е на друго звено.', en: 'It belongs to another unit.' },
  inquiryAccuses: {
    bg: 'Сигналът е срещу Вас или Вашето звено: по него решава друг (чл. 113 АПК).',
    en: 'The signal accuses you or your unit: somebody else decides it (Art. 113 APC).',
  },
  accusesYou: {
    bg: 'Ако сигналът е срещу Вас, нека го отбележи колега: след това няма да го виждате.',
    en: 'If the signal accuses you, let a colleague mark it: you will not see it then.',
  },
  accusedAnswers: {
    bg: 'Сигналът е възложен точно там. Първо го възложете на друг.',
    en: 'The signal is with them. Give it to somebody else first.',
  },
  officialMissing: { bg: 'Попълнете „{label}“.', en: 'Fill in “{label}”.' },
  officialTooLong: {
    bg: '„{label}“ е по-дълго от {max, number} знака.',
    en: '“{label}” is longer than {max, number} characters.',
  },
  officialStrangeCharacters: {
    bg: '„{label}“ съдържа невидими или непозволени знаци. Въведете текста наново.',
    en: '“{label}” contains characters that are not seen or not allowed. Enter the text again.',
  },
  badNumber: {
    bg: 'Входящият номер е от букви, цифри, тирета и наклонени черти, до {max} знака: например 94-00-388.',
    en: 'An incoming number is made of letters, digits, hyphens and slashes, {max} at most, such as 94-00-388.',
  },
  badOutgoing: {
    bg: 'Изходящият номер е от букви, цифри, тирета и наклонени черти, до {max} знака: например 26-00-14.',
    en: 'An outgoing number is made of letters, digits, hyphens and slashes, {max} at most, such as 26-00-14.',
  },
  numberTaken: {
    bg: 'Вх. № {number} вече е даден на друго обръщение тази година. Проверете го в деловодния дневник.',
    en: 'No. {number} was given to another inquiry this year. Look it up in the register.',
  },
  numberBeforeReceipt: {
    bg: 'Датата на вх. № е преди постъпването.',
    en: 'The day of the number is before the receipt.',
  },
  numberInFuture: { bg: 'Датата на номера още не е дошла.', en: 'The day of the number is still to come.' },
  sentBeforeAnswer: { bg: 'Датата е преди отговора.', en: 'The day is before the answer.' },
  signedPdf: { bg: 'Качете един файл във формат PDF.', en: 'Upload one PDF file.' },
  unitMissing: { bg: 'Изберете звено, което работи.', en: 'Choose a unit that is at work.' },
  unitAccused: {
    bg: 'Сигналът е срещу това звено: то не решава по него (чл. 113 АПК).',
    en: 'The signal accuses this unit: it does not decide it (Art. 113 APC).',
  },
  expertUnfit: {
    bg: 'Този служител не отговаря на обръщения от избраното звено.',
    en: 'This member of staff does not answer inquiries of the chosen unit.',
  },
  expertAccused: {
    bg: 'Сигналът е срещу този служител или звеното му: решава друг (чл. 113 АПК).',
    en: 'The signal accuses this member of staff, or their unit: somebody else decides (Art. 113 APC).',
  },
  dueInPast: { bg: 'Срокът е минал.', en: 'The term is over already.' },
  dueBeyondTerm: {
    bg: 'Срокът е след последния ден за отговор по закон.',
    en: 'The term ends after the last day for the answer.',
  },
  groundUnfit: {
    bg: 'Изберете основание, което важи за този вид обръщение.',
    en: 'Choose a ground that applies to this kind of inquiry.',
  },
  templateUnfit: {
    bg: 'Изберете шаблон, който важи за този вид обръщение.',
    en: 'Choose a template for this kind of inquiry.',
  },
  outcomeMissing: { bg: 'Изберете решение.', en: 'Choose a decision.' },
  meetingMissing: { bg: 'Напишете кога е срещата.', en: 'Write when the meeting is.' },
  meetingInPast: { bg: 'Изберете бъдещ ден и час.', en: 'Choose a day and hour in the future.' },
  meetingGone: {
    bg: 'Часът на срещата в отговора вече е минал. Върнете отговора, за да се предложи друг.',
    en: 'The time of the meeting in this answer has gone by. Send it back, so that another is offered.',
  },
  replyTooLate: {
    bg: 'Часът е минал или вече е отказан. Предложете друг.',
    en: 'The time went by, or was declined already. Offer another.',
  },
  noMeeting: { bg: 'Няма предложена среща.', en: 'No meeting is offered.' },
  noDraft: {
    bg: 'Още няма отговор за потвърждаване.',
    en: 'There is no answer to confirm yet.',
  },
  ownDraft: {
    bg: 'Отговорът е изготвен от Вас: потвърждава го друг служител.',
    en: 'You worded this answer: somebody else confirms it.',
  },
  draftChanged: {
    bg: 'Отговорът е променен, след като го отворихте. Прочетете го отново.',
    en: 'The answer was changed after you opened it. Read it again.',
  },
  paperNotNow: {
    bg: 'За такова писмо още няма какво да се пише по това обръщение.',
    en: 'There is nothing to write such a letter about yet.',
  },

  registeredDone: {
    bg: 'Вписано е. Срокът за отговор тече от постъпването.',
    en: 'It is registered. The answer is due from the receipt.',
  },
  registeredLateDone: {
    bg: 'Вписано е със закъснение. Срокът за отговор тече от постъпването.',
    en: 'It is registered late. The answer is due from the receipt.',
  },
  accusedDone: {
    bg: 'Отбелязано е. Посочените повече не виждат сигнала.',
    en: 'It is marked. They do not see the signal any more.',
  },
  wordedDone: {
    bg: 'Отговорът е записан. Потвърждава и изпраща го друг служител.',
    en: 'The answer is saved. Somebody else confirms and sends it.',
  },
  wordedFromTemplate: {
    bg: 'Записан е текстът от шаблона. Прочетете го и го допълнете, преди друг служител да го потвърди.',
    en: 'The text of the template is saved. Read and finish it, before somebody else confirms it.',
  },
  sentBackDone: { bg: 'Върнат е за преработка.', en: 'It was sent back.' },
  confirmedDone: {
    bg: 'Отговорът е потвърден и изпратен.',
    en: 'The answer is confirmed and sent.',
  },
  meetingOfferedDone: {
    bg: 'Часът е предложен. Подателят получава писмо и отговаря на страницата си.',
    en: 'The time is offered. The sender gets a letter, and replies on their page.',
  },
  meetingCalledOffDone: {
    bg: 'Срещата е отменена. Подателят получава писмо с мотивите.',
    en: 'The meeting is called off. The sender gets a letter with the reasons.',
  },
  sentDone: { bg: 'Изпращането е вписано.', en: 'The dispatch is recorded.' },
  publishedDone: { bg: 'Публикувано е.', en: 'It is published.' },

  willWord: {
    bg: '{count, plural, one {Ще бъде изготвен # отговор.} other {Ще бъдат изготвени # отговора.}}',
    en: '{count, plural, one {# answer} other {# answers}} will be worded.',
  },
  wordedMany: {
    bg: '{count, plural, one {Изготвен е # отговор.} other {Изготвени са # отговора.}}',
    en: '{count, plural, one {# answer is} other {# answers are}} worded.',
  },
  wordMany: { bg: 'Изгответе {count}', en: 'Word {count}' },
  willConfirm: {
    bg: '{count, plural, one {Ще бъде изпратен # отговор.} other {Ще бъдат изпратени # отговора.}}',
    en: '{count, plural, one {# answer} other {# answers}} will be sent.',
  },
  confirmedMany: {
    bg: '{count, plural, one {Изпратен е # отговор.} other {Изпратени са # отговора.}}',
    en: '{count, plural, one {# answer is} other {# answers are}} sent.',
  },
  confirmMany: { bg: 'Изпратете {count}', en: 'Send {count}' },
  leftElsewhere: {
    bg: '{count, plural, one {# не се отговаря сега, не е Ваше или е от друг вид.} other {# не се отговарят сега, не са Ваши или са от друг вид.}}',
    en: '{count, plural, one {# is} other {# are}} not to be answered now, not yours or of another kind.',
  },
  leftUndrafted: {
    bg: '{count, plural, one {# няма изготвен отговор или е изготвен от Вас.} other {# нямат изготвен отговор или са изготвени от Вас.}}',
    en: '{count, plural, one {# has} other {# have}} no draft, or one of your own.',
  },
});
