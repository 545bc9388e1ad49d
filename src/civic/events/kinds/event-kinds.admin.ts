import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BackofficeRegistry, governed, type Values } from '../../../platform/backoffice/index.js';
import { Database } from '../../../platform/database/index.js';
import { problemMessages } from '../events.problems.messages.js';
import { EventKind } from './event-kind.entity.js';
import { EventKinds, LONGEST_NAME, type KindInput } from './event-kinds.service.js';

const FORM = { creatableBy: true, editableBy: true } as const;

/** „Видове събития“: the municipality's own list. */
@Injectable()
export class EventKindsAdmin implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly database: Database,
    private readonly kinds: EventKinds,
  ) {}

  onModuleInit(): void {
    this.registry.register(
      governed<EventKind>({
        entity: EventKind,
        id: 'event-kinds',
        label: { bg: 'Вид събитие', en: 'Kind of event' },
        labelPlural: { bg: 'Видове събития', en: 'Kinds of events' },
        createLabel: { bg: 'Нов вид', en: 'New kind' },
        navigation: { group: 'order', order: 44 },
        permissions: { list: 'events.kinds', create: 'events.kinds', edit: 'events.kinds' },
        title: 'nameBg',
        sort: { by: 'position', direction: 'asc' },
        fields: {
          nameBg: {
            ...FORM,
            list: true,
            label: { bg: 'Вид', en: 'Kind in Bulgarian' },
            required: true,
            max: LONGEST_NAME,
          },
          nameEn: {
            ...FORM,
            list: true,
            label: { bg: 'Вид на английски', en: 'Kind in English' },
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
          streamed: {
            ...FORM,
            label: { bg: 'Предава се на живо', en: 'Streamed' },
            hint: {
              bg: 'Събитие от този вид чака адрес на излъчването, където и да се провежда.',
              en: 'An event of this kind waits for the address of its stream, wherever it takes place.',
            },
            type: 'boolean',
          },
          noticeDays: {
            ...FORM,
            label: {
              bg: 'Обявява се поне толкова дни по-рано',
              en: 'Announced at least so many days before',
            },
            hint: { bg: 'Празно: без срок.', en: 'Empty: no term.' },
            type: 'number',
          },
          minuted: {
            ...FORM,
            label: { bg: 'Води се протокол', en: 'Minutes are kept' },
            type: 'boolean',
          },
          position: {
            ...FORM,
            list: true,
            label: { bg: 'Ред', en: 'Position' },
            type: 'number',
            required: true,
          },
          active: {
            ...FORM,
            list: true,
            label: { bg: 'Използва се', en: 'In use' },
            hint: {
              bg: 'Неизползван вид не се предлага, но старите събития го пазят.',
              en: 'A retired kind is not offered, but earlier events keep it.',
            },
            type: 'boolean',
          },
        },
        defaults: () => ({ position: 500, active: true, minuted: true }),
        create: async ({ actor, now }, values) => {
          const code = typeof values['code'] === 'string' ? values['code'] : '';
          await this.database.transaction((tx) => this.kinds.create(tx, code, inputOf(values), actor, now));
          return code;
        },
        edit: ({ actor, now }, code, values) =>
          this.database.transaction((tx) => this.kinds.edit(tx, code, inputOf(values), actor, now)),
        messages: problemMessages,
      }),
    );
  }
}

function inputOf(values: Values): KindInput {
  const textOf = (name: string) => (typeof values[name] === 'string' ? values[name] : '');
  return {
    nameBg: textOf('nameBg'),
    nameEn: textOf('nameEn'),
    position: Number(values['position'] ?? 0),
    active: values['active'] === true,
    streamed: values['streamed'] === true,
    noticeDays: typeof values['noticeDays'] === 'number' ? values['noticeDays'] : null,
    minuted: values['minuted'] === true,
  };
}
