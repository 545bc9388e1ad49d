import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Files } from '../../platform/files/index.js';
import { Navigation } from '../../platform/http/index.js';
import { PUBLIC_CAMPAIGN } from './campaign.lifecycle.js';
import { CAMPAIGNS_PATH } from './campaign.rules.js';
import { campaignMessages } from './campaigns.messages.js';

const of = (table: string) =>
  `SELECT file_id, ${PUBLIC_CAMPAIGN} AS public FROM ${table} JOIN campaign ON campaign.id = campaign_id`;

/** What the ground floor learns about campaigns: the footer, posters and logos, and the evidence of their numbers. */
@Injectable()
export class CampaignsSite implements OnModuleInit {
  constructor(
    private readonly navigation: Navigation,
    private readonly files: Files,
  ) {}

  onModuleInit(): void {
    this.navigation.registerFooter({
      section: 'transparency',
      path: CAMPAIGNS_PATH,
      label: campaignMessages.texts.campaigns,
      order: 64,
    });
    this.files.holdBy('campaigns', [of('campaign_file'), of('campaign_reach')].join(' UNION ALL '));
  }
}
