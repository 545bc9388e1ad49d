import { Injectable } from '@nestjs/common';
import { placeName, Settlements } from '../../../commons/accounts/index.js';
import { parseSubjectKey, Subjects, type SubjectCard } from '../../../commons/subjects/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { idOf, type PageContext } from '../../../platform/http/index.js';
import { formatDateTime } from '../../../platform/i18n/index.js';
import { CampaignCounts } from '../campaign-counts.service.js';
import { campaignLifecycle, isPublic } from '../campaign.lifecycle.js';
import { CampaignQueries, type ShownCampaign } from '../campaign.queries.js';
import { CAMPAIGN, campaignPath } from '../campaign.rules.js';
import {
  actionView,
  countRows,
  countTiles,
  fileView,
  goalView,
  periodText,
} from './campaign.presentation.js';
import { readingMessages } from './reading.messages.js';
import type { CampaignPageProps } from './views/campaign.page.js';

/** Gathers what the page of a campaign shows. */
@Injectable()
export class CampaignPages {
  constructor(
    private readonly queries: CampaignQueries,
    private readonly counts: CampaignCounts,
    private readonly subjects: Subjects,
    private readonly settlements: Settlements,
  ) {}

  /** @throws NotFound for what this reader may not see, as for what is not there */
  async visited(
    idSlug: string,
    { staff }: Pick<PageContext, 'staff'>,
  ): Promise<{ campaign: ShownCampaign; tags: string[] | undefined }> {
    const id = idOf(idSlug);
    const campaign = id && (await this.queries.one(id));
    if (!campaign) throw new NotFound('campaignNotFound');
    const shown = isPublic(campaign);
    if (!shown && !staff?.permissions.has('campaigns.read')) throw new NotFound('campaignNotFound');
    return { campaign, tags: shown ? [`subject:${CAMPAIGN}:${campaign.id}`] : undefined };
  }

  async of(
    campaign: ShownCampaign,
    { locale, viewer, site, now }: PageContext,
  ): Promise<{ props: CampaignPageProps; tags: string[] }> {
    const refs = campaign.actions.flatMap((key) => parseSubjectKey(key) ?? []);
    const [reached, goals, cards, topics, settlements] = await Promise.all([
      this.counts.of(campaign),
      this.queries.goals(campaign.id),
      this.subjects.cards(refs),
      this.subjects.topicNames(),
      this.settlements.all(),
    ]);
    const places = new Map(settlements.map((place) => [place.ekatte, placeName(place, locale)]));
    const shown = campaign.actions.flatMap((key) => {
      const card = cards.get(key);
      return card?.public ? [{ key, card }] : [];
    });
    shown.sort((a, b) => dayOf(a.card) - dayOf(b.card));
    const titles = new Map(shown.map(({ key, card }) => [key, card]));
    const { label, tone } = campaignLifecycle.states[campaign.state];
    const props: CampaignPageProps = {
      title: campaign.title,
      lang: campaign.lang,
      message: campaign.message,
      why: campaign.why,
      outcome: campaign.outcome,
      state: { label: label[locale], tone: tone ?? 'plain' },
      isDraft: !isPublic(campaign),
      period: periodText(campaign, locale),
      organisers: campaign.organisers.split('\n').filter(Boolean),
      funding: campaign.funding,
      topics: campaign.topics.map((code) => topics.get(code)?.[locale] ?? code),
      goals: goals.map((goal) => goalView(goal, reached, locale)),
      files: reached.files.map((file) => fileView(campaign.id, file, locale)),
      actions: shown.map(({ key, card }) =>
        actionView(card, {
          descriptor: this.subjects.descriptor(card.ref.type),
          places,
          came: reached.came.get(key),
          locale,
        }),
      ),
      reached: {
        tiles: countTiles(reached, locale),
        rows: countRows(reached, titles, locale),
        lead: readingMessages(locale)('reachedLead', { at: formatDateTime(now, locale) }),
      },
      follow:
        campaign.state === 'running' ? { scope: 'subject', subject: `${CAMPAIGN}:${campaign.id}` } : null,
      signedIn: viewer !== null,
      address: new URL(campaignPath(campaign), site.url).href,
    };
    // Counts go on without anybody changing the campaign; they are as of the moment that the page tells.
    return { props, tags: [...campaign.actions.map((key) => `subject:${key}`), 'topics', 'places', 'today'] };
  }
}

/** What has no day comes last. */
function dayOf({ opensAt }: SubjectCard): number {
  return opensAt?.getTime() ?? Number.MAX_SAFE_INTEGER;
}
