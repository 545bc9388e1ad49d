import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BackofficeRegistry, governed, type Values } from '../../../platform/backoffice/index.js';
import { Database } from '../../../platform/database/index.js';
import { INQUIRY_KIND_NAMES } from '../inquiries.messages.js';
import { InquiryReason } from '../inquiry-reason.entity.js';
import { INQUIRY_KINDS } from '../inquiry.rules.js';
import { InquiryReasons, type ReasonInput } from './inquiry-reasons.service.js';
import { reasonMessages } from './reasons.messages.js';

const FORM = { list: true, creatableBy: true, editableBy: true } as const;
const LONGEST_NAME = 200;
const ARRANGE = 'inquiries.reasons';

/** „Основания да няма производство“ (чл. 111, ал. 4 и чл. 124, ал. 1 АПК) */
@Injectable()
export class InquiryReasonsAdmin implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly database: Database,
    private readonly reasons: InquiryReasons,
  ) {}

  onModuleInit(): void {
    this.registry.register(
      governed<InquiryReason>({
        entity: InquiryReason,
        id: 'inquiryReasons',
        label: { bg: 'Основание да няма производство', en: 'Ground for no proceedings' },
        labelPlural: { bg: 'Основания да няма производство', en: 'Grounds for no proceedings' },
        createLabel: { bg: 'Ново основание', en: 'New ground' },
        navigation: { group: 'order', order: 44 },
        permissions: { list: ARRANGE, create: ARRANGE, edit: ARRANGE },
        title: 'nameBg',
        sort: { by: 'position', direction: 'asc' },
        fields: {
          nameBg: {
            ...FORM,
            label: { bg: 'Основание', en: 'Ground in Bulgarian' },
            hint: {
              bg: 'С члена от закона. Подателят го чете.',
              en: 'With the article. The sender reads it.',
            },
            required: true,
            max: LONGEST_NAME,
          },
          nameEn: {
            ...FORM,
            label: { bg: 'Основание на английски', en: 'Ground in English' },
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
          kinds: {
            ...FORM,
            label: { bg: 'За кои видове', en: 'For which kinds' },
            hint: { bg: 'Нищо избрано: за всички.', en: 'None chosen: for all of them.' },
            type: 'choices',
            choices: INQUIRY_KINDS.map((value) => ({ value, label: INQUIRY_KIND_NAMES[value] })),
          },
          position: { ...FORM, label: { bg: 'Ред', en: 'Position' }, type: 'number', required: true },
          active: {
            ...FORM,
            label: { bg: 'Използва се', en: 'In use' },
            hint: {
              bg: 'Неизползвано основание не се предлага, но старите решения го пазят.',
              en: 'A retired ground is not offered, but earlier decisions keep it.',
            },
            type: 'boolean',
            filter: true,
          },
        },
        defaults: () => ({ kinds: [], position: 500, active: true }),
        create: async ({ actor, now }, values) => {
          const code = String(values['code'] ?? '');
          const input = reasonInput(values);
          await this.database.transaction((tx) => this.reasons.create(tx, code, input, actor, now));
          return code;
        },
        edit: ({ actor, now }, code, values, version) => {
          const change = { input: reasonInput(values), version: version ?? null };
          return this.database.transaction((tx) => this.reasons.edit(tx, code, change, actor, now));
        },
        messages: reasonMessages,
        empty: { bg: 'Няма основания.', en: 'There are no grounds.' },
      }),
    );
  }
}

function reasonInput(values: Values): ReasonInput {
  const kinds = Array.isArray(values['kinds']) ? values['kinds'] : [];
  return {
    nameBg: String(values['nameBg'] ?? ''),
    nameEn: String(values['nameEn'] ?? ''),
    kinds: INQUIRY_KINDS.filter((kind) => kinds.includes(kind)),
    position: typeof values['position'] === 'number' ? values['position'] : Number.NaN,
    active: values['active'] === true,
  };
}
