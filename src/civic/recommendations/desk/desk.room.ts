import type { Provider } from '@nestjs/common';
import { RecommendationActions } from './recommendation-actions.service.js';
import { RecommendationChoices } from './recommendation-choices.service.js';
import { ProlongingDeed, RecommendationDeeds } from './recommendation-deeds.service.js';
import { RecommendationNotices } from './recommendation-notices.service.js';
import { RecommendationPartsAdmin } from './recommendation-parts.admin.js';
import { RecommendationSections } from './recommendation-sections.service.js';
import { RecommendationsAdmin } from './recommendations.admin.js';
import { RecommendationsDesk } from './recommendations.desk.js';

export const deskProviders: Provider[] = [
  ProlongingDeed,
  RecommendationActions,
  RecommendationChoices,
  RecommendationDeeds,
  RecommendationNotices,
  RecommendationPartsAdmin,
  RecommendationSections,
  RecommendationsAdmin,
  RecommendationsDesk,
];
