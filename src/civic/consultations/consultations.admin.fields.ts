import type { GovernedField } from '../../platform/backoffice/index.js';
import { FILE_KINDS, type FileKind } from './consultation-file.entity.js';
import type { Consultation } from './consultation.entity.js';
import { LIMITS } from './consultation.rules.js';
import { lastDayOf } from './consultation.term.js';
import type { ConsultationChoices } from './consultations.admin.choices.js';
import { FIELD_LABELS } from './consultations.admin.messages.js';

type Field = GovernedField<Consultation>;

const FORM = { creatableBy: true, editableBy: true } as const;

export const FILE_KIND_CHOICES = FILE_KINDS.map((value) => ({
  value,
  label: {
    draft: { bg: 'Проект', en: 'Draft' },
    motives: { bg: 'Мотиви', en: 'Reasons' },
    report: { bg: 'Доклад', en: 'Report' },
    protocol: { bg: 'Протокол от обсъждането', en: 'Minutes of the meeting' },
    adopted: { bg: 'Приет текст', en: 'Adopted text' },
    notice: { bg: 'Обявление', en: 'Notice' },
    other: { bg: 'Приложение', en: 'Annex' },
  }[value],
}));

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
        bg: 'Само при срок под 30 дни; публикува се.',
        en: 'Only for a term below 30 days; it is published.',
      },
      type: 'longText',
      max: LIMITS.reason,
    },
    draftFiles: file('draft'),
    motivesFiles: file('motives'),
    reportFiles: file('report'),
    otherFiles: file('other'),
    withdrawalReason: {
      label: { bg: 'Причина за оттеглянето', en: 'Reason for the withdrawal' },
      type: 'longText',
    },
  };
}
