import type { Provider, Type } from '@nestjs/common';
import { RecommendationData } from './data/recommendation-data.service.js';
import { RecommendationTablesController } from './data/recommendation-tables.controller.js';
import { RecommendationsApiController } from './data/recommendations-api.controller.js';
import { RecommendationLists } from './lists/recommendation-lists.queries.js';
import { RecommendationsController } from './lists/recommendations.controller.js';
import { RecommendationPages } from './one/recommendation-pages.service.js';
import { RecommendationController } from './one/recommendation.controller.js';
import { RecommendationDetails } from './recommendation-details.queries.js';
import { RecommendationRegisters } from './recommendation-registers.service.js';
import { RecommendationScoreboardController } from './scoreboard/scoreboard.controller.js';
import { ScoreboardQueries } from './scoreboard/scoreboard.queries.js';

/** The page of one recommendation comes last: its address would take the others for a title. */
export const readingControllers: Type[] = [
  RecommendationsController,
  RecommendationTablesController,
  RecommendationScoreboardController,
  RecommendationsApiController,
  RecommendationController,
];

export const readingProviders: Provider[] = [
  RecommendationData,
  RecommendationDetails,
  RecommendationLists,
  RecommendationPages,
  RecommendationRegisters,
  ScoreboardQueries,
];
