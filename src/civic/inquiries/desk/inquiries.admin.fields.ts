import { Marked, type GovernedField } from '../../../platform/backoffice/index.js';
import { outcomeName, OUTCOME_TONES } from '../answering/answer-words.js';
import { INQUIRY_KIND_NAMES } from '../inquiries.messages.js';
import type { Inquiry } from '../inquiry.entity.js';
import { CHANNELS, INQUIRY_KINDS, SENDER_KINDS } from '../inquiry.rules.js';
import { InquirySecrets } from '../inquiry.secrets.js';
import { CHANNEL_NAMES, FIELD_LABELS, SENDER_NAMES } from './desk.messages.js';
import { recordMessages } from './record.messages.js';
import { InquiryChoices } from './inquiry-choices.service.js';

const READ_PERSONAL = 'inquiries.readPersonal';

/** What lists and records show; nothing of it is typed here. Sealed columns are in none of them. */
export function inquiryFields(
  choices: InquiryChoices,
  secrets: InquirySecrets,
): Record<string, GovernedField<Inquiry>> {
  return {
    incomingNumber: { label: FIELD_LABELS.number, list: true, filter: true },
    subject: {
      label: FIELD_LABELS.subject,
      list: true,
      value: ({ titleSealed }) => secrets.open('title', titleSealed),
    },
    sender: { label: FIELD_LABELS.sender, list: true, visibleTo: READ_PERSONAL },
    kind: {
      label: FIELD_LABELS.kind,
      type: 'select',
      list: true,
      filter: true,
      choices: INQUIRY_KINDS.map((value) => ({ value, label: INQUIRY_KIND_NAMES[value] })),
    },
    state: { label: FIELD_LABELS.state, list: true, filter: true },
    term: { label: { bg: 'Срок', en: 'Deadline' }, list: true },
    executor: {
      label: { bg: 'Изпълнител', en: 'Who prepares it' },
      list: true,
      show: false,
    },
    expertId: { label: FIELD_LABELS.expertId, reference: 'staff' },
    unitId: {
      label: FIELD_LABELS.unitId,
      type: 'select',
      filter: true,
      choices: () => choices.units(),
    },
    code: { label: { bg: 'Код за справка', en: 'Reference code' }, filter: true },
    incomingOn: { label: FIELD_LABELS.on },
    channel: {
      label: { bg: 'Откъде дойде', en: 'How it came' },
      type: 'select',
      filter: true,
      choices: CHANNELS.map((value) => ({ value, label: CHANNEL_NAMES[value] })),
    },
    senderKind: {
      label: { bg: 'Кой пише', en: 'Who writes' },
      type: 'select',
      filter: true,
      choices: SENDER_KINDS.map((value) => ({ value, label: SENDER_NAMES[value] })),
    },
    source: { label: { bg: 'Във връзка с', en: 'About' } },
    topics: { label: { bg: 'Области', en: 'Areas' }, type: 'choices', choices: () => choices.topics() },
    places: {
      label: { bg: 'Населени места', en: 'Settlements' },
      type: 'choices',
      choices: () => choices.places(),
    },
    receivedAt: { label: { bg: 'Постъпило на', en: 'Received on' }, filter: true },
    registeredAt: { label: { bg: 'Вписано на', en: 'Registered on' } },
    registeredLate: {
      label: { bg: 'Вписано със закъснение', en: 'Registered late' },
      value: ({ registeredLate }) =>
        registeredLate ? new Marked(recordMessages('bg')('registeredLate'), 'late') : null,
    },
    answerDueAt: { label: { bg: 'Отговор до', en: 'Answer until' }, filter: true, show: false },
    answeredAt: { label: { bg: 'Отговорено на', en: 'Answered on' }, filter: true },
    outcome: {
      label: FIELD_LABELS.outcome,
      value: ({ kind, outcome }) => {
        const name = outcomeName(kind, outcome);
        return name && outcome ? new Marked(name.bg, OUTCOME_TONES[outcome]) : null;
      },
    },
    wantsPublic: { label: { bg: 'Иска публикуване', en: 'Wishes it to be published' } },
    publishedAt: { label: { bg: 'Публикувано на', en: 'Published on' } },
    accusedUnitId: {
      label: FIELD_LABELS.accusedUnit,
      type: 'select',
      visibleTo: READ_PERSONAL,
      choices: () => choices.units(),
    },
    accusedStaffIds: {
      label: FIELD_LABELS.accusedStaff,
      type: 'choices',
      visibleTo: READ_PERSONAL,
      choices: () => choices.everybody(),
    },
  };
}
