import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  BackofficeRegistry,
  governed,
  numberOf,
  textOf,
  type BackofficeContext,
  type GovernedField,
  type Values,
} from '../../../platform/backoffice/index.js';
import { Database } from '../../../platform/database/index.js';
import { REQUIRABLE_FILES } from '../consultation-file.entity.js';
import { FILE_KIND_LABELS } from '../consultations.admin.messages.js';
import { KindEditor } from './consultation-kind.editor.js';
import { ConsultationKind } from './consultation-kind.entity.js';
import { BASES, type Basis, type KindInput } from './consultation-kind.rules.js';
import { DECIDED_BY } from './consultation.kinds.js';
import { kindMessages } from './consultation-kinds.messages.js';

type Field = GovernedField<ConsultationKind>;

const FORM = { creatableBy: true, editableBy: true } as const;

const BASIS_LABELS = {
  normative: { bg: 'Нормативен акт (ЗНА)', en: 'Normative act' },
  administrative: { bg: 'Общ административен акт (АПК)', en: 'General administrative act' },
  hearing: { bg: 'Обсъждане със задължителен протокол', en: 'Hearing with obligatory minutes' },
  own: { bg: 'Законът не определя срок', en: 'The law sets no term' },
} as const satisfies Record<Basis, unknown>;

const FIELDS: Record<string, Field> = {
  code: {
    label: { bg: 'Код', en: 'Code' },
    hint: { bg: 'С латински букви, например debtHearing; после не се променя.', en: 'Latin letters; final.' },
    required: true,
    creatableBy: true,
    list: true,
    max: 40,
  },
  basis: {
    label: { bg: 'Какво изисква законът', en: 'What the law demands' },
    type: 'select',
    required: true,
    creatableBy: true,
    show: false,
    choices: Object.entries(BASIS_LABELS).map(([value, label]) => ({ value, label })),
  },
  labelBg: { ...FORM, label: { bg: 'Име', en: 'Name' }, required: true, list: true },
  labelEn: { ...FORM, label: { bg: 'Име на английски', en: 'Name in English' }, required: true },
  draftLabelBg: {
    ...FORM,
    label: { bg: 'Надпис над заглавието', en: 'Line above the title' },
    hint: { bg: 'Например „Проект на нормативен акт“.', en: 'Such as “Draft normative act”.' },
    required: true,
  },
  draftLabelEn: {
    ...FORM,
    label: { bg: 'Надпис на английски', en: 'Line in English' },
    required: true,
  },
  articleBg: {
    ...FORM,
    label: { bg: 'Основание', en: 'Ground' },
    hint: { bg: 'Например „чл. 26, ал. 4 от ЗНА“.', en: 'Such as “Art. 26(4)”.' },
    required: true,
    list: true,
  },
  articleEn: { ...FORM, label: { bg: 'Основание на английски', en: 'Ground in English' }, required: true },
  minimumDays: {
    ...FORM,
    label: { bg: 'Най-малък срок, дни', en: 'Least term, days' },
    type: 'number',
    list: true,
  },
  minimumMonths: {
    ...FORM,
    label: { bg: 'Най-малък срок, месеци', en: 'Least term, months' },
    type: 'number',
  },
  shortestDays: {
    ...FORM,
    label: { bg: 'По-кратък срок с публикувана причина, дни', en: 'Shorter term with a reason, days' },
    hint: { bg: 'Празно: не се допуска.', en: 'Empty: none is allowed.' },
    type: 'number',
  },
  requiredDocuments: {
    ...FORM,
    label: { bg: 'Задължителни документи', en: 'Required documents' },
    type: 'choices',
    choices: REQUIRABLE_FILES.map((value) => ({ value, label: FILE_KIND_LABELS[value] })),
  },
  needsMotives: {
    ...FORM,
    label: { bg: 'Мотиви по петте точки на чл. 28, ал. 2 от ЗНА', en: 'Motives on the five points' },
    type: 'boolean',
  },
  needsProtocol: {
    ...FORM,
    label: { bg: 'Протокол от обсъждането', en: 'Minutes of the meeting' },
    type: 'boolean',
  },
  decidedBy: {
    ...FORM,
    label: { bg: 'Кой решава', en: 'Who decides' },
    type: 'select',
    required: true,
    list: true,
    choices: DECIDED_BY.map((value) => ({
      value,
      label: {
        council: { bg: 'Общинският съвет', en: 'The municipal council' },
        mayor: { bg: 'Кметът', en: 'The mayor' },
      }[value],
    })),
  },
  laxerReason: {
    ...FORM,
    label: { bg: 'Защо се иска по-малко от закона', en: 'Why less is asked than by law' },
    hint: {
      bg: 'Само ако срокът е по-кратък от законовия или отпада нещо задължително.',
      en: 'Only where the term is shorter than by law or something obligatory is left out.',
    },
    type: 'longText',
    max: 2_000,
  },
  position: { ...FORM, label: { bg: 'Място в списъка', en: 'Place in the list' }, type: 'number' },
  active: {
    ...FORM,
    label: { bg: 'Предлага се за нови консултации', en: 'Offered for new ones' },
    type: 'boolean',
  },
  lawMinimumDays: { label: { bg: 'По закон, дни', en: 'By law, days' } },
  lawMinimumMonths: { label: { bg: 'По закон, месеци', en: 'By law, months' } },
  lawShortestDays: { label: { bg: 'По закон с причина, дни', en: 'By law with a reason, days' } },
};

/** „Видове консултации“: what each kind demands, for administrators; nothing here needs code. */
@Injectable()
export class ConsultationKindsAdmin implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly database: Database,
    private readonly editor: KindEditor,
  ) {}

  onModuleInit(): void {
    this.registry.register(
      governed<ConsultationKind>({
        entity: ConsultationKind,
        id: 'consultationKinds',
        label: { bg: 'Вид консултация', en: 'Kind of consultation' },
        labelPlural: { bg: 'Видове консултации', en: 'Kinds of consultations' },
        createLabel: { bg: 'Нов вид', en: 'New kind' },
        navigation: { group: 'order', order: 40 },
        permissions: {
          list: 'consultationKinds.read',
          create: 'consultationKinds.edit',
          edit: 'consultationKinds.edit',
        },
        title: 'labelBg',
        sort: { by: 'position', direction: 'asc' },
        fields: FIELDS,
        defaults: () => ({ active: true, decidedBy: 'council', basis: 'own', position: 100 }),
        formNote: {
          bg: 'По-строго от закона може свободно; по-леко само със записано основание. Обявените консултации запазват срока, с който са обявени.',
          en: 'Stricter than the law freely; laxer only with a recorded ground. What is announced keeps its term.',
        },
        create: ({ actor, now }, values) =>
          this.database.transaction((tx) =>
            this.editor.create(
              tx,
              { code: textOf(values['code']), basis: basisOf(values['basis']), ...inputOf(values) },
              actor,
              now,
            ),
          ),
        edit: (ctx, code, values, version) => this.edit(ctx, code, values, version),
        messages: kindMessages,
        empty: { bg: 'Няма видове.', en: 'There are no kinds.' },
      }),
    );
  }

  private edit({ actor, now }: BackofficeContext, code: string, values: Values, version?: number) {
    const change = { input: inputOf(values), version: version ?? null };
    return this.database.transaction((tx) => this.editor.edit(tx, code, change, actor, now));
  }
}

function inputOf(values: Values): KindInput {
  const documents = Array.isArray(values['requiredDocuments']) ? values['requiredDocuments'] : [];
  return {
    labelBg: textOf(values['labelBg']),
    labelEn: textOf(values['labelEn']),
    draftLabelBg: textOf(values['draftLabelBg']),
    draftLabelEn: textOf(values['draftLabelEn']),
    articleBg: textOf(values['articleBg']),
    articleEn: textOf(values['articleEn']),
    minimumDays: numberOf(values['minimumDays']),
    minimumMonths: numberOf(values['minimumMonths']),
    shortestDays: numberOf(values['shortestDays']),
    requiredDocuments: REQUIRABLE_FILES.filter((kind) => documents.includes(kind)),
    needsMotives: values['needsMotives'] === true,
    needsProtocol: values['needsProtocol'] === true,
    decidedBy: values['decidedBy'] === 'mayor' ? 'mayor' : 'council',
    laxerReason: textOf(values['laxerReason']),
    position: numberOf(values['position']) ?? 0,
    active: values['active'] === true,
  };
}

function basisOf(value: Values[string] | undefined): Basis {
  return (Object.keys(BASES) as Basis[]).find((basis) => basis === value) ?? 'own';
}
