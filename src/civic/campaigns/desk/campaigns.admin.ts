import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SubjectChoices, Subjects } from '../../../commons/subjects/index.js';
import {
  BackofficeRegistry,
  governed,
  LANGUAGES,
  type ExtraAction,
  type GovernedField,
  type GovernedResource,
  type ListView,
} from '../../../platform/backoffice/index.js';
import { Database } from '../../../platform/database/index.js';
import { Campaign } from '../campaign.entity.js';
import { campaignLifecycle, isPublic } from '../campaign.lifecycle.js';
import { FIELD_LABELS, problemMessages } from '../campaign.problems.messages.js';
import { CAMPAIGN, campaignPath, LIMITS } from '../campaign.rules.js';
import { CampaignDeeds } from './campaign-deeds.service.js';
import { FILE_INPUTS, GOAL_INPUTS, OUTCOME_INPUT, REACH_INPUTS } from './campaign-inputs.js';
import { CampaignRecord } from './campaign-record.service.js';
import { deskMessages } from './desk.messages.js';

const hints = deskMessages.texts;
const FORM = { creatableBy: true, editableBy: true } as const;
const { launch, end } = campaignLifecycle.transitions;
/** The end has a form of its own. */
const BUTTONS = { ...campaignLifecycle, transitions: { launch } };

const VIEWS: Record<string, ListView<Campaign>> = {
  running: {
    label: { bg: 'Текат', en: 'Running' },
    where: { state: 'running' },
    empty: { bg: 'Няма текущи кампании.', en: 'No campaign is running.' },
  },
  drafts: {
    label: { bg: 'Чернови', en: 'Drafts' },
    where: { state: 'draft' },
    empty: { bg: 'Няма чернови.', en: 'There are no drafts.' },
  },
  ended: {
    label: { bg: 'Приключили', en: 'Ended' },
    where: { state: 'ended' },
    empty: { bg: 'Няма приключили кампании.', en: 'No campaign has ended.' },
  },
  all: { label: { bg: 'Всички', en: 'All' }, where: {} },
};

/** How the staff see, fill and move campaigns. */
@Injectable()
export class CampaignsAdmin implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly database: Database,
    private readonly subjects: Subjects,
    private readonly choices: SubjectChoices,
    private readonly deeds: CampaignDeeds,
    private readonly record: CampaignRecord,
  ) {}

  onModuleInit(): void {
    this.registry.register(this.resource());
  }

  private resource(): GovernedResource {
    return governed<Campaign>({
      entity: Campaign,
      id: 'campaigns',
      label: { bg: 'Кампания', en: 'Campaign' },
      labelPlural: { bg: 'Кампании', en: 'Campaigns' },
      createLabel: { bg: 'Нова кампания', en: 'New campaign' },
      navigation: { group: 'content', order: 25 },
      permissions: { list: 'campaigns.read', create: 'campaigns.edit', edit: 'campaigns.edit' },
      sort: { by: 'startsOn', direction: 'desc' },
      fields: this.fields(),
      defaults: () => ({ lang: 'bg' }),
      create: (ctx, values) => this.deeds.create(ctx, values),
      edit: (ctx, id, values, version) => this.deeds.edit(ctx, id, values, version),
      views: VIEWS,
      lifecycle: BUTTONS,
      transition: (ctx, id, transition) => this.deeds.launch(ctx, id, transition),
      extraActions: this.actions(),
      sections: (_ctx, row) => this.record.sections(row),
      publicPath: (row) => (isPublic(row) ? campaignPath(row) : null),
      messages: problemMessages,
      empty: { bg: 'Още няма кампании.', en: 'There are no campaigns yet.' },
    });
  }

  private fields(): Record<string, GovernedField<Campaign>> {
    return {
      title: {
        ...FORM,
        label: FIELD_LABELS.title,
        required: true,
        max: LIMITS.title,
        list: true,
        filter: true,
      },
      state: { label: { bg: 'Състояние', en: 'State' }, list: true, filter: true },
      message: {
        ...FORM,
        label: FIELD_LABELS.message,
        hint: hints.messageHint,
        type: 'longText',
        required: true,
        max: LIMITS.message,
      },
      why: {
        ...FORM,
        label: FIELD_LABELS.why,
        hint: hints.whyHint,
        type: 'longText',
        required: true,
        max: LIMITS.why,
      },
      startsOn: { ...FORM, label: FIELD_LABELS.startsOn, type: 'date', required: true, list: true },
      endsOn: { ...FORM, label: FIELD_LABELS.endsOn, type: 'date', required: true, list: true },
      organisers: {
        ...FORM,
        label: FIELD_LABELS.organisers,
        hint: hints.organisersHint,
        type: 'longText',
        max: LIMITS.organisers,
      },
      actions: {
        ...FORM,
        label: FIELD_LABELS.actions,
        hint: hints.actionsHint,
        type: 'choices',
        choices: async () => this.choices.among(CAMPAIGN, await this.chosen(), 'bg'),
      },
      topics: {
        ...FORM,
        label: FIELD_LABELS.topics,
        type: 'choices',
        choices: async () =>
          (await this.subjects.topics()).map(({ code, name }) => ({ value: code, label: name.bg })),
      },
      funding: {
        ...FORM,
        label: FIELD_LABELS.funding,
        hint: hints.fundingHint,
        type: 'longText',
        max: LIMITS.funding,
      },
      lang: {
        ...FORM,
        label: FIELD_LABELS.lang,
        type: 'select',
        required: true,
        show: false,
        choices: LANGUAGES,
      },
      outcome: { label: FIELD_LABELS.outcome, type: 'longText' },
    };
  }

  private actions(): Record<string, ExtraAction<Campaign>> {
    const adding = { permission: 'campaigns.edit', on: 'record' as const };
    return {
      addGoal: {
        ...adding,
        label: { bg: 'Добавете цел', en: 'Add a goal' },
        inputs: GOAL_INPUTS,
        run: async (ctx, id, input) => {
          await this.deeds.addGoal(ctx, id!, input);
          return { message: hints.goalAdded };
        },
      },
      addFile: {
        ...adding,
        label: { bg: 'Добавете плакат или лого', en: 'Add a poster or logo' },
        inputs: FILE_INPUTS,
        begins: ({ lang }) => ({ lang, role: 'poster' }),
        run: async (ctx, id, input) => {
          await this.deeds.addFile(ctx, id!, input);
          return { message: hints.fileAdded };
        },
      },
      addReach: {
        ...adding,
        label: { bg: 'Запишете достигнати хора', en: 'Enter people reached' },
        when: ({ state }) => state !== 'draft',
        inputs: REACH_INPUTS,
        run: async (ctx, id, input) => {
          await this.deeds.addReach(ctx, id!, input);
          return { message: hints.reachAdded };
        },
      },
      end: {
        label: end.label,
        permission: end.by,
        on: 'record',
        main: true,
        when: ({ state }) => state === 'running',
        inputs: OUTCOME_INPUT,
        run: (ctx, id, input) => this.deeds.end(ctx, id!, input),
      },
      discard: {
        ...adding,
        label: { bg: 'Изтрийте черновата', en: 'Delete the draft' },
        when: ({ state }) => state === 'draft',
        danger: true,
        question: {
          bg: 'Да изтрием ли черновата? Никой не я е виждал.',
          en: 'Delete the draft? Nobody has seen it.',
        },
        run: async (ctx, id) => {
          await this.deeds.discard(ctx, id!);
          return { redirect: '/admin/resources/campaigns' };
        },
      },
    };
  }

  private async chosen(): Promise<string[]> {
    const found = await this.database.read<{ key: string }>(
      'SELECT DISTINCT unnest(actions) AS key FROM campaign',
    );
    return found.map(({ key }) => key);
  }
}
