import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  BackofficeRegistry,
  governed,
  textOf,
  type GovernedResource,
  type Values,
} from '../../platform/backoffice/index.js';
import { Database } from '../../platform/database/index.js';
import { DebateReason } from './debate-reason.entity.js';
import { DebateReasons, LONGEST_NAME, type ReasonInput } from './debate-reasons.service.js';
import { problemMessages } from './debates.problems.messages.js';

/** The list of grounds on which proposals are rejected. */
@Injectable()
export class DebateReasonsAdmin implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly database: Database,
    private readonly reasons: DebateReasons,
  ) {}

  onModuleInit(): void {
    this.registry.register(this.resource());
  }

  private resource(): GovernedResource {
    const form = { list: true, creatableBy: true, editableBy: true } as const;
    return governed<DebateReason>({
      entity: DebateReason,
      id: 'debateReasons',
      label: { bg: 'Основание за отхвърляне', en: 'Ground of rejection' },
      labelPlural: { bg: 'Основания за отхвърляне на дебат', en: 'Grounds of rejection of debates' },
      createLabel: { bg: 'Ново основание', en: 'New ground' },
      navigation: { group: 'content', order: 50 },
      permissions: { list: 'debates.read', create: 'debates.moderate', edit: 'debates.moderate' },
      title: 'nameBg',
      sort: { by: 'position', direction: 'asc' },
      fields: {
        nameBg: {
          ...form,
          label: { bg: 'Основание', en: 'Ground in Bulgarian' },
          required: true,
          max: LONGEST_NAME,
        },
        nameEn: {
          ...form,
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
        position: { ...form, label: { bg: 'Ред', en: 'Position' }, type: 'number', required: true },
        active: {
          ...form,
          label: { bg: 'Използва се', en: 'In use' },
          hint: {
            bg: 'Неизползвано основание не се предлага, но старите решения го пазят.',
            en: 'A retired ground is not offered, but earlier decisions keep it.',
          },
          type: 'boolean',
          filter: true,
        },
      },
      defaults: () => ({ position: 500, active: true }),
      create: async ({ actor, now }, values) => {
        const code = textOf(values['code']);
        await this.database.transaction((tx) => this.reasons.create(tx, code, inputOf(values), actor, now));
        return code;
      },
      edit: ({ actor, now }, code, values) =>
        this.database.transaction((tx) => this.reasons.edit(tx, code, inputOf(values), actor, now)),
      messages: problemMessages,
    });
  }
}

function inputOf(values: Values): ReasonInput {
  return {
    nameBg: textOf(values['nameBg']),
    nameEn: textOf(values['nameEn']),
    position: Number(values['position'] ?? 0),
    active: values['active'] === true,
  };
}
