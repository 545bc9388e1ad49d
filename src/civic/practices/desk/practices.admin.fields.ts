import { LANGUAGES, type GovernedField } from '../../../platform/backoffice/index.js';
import type { PracticeChoices } from '../practice-choices.service.js';
import { LIMITS } from '../practice-record.rules.js';
import type { Practice } from '../practice.entity.js';
import {
  ACTOR_KINDS,
  ACTOR_LABELS,
  COST_KINDS,
  COST_LABELS,
  OUTCOME_LABELS,
  OUTCOMES,
} from '../practice.rules.js';
import { FIELD_LABELS } from '../practices.problems.messages.js';
import { deskMessages } from './desk.messages.js';

type Field = GovernedField<Practice>;

const FORM = { creatableBy: true, editableBy: true } as const;
const hints = deskMessages.texts;
/** What lists, forms and records of the back office show of a practice. */
export function practiceFields(choices: PracticeChoices): Record<string, Field> {
  return {
    title: {
      ...FORM,
      label: FIELD_LABELS.title,
      required: true,
      max: LIMITS.title,
      list: true,
      filter: true,
    },
    state: { label: { bg: 'Състояние', en: 'State' }, list: true, filter: true },
    from: { label: hints.from, list: true },
    ...words(),
    ...whoAndWhere(choices),
    ...cost(),
    ...repeating(),
    ...contact(),
    topics: {
      ...FORM,
      label: FIELD_LABELS.topics,
      hint: hints.topicsHint,
      type: 'choices',
      choices: () => choices.topics(),
    },
    lang: {
      ...FORM,
      label: FIELD_LABELS.lang,
      type: 'select',
      required: true,
      show: false,
      choices: LANGUAGES,
    },
    note: {
      editableBy: true,
      show: false,
      label: FIELD_LABELS.note,
      hint: hints.noteHint,
      type: 'longText',
      max: LIMITS.note,
    },
    ...standing(choices),
  };
}

function words(): Record<string, Field> {
  return {
    summary: { ...FORM, label: FIELD_LABELS.summary, type: 'longText', max: LIMITS.summary },
    problem: { ...FORM, label: FIELD_LABELS.problem, type: 'longText', max: LIMITS.problem },
    solution: { ...FORM, label: FIELD_LABELS.solution, type: 'longText', max: LIMITS.solution },
    resultLines: {
      ...FORM,
      show: false,
      label: FIELD_LABELS.results,
      hint: hints.resultsHint,
      type: 'longText',
    },
  };
}

function whoAndWhere(choices: PracticeChoices): Record<string, Field> {
  return {
    actorKind: {
      ...FORM,
      label: FIELD_LABELS.actorKind,
      type: 'select',
      filter: true,
      choices: ACTOR_KINDS.map((value) => ({ value, label: ACTOR_LABELS[value] })),
    },
    actorName: { ...FORM, label: FIELD_LABELS.actorName, max: LIMITS.actorName },
    ekatte: {
      ...FORM,
      label: FIELD_LABELS.ekatte,
      hint: hints.whereHint,
      type: 'select',
      choices: () => choices.places(),
    },
    place: { ...FORM, label: FIELD_LABELS.place, max: LIMITS.place },
    country: { ...FORM, label: FIELD_LABELS.country, max: LIMITS.country },
    // As text: a year is no quantity, and is written without a space.
    fromYear: { ...FORM, label: FIELD_LABELS.fromYear, type: 'text', max: 4 },
    toYear: { ...FORM, label: FIELD_LABELS.toYear, type: 'text', max: 4 },
  };
}

function cost(): Record<string, Field> {
  return {
    costKind: {
      ...FORM,
      label: FIELD_LABELS.costKind,
      type: 'select',
      choices: COST_KINDS.map((value) => ({ value, label: COST_LABELS[value] })),
    },
    costAmount: { ...FORM, label: FIELD_LABELS.costAmount, hint: hints.costHint, type: 'number' },
    costPayer: { ...FORM, label: FIELD_LABELS.costPayer, max: LIMITS.costPayer },
  };
}

function repeating(): Record<string, Field> {
  return {
    success: { ...FORM, label: FIELD_LABELS.success, type: 'longText', max: LIMITS.success },
    steps: { ...FORM, label: FIELD_LABELS.steps, hint: hints.stepsHint, type: 'longText', max: LIMITS.steps },
    risks: { ...FORM, label: FIELD_LABELS.risks, type: 'longText', max: LIMITS.risks },
    evidenceLines: {
      ...FORM,
      show: false,
      label: FIELD_LABELS.evidence,
      hint: hints.evidenceHint,
      type: 'longText',
    },
  };
}

function contact(): Record<string, Field> {
  return {
    contactName: { ...FORM, label: FIELD_LABELS.contactName, max: LIMITS.contactName },
    contactEmail: { ...FORM, label: FIELD_LABELS.contactEmail, type: 'email', max: LIMITS.contactEmail },
    contactPhone: { ...FORM, label: FIELD_LABELS.contactPhone, max: LIMITS.contactPhone },
    contactPerson: { ...FORM, label: FIELD_LABELS.contactPerson, hint: hints.personHint, type: 'boolean' },
    contactConsent: { ...FORM, label: FIELD_LABELS.contactConsent, type: 'boolean' },
  };
}

function standing(choices: PracticeChoices): Record<string, Field> {
  return {
    unitId: {
      label: FIELD_LABELS.unitId,
      type: 'select',
      filter: true,
      choices: () => choices.units(),
    },
    supporters: { label: hints.supporters, type: 'number', list: true },
    stateReason: { label: FIELD_LABELS.reason, type: 'longText' },
    proposedAt: { label: hints.proposedAt, type: 'datetime', list: true },
    wantedAt: { label: hints.wantedAt, type: 'datetime' },
    answerOutcome: {
      label: FIELD_LABELS.outcome,
      type: 'select',
      choices: OUTCOMES.map((value) => ({ value, label: OUTCOME_LABELS[value] })),
    },
    answer: { label: FIELD_LABELS.answer, type: 'longText' },
    changedAt: { label: { bg: 'Променена', en: 'Changed' }, type: 'datetime', show: false },
  };
}
