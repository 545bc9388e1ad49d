export { ImportSweep } from './imports/import-sweep.jobs.js';
export { RecommendationsModule } from './recommendations.module.js';
export { seedRecommendations } from './recommendations.seed.js';
