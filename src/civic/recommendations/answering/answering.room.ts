import type { Provider, Type } from '@nestjs/common';
import { RecommendationAnswers } from './recommendation-answer.service.js';
import { RecommendationAnswering } from './recommendation-answering.service.js';
import { RecommendationAssignment } from './recommendation-assignment.entity.js';
import { RecommendationRegistry } from './recommendation-registry.service.js';

export const answeringEntities: Type[] = [RecommendationAssignment];
export const answeringProviders: Provider[] = [
  RecommendationAnswering,
  RecommendationAnswers,
  RecommendationRegistry,
];
