import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Raw } from 'typeorm';
import { BackofficeRegistry, governed, type GovernedResource } from '../../../platform/backoffice/index.js';
import { RecommendationMilestone } from '../following/measured.entity.js';
import { RecommendationIndicator } from '../recommendation-parts.entity.js';
import { recordPath } from '../recommendation.rules.js';
import { evidenceInputs } from './desk-inputs.js';
import { RecommendationDeeds } from './recommendation-deeds.service.js';
import { FIELD_LABELS, recommendationAdminMessages } from './recommendations.admin.messages.js';

const PERMISSION = 'recommendations.follow';
const OF = { label: FIELD_LABELS.title, reference: 'recommendations' };

/** Drafts are nobody's business yet but their organisation's. */
const OF_SENT = {
  recommendationId: Raw<string>(
    (column) => `${column} IN (SELECT id FROM recommendation WHERE sent_at IS NOT NULL)`,
  ),
};

/** Milestones and indicators, each reached from its recommendation. */
@Injectable()
export class RecommendationPartsAdmin implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly deeds: RecommendationDeeds,
  ) {}

  onModuleInit(): void {
    this.registry.register(this.milestones());
    this.registry.register(this.indicators());
  }

  private milestones(): GovernedResource {
    return governed<RecommendationMilestone>({
      entity: RecommendationMilestone,
      id: 'recommendation-milestones',
      label: FIELD_LABELS.milestone,
      labelPlural: { bg: 'Междинни цели', en: 'Milestones' },
      permissions: { list: 'recommendations.read' },
      scope: () => OF_SENT,
      sort: { by: 'dueOn', direction: 'asc' },
      fields: {
        title: { label: FIELD_LABELS.milestone, list: true },
        dueOn: { label: FIELD_LABELS.dueOn, list: true },
        recommendationId: { ...OF, list: true },
      },
      extraActions: {
        finish: {
          label: { bg: 'Отбележете като изпълнена', en: 'Mark as done' },
          permission: PERMISSION,
          on: 'record',
          main: true,
          inputs: {
            doneOn: {
              label: FIELD_LABELS.doneOn,
              hint: { bg: 'Празно: днес.', en: 'Empty: today.' },
              type: 'date',
            },
            ...evidenceInputs(),
          },
          run: async (ctx, id, input) => {
            const { recommendationId } = await RecommendationMilestone.findOneByOrFail({ id: id! });
            await this.deeds.finish(ctx, recommendationId, id!, input);
            return { redirect: recordPath(recommendationId) };
          },
        },
      },
      messages: recommendationAdminMessages,
      empty: { bg: 'Още няма междинни цели.', en: 'There are no milestones yet.' },
    });
  }

  private indicators(): GovernedResource {
    return governed<RecommendationIndicator>({
      entity: RecommendationIndicator,
      id: 'recommendation-indicators',
      title: 'name',
      label: { bg: 'Индикатор', en: 'Indicator' },
      labelPlural: { bg: 'Индикатори', en: 'Indicators' },
      permissions: { list: 'recommendations.read' },
      scope: () => OF_SENT,
      sort: { by: 'id', direction: 'desc' },
      fields: {
        name: { label: { bg: 'Индикатор', en: 'Indicator' }, list: true },
        unit: { label: { bg: 'Мерна единица', en: 'Unit' }, list: true },
        baseline: { label: { bg: 'Начало', en: 'Baseline' }, list: true },
        target: { label: { bg: 'Цел', en: 'Target' }, list: true },
        recommendationId: { ...OF, list: true },
      },
      extraActions: {
        measure: {
          label: { bg: 'Въведете измерена стойност', en: 'Enter a measured value' },
          permission: PERMISSION,
          on: 'record',
          main: true,
          inputs: {
            value: { label: FIELD_LABELS.value, type: 'number', required: true },
            on: {
              label: FIELD_LABELS.on,
              hint: { bg: 'Празно: днес.', en: 'Empty: today.' },
              type: 'date',
            },
            ...evidenceInputs({ bg: 'Как е измерено', en: 'How it was measured' }),
          },
          run: async (ctx, id, input) => {
            const { recommendationId } = await RecommendationIndicator.findOneByOrFail({ id: id! });
            await this.deeds.measure(ctx, recommendationId, id!, input);
            return { redirect: recordPath(recommendationId) };
          },
        },
      },
      messages: recommendationAdminMessages,
      empty: { bg: 'Още няма индикатори.', en: 'There are no indicators yet.' },
    });
  }
}
