import { Injectable } from '@nestjs/common';
import { Database, type Reader } from '../../platform/database/index.js';
import type { Campaign } from './campaign.entity.js';
import type { CampaignFile, CampaignGoal, CampaignReach } from './campaign-parts.entity.js';
import { PUBLIC_CAMPAIGN } from './campaign.lifecycle.js';

export type ShownCampaign = Pick<
  Campaign,
  | 'id'
  | 'state'
  | 'title'
  | 'message'
  | 'why'
  | 'lang'
  | 'startsOn'
  | 'endsOn'
  | 'organisers'
  | 'funding'
  | 'topics'
  | 'actions'
  | 'outcome'
  | 'launchedAt'
  | 'endedAt'
>;

interface StoredName {
  key: string;
  name: string;
  mediaType: string;
  bytes: number;
}

export type ShownGoal = Pick<CampaignGoal, 'id' | 'goal' | 'target' | 'countedBy' | 'measure'>;
export type ShownFile = Pick<CampaignFile, 'id' | 'role' | 'title' | 'alt' | 'lang' | 'fileId'> &
  StoredName & { downloads: number };
export type ShownReach = Pick<CampaignReach, 'id' | 'kind' | 'what' | 'count' | 'happenedOn' | 'source'> &
  StoredName;

const CAMPAIGN = `id, state, title, message, why, lang, starts_on AS "startsOn", ends_on AS "endsOn", organisers,
  funding, topics, actions, outcome, launched_at AS "launchedAt", ended_at AS "endedAt"`;
const FILE = `stored.key, stored.name, stored.media_type AS "mediaType", stored.bytes`;

/** The reads of campaigns. */
@Injectable()
export class CampaignQueries {
  constructor(private readonly database: Database) {}

  /** Those that run, then those that ended; the latest first. */
  listed(): Promise<ShownCampaign[]> {
    return this.database.read<ShownCampaign>(
      `SELECT ${CAMPAIGN} FROM campaign WHERE ${PUBLIC_CAMPAIGN}
       ORDER BY (state = 'running') DESC, starts_on DESC, id DESC LIMIT 100`,
    );
  }

  async one(id: string): Promise<ShownCampaign | null> {
    const [row] = await this.database.read<ShownCampaign>(`SELECT ${CAMPAIGN} FROM campaign WHERE id = $1`, [
      id,
    ]);
    return row ?? null;
  }

  goals(campaignId: string): Promise<ShownGoal[]> {
    return this.database.read<ShownGoal>(
      `SELECT id, goal, target, counted_by AS "countedBy", measure FROM campaign_goal
       WHERE campaign_id = $1 ORDER BY id`,
      [campaignId],
    );
  }

  /** Posters first, then logos, each with how often it was taken. */
  files(campaignId: string, reader: Reader = this.database): Promise<ShownFile[]> {
    return reader.read<ShownFile>(
      `SELECT held.id, role, title, alt, lang, file_id AS "fileId", ${FILE},
              coalesce((SELECT sum(downloads) FROM campaign_download WHERE campaign_file_id = held.id), 0)::int
                AS downloads
       FROM campaign_file AS held JOIN stored_file AS stored ON stored.id = file_id
       WHERE campaign_id = $1 ORDER BY array_position(ARRAY['poster', 'logo', 'other'], role), held.id`,
      [campaignId],
    );
  }

  reached(campaignId: string): Promise<ShownReach[]> {
    return this.database.read<ShownReach>(
      `SELECT reach.id, kind, what, count, happened_on AS "happenedOn", source, ${FILE}
       FROM campaign_reach AS reach JOIN stored_file AS stored ON stored.id = file_id
       WHERE campaign_id = $1 ORDER BY happened_on DESC, reach.id DESC`,
      [campaignId],
    );
  }
}
