import { Marked, type GovernedField } from '../../../platform/backoffice/index.js';
import { DRAFT_LABELS } from '../drafts/draft-problems.messages.js';
import type { Recommendation } from '../recommendation.entity.js';
import {
  ADDRESSEE_LABELS,
  ADDRESSEES,
  STAGE_LABELS,
  STAGES,
  VERDICT_LABELS,
  VERDICTS,
} from '../recommendation.rules.js';
import type { RecommendationChoices } from './recommendation-choices.service.js';
import { FIELD_LABELS, recordMessages } from './recommendations.admin.messages.js';

/** What lists and records show of a recommendation; nothing of it is typed here. */
export function recommendationFields(
  choices: RecommendationChoices,
): Record<string, GovernedField<Recommendation>> {
  const late = (is: boolean) => (is ? new Marked(recordMessages('bg')('registeredLate'), 'late') : null);
  return {
    title: { label: FIELD_LABELS.title, list: true, filter: true },
    state: { label: FIELD_LABELS.state, list: true, filter: true },
    term: { label: { bg: 'Срок', en: 'Deadline' }, list: true },
    organisationName: { label: FIELD_LABELS.organisation, list: true, filter: true },
    unitId: {
      label: FIELD_LABELS.unitId,
      type: 'select',
      list: true,
      filter: true,
      choices: () => choices.units(),
    },
    incomingNumber: { label: FIELD_LABELS.number, list: true, filter: true },
    incomingOn: { label: { bg: 'Дата на вх. №', en: 'Day of the number' } },
    progress: { label: FIELD_LABELS.progress, list: true },
    verdict: {
      label: { bg: 'Оценка на организацията', en: 'Verdict of the organisation' },
      type: 'select',
      filter: true,
      choices: VERDICTS.map((value) => ({ value, ...VERDICT_LABELS[value] })),
    },
    addressee: {
      label: DRAFT_LABELS.addressee,
      type: 'select',
      choices: ADDRESSEES.map((value) => ({ value, label: ADDRESSEE_LABELS[value] })),
    },
    stage: {
      label: DRAFT_LABELS.stage,
      type: 'select',
      filter: true,
      choices: STAGES.map((value) => ({ value, label: STAGE_LABELS[value] })),
    },
    topic: { label: DRAFT_LABELS.topic, type: 'select', filter: true, choices: () => choices.topics() },
    partners: { label: DRAFT_LABELS.partners },
    termFrom: { label: DRAFT_LABELS.termFrom },
    termTo: { label: DRAFT_LABELS.termTo },
    agreedOn: { label: FIELD_LABELS.agreedOn },
    reviewOn: { label: FIELD_LABELS.reviewOn },
    sentAt: { label: { bg: 'Изпратена на', en: 'Sent on' }, filter: true },
    registeredAt: { label: { bg: 'Вписана на', en: 'Registered on' } },
    registeredLate: {
      label: { bg: 'Вписана със закъснение', en: 'Registered late' },
      value: ({ registeredLate }) => late(registeredLate),
    },
    answeredLate: {
      label: { bg: 'Отговорено със закъснение', en: 'Answered late' },
      value: ({ answeredLate }) => late(answeredLate),
    },
  };
}
