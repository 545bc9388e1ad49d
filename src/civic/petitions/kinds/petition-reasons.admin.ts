import { Injectable, type OnModuleInit } from '@nestjs/common';
import { textOf, BackofficeRegistry, governed, type Values } from '../../../platform/backoffice/index.js';
import { Database } from '../../../platform/database/index.js';
import { petitionKindMessages } from './petition-kinds.messages.js';
import { PetitionReason, REASON_USES } from './petition-reason.entity.js';
import { LONGEST_NAME, PetitionReasons, type ReasonInput } from './petition-reasons.service.js';

const FORM = { list: true, creatableBy: true, editableBy: true } as const;

const USE_LABELS = {
  reject: { bg: 'Не се публикува', en: 'Not published' },
  leave: { bg: 'Оставя се без разглеждане', en: 'Left without proceedings' },
} as const;

/** „Основания“: why a petition is not published, or is left without proceedings. */
@Injectable()
export class PetitionReasonsAdmin implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly database: Database,
    private readonly reasons: PetitionReasons,
  ) {}

  onModuleInit(): void {
    this.registry.register(
      governed<PetitionReason>({
        entity: PetitionReason,
        id: 'petitionReasons',
        label: { bg: 'Основание по подписка', en: 'Reason about a petition' },
        labelPlural: { bg: 'Основания по подписки', en: 'Reasons about petitions' },
        createLabel: { bg: 'Ново основание', en: 'New reason' },
        navigation: { group: 'order', order: 42 },
        permissions: { list: 'petitions.kinds', create: 'petitions.kinds', edit: 'petitions.kinds' },
        title: 'nameBg',
        sort: { by: 'position', direction: 'asc' },
        fields: {
          nameBg: {
            ...FORM,
            label: { bg: 'Основание', en: 'Reason in Bulgarian' },
            required: true,
            max: LONGEST_NAME,
          },
          nameEn: {
            ...FORM,
            label: { bg: 'Основание на английски', en: 'Reason in English' },
            required: true,
            max: LONGEST_NAME,
          },
          code: {
            label: { bg: 'Код', en: 'Code' },
            hint: { bg: 'Латински букви. Остава завинаги.', en: 'Latin letters. It stays for good.' },
            required: true,
            max: 40,
            list: true,
            creatableBy: true,
          },
          use: {
            label: { bg: 'За какво', en: 'What for' },
            hint: { bg: 'Остава завинаги.', en: 'It stays for good.' },
            type: 'select',
            required: true,
            list: true,
            filter: true,
            creatableBy: true,
            choices: REASON_USES.map((value) => ({ value, label: USE_LABELS[value] })),
          },
          hidesText: {
            ...FORM,
            label: { bg: 'Скрива текста', en: 'Hides the text' },
            hint: {
              bg: 'Отхвърленото на това основание се чете само от инициатора: обиди, лични данни.',
              en: 'What is rejected for it is read by its initiator alone: insults, personal data.',
            },
            type: 'boolean',
          },
          position: { ...FORM, label: { bg: 'Ред', en: 'Position' }, type: 'number', required: true },
          active: {
            ...FORM,
            label: { bg: 'Използва се', en: 'In use' },
            hint: {
              bg: 'Неизползвано основание не се предлага, но старите решения го пазят.',
              en: 'A retired reason is not offered, but earlier decisions keep it.',
            },
            type: 'boolean',
            filter: true,
          },
        },
        defaults: () => ({ use: 'reject', hidesText: false, position: 500, active: true }),
        create: async ({ actor, now }, values) => {
          const code = textOf(values['code']);
          const use = REASON_USES.find((known) => known === values['use']) ?? 'reject';
          const reason = { code, use, input: reasonInput(values) };
          await this.database.transaction((tx) => this.reasons.create(tx, reason, actor, now));
          return code;
        },
        edit: ({ actor, now }, code, values, version) => {
          const change = { input: reasonInput(values), version: version ?? null };
          return this.database.transaction((tx) => this.reasons.edit(tx, code, change, actor, now));
        },
        messages: petitionKindMessages,
        empty: { bg: 'Няма основания.', en: 'There are no reasons.' },
      }),
    );
  }
}

function reasonInput(values: Values): ReasonInput {
  return {
    nameBg: textOf(values['nameBg']),
    nameEn: textOf(values['nameEn']),
    hidesText: values['hidesText'] === true,
    position: typeof values['position'] === 'number' ? values['position'] : Number.NaN,
    active: values['active'] === true,
  };
}
