export { CampaignsModule } from './campaigns.module.js';
export { seedCampaigns } from './campaigns.seed.js';
