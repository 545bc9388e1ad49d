import type { Provider } from '@nestjs/common';
import { RecommendationAnswers } from './recommendation-answer.service.js';
import { RecommendationAnswering } from './recommendation-answering.service.js';
import { RecommendationRegistry } from './recommendation-registry.service.js';

export const answeringProviders: Provider[] = [
  RecommendationAnswering,
  RecommendationAnswers,
  RecommendationRegistry,
];
