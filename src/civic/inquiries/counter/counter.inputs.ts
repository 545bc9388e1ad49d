import type { InputField, StaffViewer, Values } from '../../../platform/backoffice/index.js';
import { CHANNEL_NAMES, FIELD_LABELS, SENDER_NAMES } from '../desk/desk.messages.js';
import { InquiryChoices } from '../desk/inquiry-choices.service.js';
import { INQUIRY_KIND_NAMES } from '../inquiries.messages.js';
import { ANSWER_WAYS, CHANNELS, INQUIRY_KINDS, LIMITS, SENDER_KINDS } from '../inquiry.rules.js';

const ANSWER_WAY_NAMES = {
  site: { bg: 'По имейл и на сайта', en: 'By e-mail and on the site' },
  post: { bg: 'По пощата или на ръка', en: 'By post or by hand' },
};

/** What the form of the counter asks, in the order in which people tell it. */
export function counterInputs(choices: InquiryChoices): Record<string, InputField> {
  return { ...matter(choices), ...person(), ...rest(choices) };
}

/** The hall is the place of whoever works in one. */
export function counterBegins({ settlements, units }: StaffViewer): Values {
  const bound = settlements.length > 0 && units.length === 0;
  return {
    kind: 'question',
    channel: bound ? 'villageHall' : 'counter',
    senderKind: 'citizen',
    answerWay: 'post',
    wantsPublic: false,
    place: bound ? settlements[0]! : null,
  };
}

function matter(choices: InquiryChoices): Record<string, InputField> {
  return {
    kind: {
      label: FIELD_LABELS.kind,
      type: 'select',
      required: true,
      choices: INQUIRY_KINDS.map((value) => ({ value, label: INQUIRY_KIND_NAMES[value] })),
    },
    channel: {
      label: { bg: 'Откъде дойде', en: 'How it came' },
      type: 'select',
      required: true,
      choices: CHANNELS.filter((channel) => channel !== 'site').map((value) => ({
        value,
        label: CHANNEL_NAMES[value],
      })),
    },
    receivedOn: {
      label: { bg: 'Постъпило на', en: 'Received on' },
      hint: {
        bg: 'Празно: днес. От този ден тече срокът.',
        en: 'Empty: today. The term runs from this day.',
      },
      type: 'date',
    },
    title: {
      label: { bg: 'За какво става дума', en: 'What it is about' },
      required: true,
      max: LIMITS.title,
    },
    text: {
      label: { bg: 'Какво казва подателят', en: 'What the sender says' },
      hint: {
        bg: 'С негови думи. Ако има писмо, прикачете скана отдолу.',
        en: 'In their own words. If there is a letter, attach the scan below.',
      },
      type: 'longText',
      required: true,
      max: LIMITS.text,
    },
    topic: { label: { bg: 'Област', en: 'Area' }, type: 'select', choices: () => choices.topics() },
    place: {
      label: { bg: 'Населено място', en: 'Settlement' },
      type: 'select',
      choices: ({ staff }) => choices.places(staff),
    },
  };
}

function person(): Record<string, InputField> {
  return {
    senderKind: {
      label: { bg: 'Кой пише', en: 'Who writes' },
      type: 'select',
      required: true,
      choices: SENDER_KINDS.map((value) => ({ value, label: SENDER_NAMES[value] })),
    },
    name: { label: { bg: 'Име на подателя', en: 'Name of the sender' }, required: true, max: LIMITS.name },
    organisation: {
      label: { bg: 'Организация', en: 'Organisation' },
      hint: { bg: 'За фирми, сдружения и фондации.', en: 'For businesses, associations and foundations.' },
      max: LIMITS.name,
    },
    answerWay: {
      label: { bg: 'Къде иска отговора', en: 'Where they want the answer' },
      type: 'select',
      required: true,
      choices: ANSWER_WAYS.map((value) => ({ value, label: ANSWER_WAY_NAMES[value] })),
    },
    email: {
      label: { bg: 'Имейл', en: 'E-mail' },
      hint: {
        bg: 'Нужен, ако иска отговора по имейл. На него пишем за всяка стъпка.',
        en: 'Needed for an answer by e-mail. We write to it about each step.',
      },
      max: 254,
    },
    address: {
      label: { bg: 'Пощенски адрес', en: 'Postal address' },
      hint: { bg: 'Нужен, ако иска отговора по пощата.', en: 'Needed for an answer by post.' },
      max: LIMITS.address,
    },
    phone: { label: { bg: 'Телефон', en: 'Telephone' }, max: LIMITS.phone },
  };
}

function rest(choices: InquiryChoices): Record<string, InputField> {
  return {
    wantsPublic: {
      label: {
        bg: 'Подателят иска въпросът и отговорът да се публикуват без лични данни',
        en: 'The sender wishes question and answer to be published without personal data',
      },
      hint: {
        bg: 'Само въпроси и предложения се публикуват.',
        en: 'Only questions and proposals are published.',
      },
      type: 'boolean',
    },
    accusedUnitId: {
      label: FIELD_LABELS.accusedUnit,
      hint: {
        bg: 'За сигнали: то няма да го вижда и няма да решава по него (чл. 113 АПК).',
        en: 'For signals: it will neither see nor decide it (Art. 113 APC).',
      },
      type: 'select',
      choices: () => choices.units(),
    },
    files: {
      label: { bg: 'Сканирано писмо и приложения', en: 'Scanned letter and attachments' },
      type: 'files',
    },
  };
}
