import type { GovernedField } from '../../platform/backoffice/index.js';
import { FILE_KINDS, type FileKind } from './consultation-file.entity.js';
import type { Consultation } from './consultation.entity.js';
import { MOTIVE_FIELDS, MOTIVES } from './consultation.motives.js';
import { LIMITS } from './consultation.rules.js';
import { lastDayOf } from './consultation.term.js';
import type { ConsultationChoices } from './consultations.admin.choices.js';
import { FIELD_LABELS, FILE_KIND_LABELS } from './consultations.admin.messages.js';

type Field = GovernedField<Consultation>;

const FORM = { creatableBy: true, editableBy: true } as const;

export const FILE_KIND_CHOICES = FILE_KINDS.map((value) => ({
  value,
  label: FILE_KIND_LABELS[value],
}));

/** The five points of art. 28(2) of the Normative Acts Act, each in a field of its own. */
function motiveFields(): Record<string, Field> {
  const fields = MOTIVES.map((motive): [string, Field] => [
    MOTIVE_FIELDS[motive],
    {
      ...FORM,
      label: FIELD_LABELS[MOTIVE_FIELDS[motive]],
      type: 'longText',
      max: LIMITS.motive,
      value: ({ motives }) => motives[motive] ?? '',
    },
  ]);
  return Object.fromEntries(fields);
}

/** What lists, forms and records of the back office show of a consultation. */
export function consultationFields(choices: ConsultationChoices): Record<string, Field> {
  const contact: Field = { ...FORM, label: FIELD_LABELS.contactName, max: LIMITS.contact };
  const file = (kind: FileKind): Field => ({ ...FORM, label: FIELD_LABELS[`${kind}Files`], type: 'files' });
  return {
    number: { label: { bg: 'Номер', en: 'Number' }, list: true, filter: true },
    title: {
      ...FORM,
      label: FIELD_LABELS.title,
      required: true,
      max: LIMITS.title,
      list: true,
      filter: true,
    },
    state: { label: { bg: 'Състояние', en: 'State' }, list: true, filter: true },
    actType: {
      ...FORM,
      label: FIELD_LABELS.actType,
      type: 'select',
      required: true,
      filter: true,
      choices: () => choices.kinds(),
    },
    summary: {
      ...FORM,
      label: FIELD_LABELS.summary,
      hint: {
        bg: 'Какво се променя за хората, с две изречения.',
        en: 'What changes for people, in two sentences.',
      },
      type: 'longText',
      max: LIMITS.summary,
    },
    text: {
      ...FORM,
      label: FIELD_LABELS.text,
      hint: {
        bg: 'Обикновен текст. „Чл. 12. Заглавие“, „§ 3.“, „Глава първа“ и редове с „# “ стават заглавия; „(1) …“ и празният ред започват нова алинея.',
        en: 'Plain text. “Чл. 12. Title”, “§ 3.”, “Глава първа” and lines with “# ” become headings; “(1) …” and an empty line begin a paragraph.',
      },
      type: 'longText',
      max: LIMITS.text,
    },
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
    contactName: contact,
    contactPhone: { ...contact, label: FIELD_LABELS.contactPhone },
    contactEmail: { ...contact, label: FIELD_LABELS.contactEmail, type: 'email' },
    opensAt: { ...FORM, label: FIELD_LABELS.opensAt, type: 'datetime', list: true, filter: true },
    closesOn: {
      ...FORM,
      label: FIELD_LABELS.closesOn,
      hint: { bg: 'Срокът тече до 24:00 ч. на този ден.', en: 'The term runs to midnight of that day.' },
      type: 'date',
      list: true,
      value: ({ closesAt }) => closesAt && lastDayOf(closesAt),
    },
    shortTermReason: {
      ...FORM,
      label: FIELD_LABELS.shortTermReason,
      hint: {
        bg: 'Само при срок, по-кратък от обичайния за вида; публикува се.',
        en: 'Only for a term shorter than usual for the kind; it is published.',
      },
      type: 'longText',
      max: LIMITS.reason,
    },
    sponsor: { ...FORM, label: FIELD_LABELS.sponsor, max: LIMITS.sponsor },
    expert: {
      ...FORM,
      label: FIELD_LABELS.expert,
      hint: { bg: 'За служителите; не се публикува.', en: 'For the staff; not published.' },
      max: LIMITS.contact,
    },
    ...motiveFields(),
    exemptGround: {
      ...FORM,
      label: FIELD_LABELS.exemptGround,
      hint: {
        bg: 'Само в случаите на § 1а от ДР на ЗНА: тогава не се иска най-малък срок; мотивите са задължителни.',
        en: 'Only in the cases of § 1a of the Normative Acts Act: no least term is asked for then; motives are.',
      },
      type: 'longText',
      max: LIMITS.reason,
    },
    submissionChannels: {
      ...FORM,
      label: FIELD_LABELS.submissionChannels,
      hint: {
        bg: 'Например в деловодството, стая 5, или на обсъждането на 12 май.',
        en: 'Such as at the registry, room 5, or at the meeting.',
      },
      type: 'longText',
      max: LIMITS.reason,
    },
    publishedPlace: {
      ...FORM,
      label: FIELD_LABELS.publishedPlace,
      hint: {
        bg: 'Срокът тече от публикуването на страницата на общината (чл. 26, ал. 3 от ЗНА). Другаде: впишете адрес, дата и доказателство.',
        en: 'The term runs from the publication on the municipality’s page. Elsewhere: record address, date and proof.',
      },
      type: 'select',
      choices: [
        { value: 'here', label: { bg: 'На този сайт', en: 'On this site' } },
        { value: 'elsewhere', label: { bg: 'На друга страница на общината', en: 'On another page' } },
      ],
    },
    publishedUrl: { ...FORM, label: FIELD_LABELS.publishedUrl, max: LIMITS.address },
    publishedOn: { ...FORM, label: FIELD_LABELS.publishedOn, type: 'date' },
    proofFiles: {
      ...FORM,
      label: FIELD_LABELS.proofFiles,
      hint: { bg: 'Снимка на екрана или разпечатка.', en: 'A screenshot or a print.' },
      type: 'files',
    },
    draftFiles: file('draft'),
    motivesFiles: file('motives'),
    reportFiles: file('report'),
    noticeFiles: file('notice'),
    otherFiles: file('other'),
    protocolFiles: { label: FIELD_LABELS.protocolFiles, type: 'files' },
    adoptedFiles: { label: FIELD_LABELS.adoptedFiles, type: 'files' },
    tabledOn: { label: FIELD_LABELS.tabledOn, type: 'date' },
    councilNumber: { label: FIELD_LABELS.councilNumber },
    decidedOn: { label: FIELD_LABELS.decidedOn, type: 'date' },
    decisionNumber: { label: FIELD_LABELS.decisionNumber },
    decisionNote: { label: FIELD_LABELS.decisionNote, type: 'longText' },
    actSentOn: { label: FIELD_LABELS.actSentOn, type: 'date' },
    actPublishedOn: { label: FIELD_LABELS.actPublishedOn, type: 'date' },
    withdrawalReason: {
      label: { bg: 'Причина за оттеглянето', en: 'Reason for the withdrawal' },
      type: 'longText',
    },
  };
}
