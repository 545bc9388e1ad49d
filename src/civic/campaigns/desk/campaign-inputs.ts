import {
  LANGUAGES,
  listOf,
  numberOf,
  textOf,
  type InputField,
  type Values,
} from '../../../platform/backoffice/index.js';
import { FIELD_LABELS } from '../campaign.problems.messages.js';
import {
  COUNTED_BY,
  COUNTED_LABELS,
  FILE_ROLES,
  LIMITS,
  REACH_KINDS,
  REACH_LABELS,
  ROLE_LABELS,
  type CampaignInput,
  type CountedBy,
  type FileInput,
  type GoalInput,
  type ReachInput,
} from '../campaign.rules.js';
import { deskMessages } from './desk.messages.js';

const hints = deskMessages.texts;

export const GOAL_INPUTS: Record<string, InputField> = {
  goal: { label: FIELD_LABELS.goal, required: true, max: LIMITS.goal },
  countedBy: {
    label: FIELD_LABELS.countedBy,
    hint: hints.countedHint,
    type: 'select',
    choices: COUNTED_BY.map((value) => ({ value, label: COUNTED_LABELS[value] })),
  },
  target: { label: FIELD_LABELS.target, hint: hints.targetHint, type: 'number' },
  measure: { label: FIELD_LABELS.measure, type: 'longText', max: LIMITS.measure },
};

/** `alt` and files are not `required`: that nothing is taken without them is told with the reason. */
export const FILE_INPUTS: Record<string, InputField> = {
  file: { label: FIELD_LABELS.file, hint: hints.fileHint, type: 'files' },
  role: {
    label: FIELD_LABELS.role,
    type: 'select',
    required: true,
    choices: FILE_ROLES.map((value) => ({ value, label: ROLE_LABELS[value] })),
  },
  title: { label: FIELD_LABELS.title, required: true, max: LIMITS.fileTitle },
  alt: { label: FIELD_LABELS.alt, hint: hints.altHint, type: 'longText', max: LIMITS.alt },
  lang: { label: FIELD_LABELS.lang, type: 'select', required: true, choices: LANGUAGES },
};

export const REACH_INPUTS: Record<string, InputField> = {
  kind: {
    label: FIELD_LABELS.kind,
    type: 'select',
    required: true,
    choices: REACH_KINDS.map((value) => ({ value, label: REACH_LABELS[value] })),
  },
  what: { label: FIELD_LABELS.what, hint: hints.whatHint, required: true, max: LIMITS.what },
  count: { label: FIELD_LABELS.count, type: 'number', required: true },
  happenedOn: { label: FIELD_LABELS.happenedOn, type: 'date', required: true },
  source: {
    label: FIELD_LABELS.source,
    hint: hints.sourceHint,
    type: 'longText',
    required: true,
    max: LIMITS.source,
  },
  evidence: { label: FIELD_LABELS.evidence, hint: hints.evidenceHint, type: 'files' },
};

export const OUTCOME_INPUT: Record<string, InputField> = {
  outcome: {
    label: FIELD_LABELS.outcome,
    hint: hints.outcomeHint,
    type: 'longText',
    required: true,
    max: LIMITS.outcome,
  },
};

export function campaignOf(values: Values): CampaignInput {
  return {
    title: textOf(values['title']),
    message: textOf(values['message']),
    why: textOf(values['why']),
    lang: textOf(values['lang']) as CampaignInput['lang'],
    startsOn: textOf(values['startsOn']) || null,
    endsOn: textOf(values['endsOn']) || null,
    organisers: textOf(values['organisers']),
    funding: textOf(values['funding']),
    topics: listOf(values['topics']),
    actions: listOf(values['actions']),
  };
}

export function goalOf(values: Values): GoalInput {
  return {
    goal: textOf(values['goal']),
    target: numberOf(values['target']),
    countedBy: (textOf(values['countedBy']) || null) as CountedBy | null,
    measure: textOf(values['measure']),
  };
}

export function fileOf(values: Values): FileInput & { fileIds: string[] } {
  return {
    fileIds: listOf(values['file']),
    role: textOf(values['role']) as FileInput['role'],
    title: textOf(values['title']),
    alt: textOf(values['alt']),
    lang: textOf(values['lang']) as FileInput['lang'],
  };
}

export function reachOf(values: Values): ReachInput & { fileIds: string[] } {
  return {
    fileIds: listOf(values['evidence']),
    kind: textOf(values['kind']) as ReachInput['kind'],
    what: textOf(values['what']),
    count: numberOf(values['count']),
    happenedOn: textOf(values['happenedOn']) || null,
    source: textOf(values['source']),
  };
}
