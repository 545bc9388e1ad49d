import { Marked, type GovernedField } from '../../../platform/backoffice/index.js';
import { formatDeadline } from '../../../platform/i18n/index.js';
import { INITIATOR_KINDS, type Petition } from '../petition.entity.js';
import { PetitionChoices } from './petition-choices.service.js';
import { FIELD_LABELS, recordMessages } from './petitions.admin.messages.js';

const INITIATORS = {
  participant: { bg: 'Участник', en: 'Participant' },
  organisation: { bg: 'Организация', en: 'Organisation' },
  staff: { bg: 'Въведена от общината', en: 'Entered by the municipality' },
};

/** What lists and records show of a petition; nothing of it is typed here, and how it ended its history tells. */
export function petitionFields(choices: PetitionChoices): Record<string, GovernedField<Petition>> {
  return {
    title: { label: FIELD_LABELS.title, list: true, filter: true },
    state: { label: FIELD_LABELS.state, list: true, filter: true },
    signatures: { label: { bg: 'Подписи', en: 'Signatures' }, list: true },
    term: { label: { bg: 'Срок', en: 'Deadline' }, list: true },
    kindCode: { label: FIELD_LABELS.kind, type: 'select', filter: true, choices: () => choices.kinds() },
    initiatorName: { label: { bg: 'Инициатор', en: 'Initiator' } },
    initiatorKind: {
      label: { bg: 'От чие име', en: 'On whose behalf' },
      type: 'select',
      choices: INITIATOR_KINDS.map((value) => ({ value, label: INITIATORS[value] })),
    },
    topics: { label: { bg: 'Теми', en: 'Topics' }, type: 'choices', choices: () => choices.topics() },
    places: {
      label: { bg: 'Населени места', en: 'Settlements' },
      type: 'choices',
      choices: () => choices.places(),
    },
    unitId: {
      label: FIELD_LABELS.unitId,
      type: 'select',
      list: true,
      filter: true,
      choices: () => choices.units(),
    },
    incomingNumber: { label: FIELD_LABELS.number, list: true, filter: true },
    incomingOn: { label: FIELD_LABELS.on },
    submittedAt: { label: { bg: 'Предложена на', en: 'Submitted on' } },
    publishedAt: { label: { bg: 'Публикувана на', en: 'Published on' } },
    closesAt: {
      label: { bg: 'Събира подкрепа до', en: 'Collects until' },
      value: ({ closesAt }) => closesAt && formatDeadline(closesAt, 'bg'),
    },
    receivedAt: { label: { bg: 'Постъпила на', en: 'Received on' }, filter: true },
    registeredAt: { label: { bg: 'Вписана на', en: 'Registered on' } },
    registeredLate: {
      label: { bg: 'Вписана със закъснение', en: 'Registered late' },
      value: ({ registeredLate }) =>
        registeredLate ? new Marked(recordMessages('bg')('registeredLate'), 'late') : null,
    },
  };
}
