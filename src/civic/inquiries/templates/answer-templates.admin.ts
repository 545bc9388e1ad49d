import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BackofficeRegistry, governed, type Values } from '../../../platform/backoffice/index.js';
import { Database } from '../../../platform/database/index.js';
import { INQUIRY_KIND_NAMES } from '../inquiries.messages.js';
import { INQUIRY_KINDS } from '../inquiry.rules.js';
import { OFFICIAL_LIMITS } from '../registry/official-text.js';
import { AnswerTemplate } from './answer-template.entity.js';
import { LIMITS } from './answer-template.rules.js';
import { AnswerTemplates, type TemplateInput } from './answer-templates.service.js';
import { templateMessages } from './templates.messages.js';

const FORM = { creatableBy: true, editableBy: true } as const;
const ARRANGE = 'inquiries.templates';

/** „Шаблони на отговори“ */
@Injectable()
export class AnswerTemplatesAdmin implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly database: Database,
    private readonly templates: AnswerTemplates,
  ) {}

  onModuleInit(): void {
    this.registry.register(
      governed<AnswerTemplate>({
        entity: AnswerTemplate,
        id: 'inquiryAnswerTemplates',
        label: { bg: 'Шаблон на отговор', en: 'Template of answers' },
        labelPlural: { bg: 'Шаблони на отговори', en: 'Templates of answers' },
        createLabel: { bg: 'Нов шаблон', en: 'New template' },
        navigation: { group: 'content', order: 61 },
        permissions: { list: ARRANGE, create: ARRANGE, edit: ARRANGE },
        title: 'name',
        sort: { by: 'name', direction: 'asc' },
        fields: {
          name: {
            ...FORM,
            label: { bg: 'Име', en: 'Name' },
            required: true,
            max: LIMITS.name,
            list: true,
            filter: true,
          },
          kinds: {
            ...FORM,
            label: { bg: 'За кои видове', en: 'For which kinds' },
            hint: { bg: 'Нищо избрано: за всички.', en: 'None chosen: for all of them.' },
            type: 'choices',
            choices: INQUIRY_KINDS.map((value) => ({ value, label: INQUIRY_KIND_NAMES[value] })),
            list: true,
          },
          text: {
            ...FORM,
            label: { bg: 'Текст', en: 'Text' },
            hint: {
              bg: 'Местата се попълват за всяко обръщение: {обръщение} – „Уважаема госпожо Стойкова“, {номер} – вх. №, {дата} – на вх. №, {постъпило} – кога е получено, {заглавие}, {код} – за справка.',
              en: 'Places are written out for each inquiry: {обръщение} is the salutation, {номер} the incoming number, {дата} its day, {постъпило} the day of receipt, {заглавие} the title, {код} the reference code.',
            },
            type: 'longText',
            required: true,
            max: OFFICIAL_LIMITS.answer,
          },
          active: {
            ...FORM,
            label: { bg: 'Използва се', en: 'In use' },
            hint: {
              bg: 'Неизползван шаблон не се предлага; отговорите пазят думите, взети от него.',
              en: 'A retired template is not offered; answers keep the words taken from it.',
            },
            type: 'boolean',
            list: true,
            filter: true,
          },
        },
        defaults: () => ({ kinds: [], active: true }),
        create: ({ actor, now }, values) =>
          this.database.transaction((tx) => this.templates.create(tx, inputOf(values), actor, now)),
        edit: ({ actor, now }, id, values, version) => {
          const change = { input: inputOf(values), version: version ?? null };
          return this.database.transaction((tx) => this.templates.edit(tx, id, change, actor, now));
        },
        messages: templateMessages,
        empty: { bg: 'Още няма шаблони.', en: 'There are no templates yet.' },
      }),
    );
  }
}

function inputOf(values: Values): TemplateInput {
  const kinds = Array.isArray(values['kinds']) ? values['kinds'] : [];
  return {
    name: String(values['name'] ?? ''),
    kinds: INQUIRY_KINDS.filter((kind) => kinds.includes(kind)),
    text: String(values['text'] ?? ''),
    active: values['active'] === true,
  };
}
