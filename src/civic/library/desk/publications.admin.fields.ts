import { LANGUAGES, type GovernedField } from '../../../platform/backoffice/index.js';
import { FIELD_LABELS } from '../library.problems.messages.js';
import type { PublicationChoices } from '../publication-choices.service.js';
import { LIMITS } from '../publication-input.rules.js';
import type { Publication } from '../publication.entity.js';
import { KINDS, LEVELS, LICENCES } from '../publication.rules.js';
import { deskMessages } from './desk.messages.js';

type Field = GovernedField<Publication>;

const FORM = { creatableBy: true, editableBy: true } as const;
const hints = deskMessages.texts;

/** What lists, forms and records of the back office show of a publication. */
export function publicationFields(choices: PublicationChoices): Record<string, Field> {
  return {
    kind: {
      ...FORM,
      label: FIELD_LABELS.kind,
      type: 'select',
      required: true,
      list: true,
      filter: true,
      choices: Object.entries(KINDS).map(([value, label]) => ({ value, label })),
    },
    title: {
      ...FORM,
      label: FIELD_LABELS.title,
      hint: hints.titleHint,
      required: true,
      max: LIMITS.title,
      list: true,
      filter: true,
    },
    state: { label: { bg: 'Състояние', en: 'State' }, list: true, filter: true },
    ...words(),
    ...belonging(choices),
    ...order(choices),
    currentVersion: { label: { bg: 'Текуща версия', en: 'Current version' } },
    stateReason: { label: FIELD_LABELS.reason, type: 'longText' },
    publishedAt: { label: { bg: 'Публикувано', en: 'Published' }, type: 'datetime', list: true },
  };
}

function words(): Record<string, Field> {
  return {
    summary: {
      ...FORM,
      label: FIELD_LABELS.summary,
      hint: hints.summaryHint,
      type: 'longText',
      required: true,
      max: LIMITS.summary,
    },
    lang: { ...FORM, label: FIELD_LABELS.lang, type: 'select', required: true, choices: LANGUAGES },
    authors: { ...FORM, label: FIELD_LABELS.authors, hint: hints.authorsHint, type: 'longText' },
    publisher: {
      ...FORM,
      label: FIELD_LABELS.publisher,
      hint: hints.publisherHint,
      required: true,
      max: LIMITS.publisher,
    },
    datedOn: {
      ...FORM,
      label: FIELD_LABELS.datedOn,
      hint: hints.datedHint,
      type: 'date',
      required: true,
      list: true,
    },
    licence: {
      ...FORM,
      label: FIELD_LABELS.licence,
      hint: hints.licenceHint,
      type: 'select',
      required: true,
      choices: Object.entries(LICENCES).map(([value, { label }]) => ({ value, label })),
    },
    videoUrl: {
      ...FORM,
      label: FIELD_LABELS.videoUrl,
      hint: hints.videoHint,
      type: 'url',
      max: LIMITS.link,
    },
  };
}

function belonging(choices: PublicationChoices): Record<string, Field> {
  return {
    topics: { ...FORM, label: FIELD_LABELS.topics, type: 'choices', choices: () => choices.topics() },
    places: { ...FORM, label: FIELD_LABELS.places, type: 'choices', choices: () => choices.places() },
    unitId: {
      ...FORM,
      label: FIELD_LABELS.unitId,
      hint: hints.unitHint,
      type: 'select',
      list: true,
      filter: true,
      choices: () => choices.units(),
    },
    funding: {
      ...FORM,
      label: FIELD_LABELS.funding,
      hint: hints.fundingHint,
      type: 'longText',
      max: LIMITS.funding,
    },
  };
}

function order(choices: PublicationChoices): Record<string, Field> {
  return {
    level: {
      ...FORM,
      label: FIELD_LABELS.level,
      hint: hints.levelHint,
      type: 'select',
      filter: true,
      choices: Object.entries(LEVELS).map(([value, label]) => ({ value, label })),
    },
    parentId: {
      ...FORM,
      label: FIELD_LABELS.parentId,
      hint: hints.parentHint,
      type: 'select',
      choices: () => choices.parents(),
    },
    validFrom: { ...FORM, label: FIELD_LABELS.validFrom, type: 'date' },
    validUntil: { ...FORM, label: FIELD_LABELS.validUntil, type: 'date' },
    reviewOn: { ...FORM, label: FIELD_LABELS.reviewOn, hint: hints.reviewHint, type: 'date' },
    assessedOn: { ...FORM, label: FIELD_LABELS.assessedOn, hint: hints.assessedHint, type: 'date' },
  };
}
