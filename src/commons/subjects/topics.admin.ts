import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Permissions } from '../accounts/index.js';
import {
  BackofficeRegistry,
  governed,
  textOf,
  type GovernedResource,
  type Values,
} from '../../platform/backoffice/index.js';
import { Database } from '../../platform/database/index.js';
import { TopicRow } from './topic.entity.js';
import { topicMessages } from './topics.messages.js';
import { TopicsEditor, type TopicInput } from './topics.service.js';

@Injectable()
export class TopicsAdmin implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly database: Database,
    private readonly topics: TopicsEditor,
    private readonly permissions: Permissions,
  ) {}

  onModuleInit(): void {
    this.permissions.register(
      { code: 'topics.read', label: { bg: 'Вижда списъка на темите', en: 'Sees the list of topics' } },
      { code: 'topics.edit', label: { bg: 'Променя темите', en: 'Changes the topics' } },
    );
    this.registry.register(this.resource());
  }

  private resource(): GovernedResource {
    return governed<TopicRow>({
      entity: TopicRow,
      id: 'topics',
      label: { bg: 'Тема', en: 'Topic' },
      labelPlural: { bg: 'Теми', en: 'Topics' },
      createLabel: { bg: 'Нова тема', en: 'New topic' },
      navigation: { group: 'content', order: 40 },
      permissions: { list: 'topics.read', create: 'topics.edit', edit: 'topics.edit' },
      title: 'nameBg',
      sort: { by: 'position', direction: 'asc' },
      fields: {
        nameBg: {
          label: { bg: 'Име', en: 'Name in Bulgarian' },
          required: true,
          max: 60,
          list: true,
          creatableBy: true,
          editableBy: true,
        },
        nameEn: {
          label: { bg: 'Име на английски', en: 'Name in English' },
          required: true,
          max: 60,
          list: true,
          creatableBy: true,
          editableBy: true,
        },
        code: {
          label: { bg: 'Код', en: 'Code' },
          hint: {
            bg: 'Латински букви. Остава завинаги: по него темата се познава в адреси и данни.',
            en: 'Latin letters. It stays for good: addresses and data know the topic by it.',
          },
          required: true,
          max: 40,
          list: true,
          creatableBy: true,
        },
        position: {
          label: { bg: 'Ред', en: 'Position' },
          type: 'number',
          required: true,
          list: true,
          creatableBy: true,
          editableBy: true,
        },
        active: {
          label: { bg: 'Използва се', en: 'In use' },
          hint: {
            bg: 'Неизползвана тема не се предлага, но старите публикации я пазят.',
            en: 'A retired topic is not offered, but earlier publications keep it.',
          },
          type: 'boolean',
          list: true,
          filter: true,
          creatableBy: true,
          editableBy: true,
        },
      },
      defaults: () => ({ position: 500, active: true }),
      create: async ({ actor, now }, values) => {
        const code = textOf(values['code']);
        await this.database.transaction((tx) => this.topics.create(tx, code, input(values), actor, now));
        return code;
      },
      edit: async ({ actor, now }, code, values) =>
        this.database.transaction((tx) => this.topics.edit(tx, code, input(values), actor, now)),
      messages: topicMessages,
    });
  }
}

function input(values: Values): TopicInput {
  return {
    nameBg: textOf(values['nameBg']),
    nameEn: textOf(values['nameEn']),
    position: Number(values['position'] ?? 0),
    active: values['active'] === true,
  };
}
