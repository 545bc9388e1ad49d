import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  BackofficeRegistry,
  governed,
  textOf,
  type GovernedField,
  type GovernedResource,
  type Values,
} from '../../../platform/backoffice/index.js';
import { Database } from '../../../platform/database/index.js';
import type { Text } from '../../../platform/i18n/index.js';
import { moderationAdminMessages } from '../moderation.admin.messages.js';
import { RULES_PATH } from '../moderation.paths.js';
import { ModerationReason, type Ground } from './reason.entity.js';
import { Reasons, type ReasonInput } from './reasons.service.js';

export const GROUND_CHOICES = [
  { value: 'rules', label: { bg: 'По правилата', en: 'House rules' }, tone: 'info' as const },
  { value: 'illegal', label: { bg: 'По закон', en: 'The law' }, tone: 'late' as const },
];

const both = { creatableBy: true, editableBy: true } as const;

/** „Основания“: the reasons that people report by and the staff decide by. */
@Injectable()
export class ReasonsAdmin implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly database: Database,
    private readonly reasons: Reasons,
  ) {}

  onModuleInit(): void {
    this.registry.register(this.resource());
  }

  private resource(): GovernedResource {
    return governed<ModerationReason>({
      entity: ModerationReason,
      id: 'moderationReasons',
      label: { bg: 'Основание', en: 'Reason' },
      labelPlural: { bg: 'Основания за модериране', en: 'Moderation reasons' },
      createLabel: { bg: 'Ново основание', en: 'New reason' },
      navigation: { group: 'content', order: 60 },
      permissions: { list: 'moderation.read', create: 'moderation.reasons', edit: 'moderation.reasons' },
      title: 'nameBg',
      sort: { by: 'position', direction: 'asc' },
      perPage: 50,
      formNote: {
        bg: 'Основанието и изречението му се публикуват на страницата с правилата и стоят в мотивите до автора.',
        en: 'The reason and its sentence are published with the rules and stand in the statement of reasons.',
      },
      fields: {
        nameBg: line({ bg: 'Име', en: 'Name in Bulgarian' }, 80),
        nameEn: line({ bg: 'Име на английски', en: 'Name in English' }, 80),
        ground: {
          label: { bg: 'Какво нарушава', en: 'What it breaks' },
          type: 'select',
          required: true,
          list: true,
          filter: true,
          choices: GROUND_CHOICES,
          ...both,
        },
        sentenceBg: passage({ bg: 'Изречение в мотивите', en: 'Sentence in Bulgarian' }),
        sentenceEn: passage({ bg: 'Изречение на английски', en: 'Sentence in English' }),
        code: {
          label: { bg: 'Код', en: 'Code' },
          hint: {
            bg: 'Латински букви. Остава завинаги: по него основанието се познава в данните.',
            en: 'Latin letters. It stays for good: the data know the reason by it.',
          },
          required: true,
          max: 40,
          creatableBy: true,
        },
        withoutContact: {
          label: { bg: 'Сигнал и без имейл', en: 'Reported without an e-mail' },
          list: false,
        },
        position: {
          label: { bg: 'Ред', en: 'Position' },
          type: 'number',
          required: true,
          list: true,
          ...both,
        },
        active: {
          label: { bg: 'Използва се', en: 'In use' },
          hint: {
            bg: 'Неизползвано основание не се предлага, но старите решения го пазят.',
            en: 'A retired reason is not offered, but earlier decisions keep it.',
          },
          type: 'boolean',
          list: true,
          filter: true,
          ...both,
        },
      },
      defaults: () => ({ ground: 'rules', position: 500, active: true }),
      create: async ({ actor, now }, values) => {
        const code = textOf(values['code']);
        await this.database.transaction((tx) => this.reasons.create(tx, code, input(values), actor, now));
        return code;
      },
      edit: async ({ actor, now }, code, values) =>
        this.database.transaction((tx) => this.reasons.edit(tx, code, input(values), actor, now)),
      publicPath: () => RULES_PATH,
      messages: moderationAdminMessages,
    });
  }
}

function line(label: Text, max: number): GovernedField<ModerationReason> {
  return { label, required: true, max, list: true, ...both };
}

function passage(label: Text): GovernedField<ModerationReason> {
  return { label, type: 'longText', required: true, max: 600, ...both };
}

function input(values: Values): ReasonInput {
  return {
    ground: textOf(values['ground']) as Ground,
    nameBg: textOf(values['nameBg']),
    nameEn: textOf(values['nameEn']),
    sentenceBg: textOf(values['sentenceBg']),
    sentenceEn: textOf(values['sentenceEn']),
    position: Number(values['position']),
    active: values['active'] === true,
  };
}
