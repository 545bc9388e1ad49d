import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BackofficeRegistry, governed, textOf, type Values } from '../../platform/backoffice/index.js';
import { Database } from '../../platform/database/index.js';
import { OUTCOME_CHOICES } from './decision-choices.service.js';
import { DecisionTemplate } from './decision-template.entity.js';
import { DecisionTemplates, type TemplateInput } from './decision-templates.service.js';
import { LIMITS } from './decision.rules.js';
import { DECISION_LABELS, decisionAdminMessages } from './decisions.admin.messages.js';

/** The list of reasons that are given often. */
@Injectable()
export class DecisionTemplatesAdmin implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly database: Database,
    private readonly templates: DecisionTemplates,
  ) {}

  onModuleInit(): void {
    const form = { creatableBy: true, editableBy: true, required: true } as const;
    this.registry.register(
      governed<DecisionTemplate>({
        entity: DecisionTemplate,
        id: 'decisionTemplates',
        label: { bg: 'Шаблон на решение', en: 'Template of decisions' },
        labelPlural: { bg: 'Шаблони на решения', en: 'Templates of decisions' },
        createLabel: { bg: 'Нов шаблон', en: 'New template' },
        navigation: { group: 'content', order: 60 },
        permissions: { list: 'decisions.read', create: 'decisions.templates', edit: 'decisions.templates' },
        sort: { by: 'title', direction: 'asc' },
        fields: {
          title: { ...form, label: { bg: 'Име', en: 'Name' }, max: LIMITS.title, list: true, filter: true },
          outcome: {
            ...form,
            label: DECISION_LABELS.outcome,
            type: 'select',
            choices: OUTCOME_CHOICES,
            list: true,
            filter: true,
          },
          reason: { ...form, label: DECISION_LABELS.reason, type: 'longText', max: LIMITS.reason },
          active: {
            label: { bg: 'Използва се', en: 'In use' },
            hint: {
              bg: 'Неизползван шаблон не се предлага; решенията пазят думите, взети от него.',
              en: 'A retired template is not offered; decisions keep the words taken from it.',
            },
            type: 'boolean',
            creatableBy: true,
            editableBy: true,
            list: true,
            filter: true,
          },
        },
        defaults: () => ({ active: true }),
        create: ({ actor, now }, values) =>
          this.database.transaction((tx) => this.templates.create(tx, inputOf(values), actor, now)),
        edit: ({ actor, now }, id, values) =>
          this.database.transaction((tx) => this.templates.edit(tx, id, inputOf(values), actor, now)),
        messages: decisionAdminMessages,
        empty: { bg: 'Още няма шаблони.', en: 'There are no templates yet.' },
      }),
    );
  }
}

function inputOf(values: Values): TemplateInput {
  return {
    title: textOf(values['title']),
    outcome: textOf(values['outcome']),
    reason: textOf(values['reason']),
    active: values['active'] === true,
  };
}
