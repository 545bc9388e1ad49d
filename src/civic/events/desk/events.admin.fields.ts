import { LANGUAGES, type GovernedField } from '../../../platform/backoffice/index.js';
import { EVENT_FORMS, FORM_LABELS } from '../event.rules.js';
import type { CivicEvent } from '../event.entity.js';
import type { EventChoices } from '../event-choices.service.js';
import { LIMITS } from '../event-input.rules.js';
import { FIELD_LABELS } from '../events.problems.messages.js';
import { deskMessages } from './desk.messages.js';

type Field = GovernedField<CivicEvent>;

const FORM = { creatableBy: true, editableBy: true } as const;
const hints = deskMessages.texts;

/** What lists, forms and records of the back office show of an event. */
export function eventFields(choices: EventChoices): Record<string, Field> {
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
    kind: {
      ...FORM,
      label: FIELD_LABELS.kind,
      type: 'select',
      required: true,
      list: true,
      filter: true,
      choices: () => choices.kinds(),
    },
    ...texts(),
    ...times(),
    ...place(choices),
    ...belonging(choices),
    ...seats(),
    ...hosts(choices),
    stateReason: { label: FIELD_LABELS.reason, type: 'longText' },
    announcedAt: { label: { bg: 'Обявено', en: 'Announced' }, type: 'datetime' },
  };
}

function texts(): Record<string, Field> {
  return {
    summary: {
      ...FORM,
      label: FIELD_LABELS.summary,
      hint: hints.summaryHint,
      type: 'longText',
      required: true,
      max: LIMITS.summary,
    },
    description: { ...FORM, label: FIELD_LABELS.description, type: 'longText', max: LIMITS.description },
    lang: {
      ...FORM,
      label: FIELD_LABELS.lang,
      type: 'select',
      required: true,
      show: false,
      choices: LANGUAGES,
    },
  };
}

function times(): Record<string, Field> {
  return {
    startsAt: {
      ...FORM,
      label: FIELD_LABELS.startsAt,
      hint: hints.timesHint,
      type: 'datetime',
      required: true,
      list: true,
      filter: true,
    },
    endsAt: { ...FORM, label: FIELD_LABELS.endsAt, type: 'datetime', required: true },
  };
}

function place(choices: EventChoices): Record<string, Field> {
  return {
    form: {
      ...FORM,
      label: FIELD_LABELS.form,
      type: 'select',
      required: true,
      choices: EVENT_FORMS.map((value) => ({ value, label: FORM_LABELS[value] })),
    },
    placeName: { ...FORM, label: FIELD_LABELS.placeName, max: LIMITS.placeName },
    address: { ...FORM, label: FIELD_LABELS.address, max: LIMITS.address },
    ekatte: {
      ...FORM,
      label: FIELD_LABELS.ekatte,
      type: 'select',
      filter: true,
      choices: () => choices.places(),
    },
    accessibility: {
      ...FORM,
      label: FIELD_LABELS.accessibility,
      hint: hints.accessibilityHint,
      type: 'longText',
      max: LIMITS.accessibility,
    },
    streamUrl: { ...FORM, label: FIELD_LABELS.streamUrl, type: 'url', max: LIMITS.link },
    recordingUrl: { ...FORM, label: FIELD_LABELS.recordingUrl, type: 'url', max: LIMITS.link },
  };
}

function belonging(choices: EventChoices): Record<string, Field> {
  return {
    topics: { ...FORM, label: FIELD_LABELS.topics, type: 'choices', choices: () => choices.topics() },
    unitId: {
      ...FORM,
      label: FIELD_LABELS.unitId,
      type: 'select',
      list: true,
      filter: true,
      choices: () => choices.units(),
    },
    seriesId: {
      ...FORM,
      label: FIELD_LABELS.seriesId,
      type: 'select',
      filter: true,
      choices: () => choices.series(),
    },
  };
}

function seats(): Record<string, Field> {
  return {
    capacity: { ...FORM, label: FIELD_LABELS.capacity, hint: hints.capacityHint, type: 'number' },
    reserved: { ...FORM, label: FIELD_LABELS.reserved, hint: hints.reservedHint, type: 'number' },
    registrationOpensAt: {
      ...FORM,
      label: FIELD_LABELS.registrationOpensAt,
      hint: hints.opensHint,
      type: 'datetime',
    },
    registrationClosesAt: {
      ...FORM,
      label: FIELD_LABELS.registrationClosesAt,
      hint: hints.closesHint,
      type: 'datetime',
    },
  };
}

function hosts(choices: EventChoices): Record<string, Field> {
  const organisations = () => choices.organisations();
  return {
    organisers: {
      ...FORM,
      label: FIELD_LABELS.organisers,
      hint: hints.organisersHint,
      type: 'choices',
      choices: organisations,
    },
    organiserNames: { ...FORM, label: hints.organiserNames, hint: hints.namesHint, type: 'longText' },
    partners: {
      ...FORM,
      label: FIELD_LABELS.partners,
      hint: hints.organisersHint,
      type: 'choices',
      choices: organisations,
    },
    partnerNames: { ...FORM, label: hints.partnerNames, hint: hints.namesHint, type: 'longText' },
    about: {
      ...FORM,
      show: false,
      label: FIELD_LABELS.about,
      hint: hints.aboutHint,
      type: 'choices',
      choices: () => choices.linkable(),
    },
  };
}
