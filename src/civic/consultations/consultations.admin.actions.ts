import { mayTouch } from '../../commons/accounts/index.js';
import type { ExtraAction, InputField, StaffViewer } from '../../platform/backoffice/index.js';
import type { Consultation } from './consultation.entity.js';
import { consultationLifecycle, type ConsultationState } from './consultation.lifecycle.js';
import { MOTIVE_FIELDS, MOTIVES } from './consultation.motives.js';
import { LIMITS } from './consultation.rules.js';
import { ConsultationDeeds } from './consultations.admin.deeds.js';
import { FILE_KIND_CHOICES } from './consultations.admin.fields.js';
import { FIELD_LABELS } from './consultations.admin.messages.js';

type Action = ExtraAction<Consultation>;

const { table, adopt, notAdopt, replace } = consultationLifecycle.transitions;
const NEVER_EDITED: readonly ConsultationState[] = ['draft', 'withdrawn'];

/** Buttons of the lifecycle that are no forms of ours, or whose forms hold more than what is needed. */
export const BUTTONS = {
  ...consultationLifecycle,
  transitions: Object.fromEntries(
    Object.entries(consultationLifecycle.transitions).filter(
      ([name]) => !['table', 'adopt', 'notAdopt', 'publishReport', 'replace'].includes(name),
    ),
  ),
};

/** What the staff do with a record beside the steps of its lifecycle. */
export function consultationActions(deeds: ConsultationDeeds): Record<string, Action> {
  const action = (more: Omit<Action, 'on'>): Action => ({ on: 'record', ...more });
  const own = (states: readonly ConsultationState[]) => (row: Consultation, staff: StaffViewer) =>
    states.includes(row.state) && mayTouch(staff, row.unitId);
  const lacksMotives = ({ motives }: Consultation) => MOTIVES.some((motive) => !motives[motive]?.trim());
  return {
    table: action({
      label: table.label,
      permission: table.by,
      when: own(table.from),
      inputs: tabledInputs,
      run: (ctx, id, input) => deeds.table(ctx, id!, input),
    }),
    adopt: action({
      label: adopt.label,
      permission: adopt.by,
      when: own(adopt.from),
      inputs: decidedInputs,
      run: (ctx, id, input) => deeds.decide(ctx, id!, 'adopt', input),
    }),
    notAdopt: action({
      label: notAdopt.label,
      permission: notAdopt.by,
      when: own(notAdopt.from),
      inputs: decidedInputs,
      run: (ctx, id, input) => deeds.decide(ctx, id!, 'notAdopt', input),
    }),
    recordAct: action({
      label: { bg: 'Впишете публикуването на акта', en: 'Record the publication of the act' },
      permission: 'consultations.conclude',
      when: own(['adopted']),
      inputs: {
        sentOn: { label: FIELD_LABELS.actSentOn, type: 'date' },
        publishedOn: { label: FIELD_LABELS.actPublishedOn, type: 'date' },
      },
      run: (ctx, id, input) => deeds.recordAct(ctx, id!, input),
    }),
    addFiles: action({
      label: { bg: 'Добавете документи', en: 'Add documents' },
      permission: 'consultations.edit',
      when: (row, staff) => !NEVER_EDITED.includes(row.state) && mayTouch(staff, row.unitId),
      inputs: {
        kind: {
          label: { bg: 'Вид на документа', en: 'Kind of document' },
          type: 'select',
          required: true,
          choices: FILE_KIND_CHOICES,
        },
        files: { label: { bg: 'Файлове', en: 'Files' }, type: 'files', required: true },
      },
      run: (ctx, id, input) => deeds.addFiles(ctx, id!, input),
    }),
    replace: action({
      label: replace.label,
      permission: replace.by,
      when: own(replace.from),
      inputs: replacingInputs,
      begins: ({ text }) => ({ kind: 'draft', text }),
      run: (ctx, id, input) => deeds.replace(ctx, id!, input),
    }),
    completeMotives: action({
      label: { bg: 'Допълнете мотивите', en: 'Complete the motives' },
      permission: 'consultations.edit',
      when: (row, staff) =>
        own(['scheduled', 'open', 'closed', 'summarising', 'reported', 'tabled'])(row, staff) &&
        lacksMotives(row),
      inputs: motiveInputs,
      begins: ({ motives }) =>
        Object.fromEntries(MOTIVES.map((motive) => [MOTIVE_FIELDS[motive], motives[motive] ?? ''])),
      run: (ctx, id, input) => deeds.completeMotives(ctx, id!, input),
    }),
    announcement: action({
      label: { bg: 'Изтеглете обявление (DOCX)', en: 'Download the notice (DOCX)' },
      permission: 'consultations.read',
      when: (row, staff) => row.number !== null && mayTouch(staff, row.unitId),
      question: {
        bg: 'Ще се изготви обявление с номер, заглавие, срок и къде се изпращат предложения.',
        en: 'A notice with number, title, term and where to send proposals will be made.',
      },
      run: (ctx, id) => deeds.announcement(ctx, id!),
    }),
  };
}

const tabledInputs: Record<string, InputField> = {
  tabledOn: { label: FIELD_LABELS.tabledOn, type: 'date', required: true },
  councilNumber: { label: FIELD_LABELS.councilNumber, max: LIMITS.number },
};

const decidedInputs: Record<string, InputField> = {
  decidedOn: { label: FIELD_LABELS.decidedOn, type: 'date', required: true },
  decisionNumber: { label: FIELD_LABELS.decisionNumber, required: true, max: LIMITS.number },
  decisionNote: {
    label: FIELD_LABELS.decisionNote,
    hint: { bg: 'Публикува се.', en: 'It is published.' },
    type: 'longText',
    max: LIMITS.reason,
  },
};

const replacingInputs: Record<string, InputField> = {
  kind: {
    label: { bg: 'Какво се заменя', en: 'What is replaced' },
    hint: {
      bg: 'Досегашният документ остава достъпен и се отбелязва като заменен.',
      en: 'The earlier document stays readable and is marked as replaced.',
    },
    type: 'select',
    required: true,
    choices: FILE_KIND_CHOICES,
  },
  name: {
    label: FIELD_LABELS.name,
    hint: { bg: 'Само ако от този вид има няколко.', en: 'Only where there are several of the kind.' },
  },
  file: { label: { bg: 'Новият файл', en: 'The new file' }, type: 'files', required: true },
  text: {
    label: { bg: 'Текст на проекта на страницата', en: 'Text of the draft on the page' },
    hint: {
      bg: 'Поправете го според новия файл. Досегашният текст остава достъпен.',
      en: 'Change it as the new file has it. The earlier text stays readable.',
    },
    type: 'longText',
    max: LIMITS.text,
  },
  closesOn: {
    label: { bg: 'Нов последен ден', en: 'New last day' },
    hint: {
      bg: 'По утвърдената практика срокът се брои отново от последната замяна. Попълнете деня, за да го удължите веднага.',
      en: 'By established practice the term is counted anew from the last replacement. Give the day to extend it at once.',
    },
    type: 'date',
  },
  reason: {
    ...({ label: FIELD_LABELS.reason, type: 'longText', max: LIMITS.reason } satisfies InputField),
    hint: { bg: 'Какво е променено; публикува се.', en: 'What has changed; it is published.' },
    required: true,
  },
};

const motiveInputs: Record<string, InputField> = Object.fromEntries(
  MOTIVES.map((motive) => [
    MOTIVE_FIELDS[motive],
    { label: FIELD_LABELS[MOTIVE_FIELDS[motive]], type: 'longText' as const, max: LIMITS.motive },
  ]),
);
