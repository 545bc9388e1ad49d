export { RecommendationsModule } from './recommendations.module.js';
export { seedRecommendations } from './recommendations.seed.js';
