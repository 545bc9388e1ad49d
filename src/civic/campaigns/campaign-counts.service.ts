import { Injectable } from '@nestjs/common';
import { parseSubjectKey, subjectKey, SubjectReach } from '../../commons/subjects/index.js';
import { CampaignQueries, type ShownCampaign, type ShownFile, type ShownReach } from './campaign.queries.js';
import { CAMPAIGN, type CountedBy } from './campaign.rules.js';

/** What a campaign reached. Each number stays by itself: people who came, and leaflets, are no sum. */
export interface CampaignReached {
  /** Of each of its actions to which people came, by `subjectKey`. */
  came: ReadonlyMap<string, number>;
  /** What the platform counts. */
  counted: Readonly<Record<CountedBy, number>>;
  files: ShownFile[];
  /** What the staff entered, with source and evidence. */
  entered: ShownReach[];
}

/** Composes what a campaign reached from those who counted it; nothing is estimated. */
@Injectable()
export class CampaignCounts {
  constructor(
    private readonly queries: CampaignQueries,
    private readonly reach: SubjectReach,
  ) {}

  async of({ id, actions }: Pick<ShownCampaign, 'id' | 'actions'>): Promise<CampaignReached> {
    const own = { type: CAMPAIGN, id };
    const [came, followers, files, entered] = await Promise.all([
      this.reach.people(actions.flatMap((key) => parseSubjectKey(key) ?? [])),
      this.reach.followers([own]),
      this.queries.files(id),
      this.queries.reached(id),
    ]);
    const counted = {
      visitors: sum(came.values()),
      followers: followers.get(subjectKey(own)) ?? 0,
      downloads: sum(files.map(({ downloads }) => downloads)),
    };
    return { came, counted, files, entered };
  }
}

function sum(numbers: Iterable<number>): number {
  return Iterator.from(numbers).reduce((all, one) => all + one, 0);
}
