import { dateIn } from '../../platform/clock/index.js';
import type { GovernedField, InputField } from '../../platform/backoffice/index.js';
import type { DebateChoices } from './debate-choices.service.js';
import { PROPOSER_KINDS, type Debate } from './debate.entity.js';
import { lastDayOf, LIMITS } from './debate.rules.js';
import { FIELD_LABELS } from './debates.problems.messages.js';

type Field = GovernedField<Debate>;

const FORM = { creatableBy: true, editableBy: true } as const;

const PROPOSER_LABELS = {
  participant: { bg: 'Участник', en: 'Participant' },
  organisation: { bg: 'Организация', en: 'Organisation' },
  staff: { bg: 'Общината', en: 'The municipality' },
};

/** What lists, forms and records of the back office show of a debate. */
export function debateFields(choices: DebateChoices): Record<string, Field> {
  return {
    title: {
      ...FORM,
      label: FIELD_LABELS.title,
      hint: {
        bg: 'Въпросът и обяснението на гражданин не се променят оттук.',
        en: 'A citizen’s question and reasons are not changed here.',
      },
      required: true,
      max: LIMITS.title,
      list: true,
      filter: true,
    },
    state: { label: { bg: 'Състояние', en: 'State' }, list: true, filter: true },
    why: { ...FORM, label: FIELD_LABELS.why, type: 'longText', required: true, max: LIMITS.why },
    lang: {
      ...FORM,
      label: FIELD_LABELS.lang,
      type: 'select',
      required: true,
      choices: [
        { value: 'bg', label: { bg: 'Български', en: 'Bulgarian' } },
        { value: 'en', label: { bg: 'Английски', en: 'English' } },
      ],
    },
    topics: { ...FORM, label: FIELD_LABELS.topics, type: 'choices', choices: () => choices.topics() },
    places: {
      ...FORM,
      label: FIELD_LABELS.places,
      hint: {
        bg: 'Оставете празно, ако се отнася за цялата община.',
        en: 'Leave empty when it concerns the whole municipality.',
      },
      type: 'choices',
      choices: () => choices.places(),
    },
    unitId: {
      ...FORM,
      label: FIELD_LABELS.unitId,
      type: 'select',
      list: true,
      filter: true,
      choices: () => choices.units(),
    },
    opensOn: {
      ...FORM,
      label: FIELD_LABELS.opensOn,
      hint: { bg: 'Без дата: щом бъде одобрен.', en: 'Without a date: once it is approved.' },
      type: 'date',
      list: true,
      value: ({ opensAt }) => opensAt && dateIn(opensAt),
    },
    closesOn: {
      ...FORM,
      label: FIELD_LABELS.closesOn,
      hint: {
        bg: 'Мнения се приемат до 24:00 ч. на този ден.',
        en: 'Opinions are taken to midnight of that day.',
      },
      type: 'date',
      list: true,
      value: ({ closesAt }) => closesAt && lastDayOf(closesAt),
    },
    files: { ...FORM, label: FIELD_LABELS.files, type: 'files' },
    proposerKind: {
      label: { bg: 'Предложен от', en: 'Proposed by' },
      type: 'select',
      list: true,
      filter: true,
      choices: PROPOSER_KINDS.map((value) => ({ value, label: PROPOSER_LABELS[value] })),
    },
    proposerName: { label: { bg: 'Публично име', en: 'Public name' } },
    submittedAt: { label: { bg: 'Изпратен', en: 'Submitted' }, type: 'datetime' },
    returnReason: { label: { bg: 'Върнат, защото', en: 'Sent back because' }, type: 'longText' },
    rejectionCode: { label: FIELD_LABELS.code, type: 'select', choices: () => choices.everyReason() },
    rejectionReason: { label: { bg: 'Отхвърлен, защото', en: 'Rejected because' }, type: 'longText' },
    conclusionText: { label: FIELD_LABELS.text, type: 'longText' },
    conclusionOfficial: { label: FIELD_LABELS.official },
    reviewOn: { label: FIELD_LABELS.reviewOn, type: 'date' },
    reviewNote: { label: FIELD_LABELS.note, type: 'longText' },
  };
}

/** What an approval may set; what is left empty stays as it was proposed. */
export function approvalInputs(choices: DebateChoices): Record<string, InputField> {
  const kept = { bg: 'Празно: остава, каквото е предложено.', en: 'Empty: stays as proposed.' };
  return {
    unitId: { label: FIELD_LABELS.unitId, hint: kept, type: 'select', choices: () => choices.units() },
    opensOn: { label: FIELD_LABELS.opensOn, hint: kept, type: 'date' },
    closesOn: { label: FIELD_LABELS.closesOn, hint: kept, type: 'date' },
  };
}

export function conclusionInputs(choices: DebateChoices): Record<string, InputField> {
  return {
    unitId: {
      label: { bg: 'От името на кое звено', en: 'On behalf of which unit' },
      type: 'select',
      required: true,
      choices: () => choices.units(),
    },
    official: {
      label: FIELD_LABELS.official,
      hint: { bg: 'Име и длъжност; публикуват се.', en: 'Name and position; they are published.' },
      required: true,
      max: LIMITS.official,
    },
    text: { label: FIELD_LABELS.text, type: 'longText', required: true, max: LIMITS.conclusion },
    taken: {
      label: FIELD_LABELS.taken,
      hint: { bg: 'Всяко нещо на отделен ред.', en: 'Each on a line of its own.' },
      type: 'longText',
    },
    declined: {
      label: FIELD_LABELS.declined,
      hint: {
        bg: 'Всяко на отделен ред, с причина след тире: „Платено паркиране и в неделя – магазините са затворени“.',
        en: 'Each on a line of its own, with the reason after a dash.',
      },
      type: 'longText',
    },
    reviewOn: {
      label: FIELD_LABELS.reviewOn,
      hint: {
        bg: 'По желание. На този ден дебатът се връща като задача и на страницата му пише какво е направено.',
        en: 'If you like. On that day the debate comes back as a task, and its page will say what was done.',
      },
      type: 'date',
    },
    follows: {
      label: { bg: 'Какво следва от дебата', en: 'What follows from the debate' },
      hint: {
        bg: 'Публикувани консултации и друго, до което дебатът доведе.',
        en: 'Published consultations and whatever else the debate led to.',
      },
      type: 'choices',
      choices: () => choices.linkable(),
    },
  };
}

/** What rejecting, sending back and reviewing need. */
export function transitionInputs(choices: DebateChoices): Record<string, InputField> {
  return {
    reason: {
      label: FIELD_LABELS.reason,
      hint: { bg: 'Изпраща се на предложителя.', en: 'It is sent to the proposer.' },
      type: 'longText',
      max: LIMITS.reason,
    },
    code: { label: FIELD_LABELS.code, type: 'select', choices: () => choices.reasons() },
    note: {
      label: FIELD_LABELS.note,
      hint: { bg: 'Публикува се на страницата на дебата.', en: 'It is published on the page of the debate.' },
      type: 'longText',
      max: LIMITS.reason,
    },
  };
}
