import type { Provider } from '@nestjs/common';
import { RecommendationAnswering } from './recommendation-answering.service.js';
import { RecommendationRegistry } from './recommendation-registry.service.js';

export const answeringProviders: Provider[] = [RecommendationAnswering, RecommendationRegistry];
