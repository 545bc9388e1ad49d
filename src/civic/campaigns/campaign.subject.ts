import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Subjects, type SubjectCard, type SubjectDescriptor } from '../../commons/subjects/index.js';
import type { Locale } from '../../platform/i18n/index.js';
import type { Campaign } from './campaign.entity.js';
import { campaignLifecycle, isPublic } from './campaign.lifecycle.js';
import { CAMPAIGN, campaignPath, CAMPAIGNS_PATH } from './campaign.rules.js';
import { campaignMessages } from './campaigns.messages.js';

type CardRow = Pick<
  Campaign,
  'id' | 'title' | 'lang' | 'message' | 'state' | 'topics' | 'launchedAt' | 'changedAt'
>;

const saying =
  (key: 'newsLaunched' | 'newsEnded') =>
  (_card: SubjectCard, locale: Locale): string =>
    campaignMessages(locale)(key);

/** How campaigns look to the rest of the house. They inform and ask nothing, so that they are never among what is open. */
export const campaignDescriptor: SubjectDescriptor = {
  type: CAMPAIGN,
  label: campaignMessages.texts.campaign,
  plural: campaignMessages.texts.campaigns,
  listPath: CAMPAIGNS_PATH,
  showcase: true,
  states: campaignLifecycle.states,
  load: async (ids, reader) => {
    const found = await reader.read<CardRow>(
      `SELECT id, title, lang, message, state, topics, launched_at AS "launchedAt", changed_at AS "changedAt"
       FROM campaign WHERE id = ANY($1::bigint[])`,
      [ids],
    );
    return found.map(toCard);
  },
  news: {
    'campaign.launched': saying('newsLaunched'),
    'campaign.ended': saying('newsEnded'),
  },
};

@Injectable()
export class CampaignSubject implements OnModuleInit {
  constructor(private readonly subjects: Subjects) {}

  onModuleInit(): void {
    this.subjects.register(campaignDescriptor);
  }
}

function toCard(row: CardRow): SubjectCard {
  const { id, title, lang, message, state, topics, launchedAt, changedAt } = row;
  return {
    ref: { type: CAMPAIGN, id },
    title,
    lang,
    summary: message,
    state,
    stateLabel: campaignLifecycle.states[state].label,
    tone: campaignLifecycle.states[state].tone ?? 'plain',
    phase: 'over',
    path: campaignPath(row),
    topics,
    places: [],
    unitId: null,
    public: isPublic(row),
    opensAt: launchedAt,
    closesAt: null,
    changedAt,
  };
}
