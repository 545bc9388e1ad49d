import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  BackofficeRegistry,
  governed,
  type ExtraAction,
  type GovernedResource,
} from '../../../platform/backoffice/index.js';
import type { BaseEntity } from 'typeorm';
import type { Text } from '../../../platform/i18n/index.js';
import { CampaignFile, CampaignGoal, CampaignReach } from '../campaign-parts.entity.js';
import { problemMessages } from '../campaign.problems.messages.js';
import { recordPath } from '../campaign.rules.js';
import type { PartTable } from '../campaign-rows.js';
import { CampaignDeeds } from './campaign-deeds.service.js';
import { FILE_INPUTS, GOAL_INPUTS, REACH_INPUTS } from './campaign-inputs.js';
import { deskMessages } from './desk.messages.js';

const FORM = { editableBy: true } as const;
const PERMISSIONS = { list: 'campaigns.read' };
const OF_CAMPAIGN = { label: { bg: 'Кампания', en: 'Campaign' }, reference: 'campaigns', list: true };
const hints = deskMessages.texts;

/** Goals, files and counts, each reached from its campaign. */
@Injectable()
export class CampaignPartsAdmin implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly deeds: CampaignDeeds,
  ) {}

  onModuleInit(): void {
    this.registry.register(this.goals());
    this.registry.register(this.files());
    this.registry.register(this.reach());
  }

  private goals(): GovernedResource {
    return governed<CampaignGoal>({
      entity: CampaignGoal,
      id: 'campaign-goals',
      title: 'goal',
      label: { bg: 'Цел на кампания', en: 'Goal of a campaign' },
      labelPlural: { bg: 'Цели на кампании', en: 'Goals of campaigns' },
      permissions: { ...PERMISSIONS, edit: 'campaigns.edit' },
      sort: { by: 'id', direction: 'asc' },
      fields: {
        goal: { ...GOAL_INPUTS['goal']!, ...FORM, list: true },
        countedBy: { ...GOAL_INPUTS['countedBy']!, ...FORM },
        target: { ...GOAL_INPUTS['target']!, ...FORM, list: true },
        measure: { ...GOAL_INPUTS['measure']!, ...FORM },
        campaignId: OF_CAMPAIGN,
      },
      edit: (ctx, id, values, version) => this.deeds.editGoal(ctx, id, values, version),
      extraActions: {
        remove: this.removal('campaign_goal', { bg: 'Да махнем ли целта?', en: 'Take the goal away?' }),
      },
      messages: problemMessages,
      empty: hints.noGoals,
    });
  }

  private files(): GovernedResource {
    return governed<CampaignFile>({
      entity: CampaignFile,
      id: 'campaign-files',
      label: { bg: 'Файл на кампания', en: 'File of a campaign' },
      labelPlural: { bg: 'Файлове на кампании', en: 'Files of campaigns' },
      permissions: PERMISSIONS,
      sort: { by: 'id', direction: 'desc' },
      fields: {
        title: { ...FILE_INPUTS['title']!, list: true },
        role: { ...FILE_INPUTS['role']!, list: true },
        alt: FILE_INPUTS['alt']!,
        campaignId: OF_CAMPAIGN,
      },
      extraActions: {
        remove: this.removal('campaign_file', {
          bg: 'Да махнем ли файла? Броят на изтеглянията му се изтрива.',
          en: 'Take the file away? The count of its downloads is deleted.',
        }),
      },
      messages: problemMessages,
      empty: hints.noFiles,
    });
  }

  private reach(): GovernedResource {
    return governed<CampaignReach>({
      entity: CampaignReach,
      id: 'campaign-reach',
      title: 'what',
      label: { bg: 'Преброено', en: 'Count' },
      labelPlural: { bg: 'Преброено от кампании', en: 'Counts of campaigns' },
      permissions: PERMISSIONS,
      sort: { by: 'happenedOn', direction: 'desc' },
      fields: {
        what: { ...REACH_INPUTS['what']!, list: true },
        kind: { ...REACH_INPUTS['kind']!, list: true },
        count: { ...REACH_INPUTS['count']!, list: true },
        happenedOn: { ...REACH_INPUTS['happenedOn']!, list: true },
        source: REACH_INPUTS['source']!,
        campaignId: OF_CAMPAIGN,
      },
      extraActions: {
        remove: this.removal('campaign_reach', {
          bg: 'Да махнем ли това число? Остава в журнала.',
          en: 'Take this number away? It stays in the journal.',
        }),
      },
      messages: problemMessages,
      empty: hints.noReach,
    });
  }

  private removal<E extends BaseEntity>(table: PartTable, question: Text): ExtraAction<E> {
    return {
      label: hints.remove,
      permission: 'campaigns.edit',
      on: 'record',
      danger: true,
      question,
      run: async (ctx, id) => ({ redirect: recordPath(await this.deeds.remove(ctx, table, id!)) }),
    };
  }
}
