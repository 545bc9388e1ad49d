import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CampaignChanges } from './campaign-changes.service.js';
import { CampaignCounts } from './campaign-counts.service.js';
import { Campaign } from './campaign.entity.js';
import { CampaignDownload, CampaignFile, CampaignGoal, CampaignReach } from './campaign-parts.entity.js';
import { CampaignParts } from './campaign-parts.service.js';
import { CampaignQueries } from './campaign.queries.js';
import { CampaignSubject } from './campaign.subject.js';
import { CampaignPermissions } from './campaigns.permissions.js';
import { Campaigns } from './campaigns.service.js';
import { CampaignsSite } from './campaigns.site.js';
import { CampaignDeeds } from './desk/campaign-deeds.service.js';
import { CampaignPartsAdmin } from './desk/campaign-parts.admin.js';
import { CampaignRecord } from './desk/campaign-record.service.js';
import { CampaignsAdmin } from './desk/campaigns.admin.js';
import { CampaignPages } from './reading/campaign-pages.service.js';
import { CampaignsController } from './reading/campaigns.controller.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Campaign, CampaignGoal, CampaignFile, CampaignDownload, CampaignReach]),
  ],
  controllers: [CampaignsController],
  providers: [
    CampaignChanges,
    CampaignCounts,
    CampaignDeeds,
    CampaignPages,
    CampaignParts,
    CampaignPartsAdmin,
    CampaignPermissions,
    CampaignQueries,
    CampaignRecord,
    Campaigns,
    CampaignsAdmin,
    CampaignsSite,
    CampaignSubject,
  ],
})
export class CampaignsModule {}
