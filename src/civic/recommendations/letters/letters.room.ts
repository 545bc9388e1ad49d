import type { Provider, Type } from '@nestjs/common';
import { RecommendationLettersController } from './letters.controller.js';
import { RecommendationLetters } from './recommendation-letters.js';
import { RecommendationReaders } from './recommendation-readers.service.js';
import { RecommendationSilence } from './recommendation-silence.entity.js';

export const lettersEntities: Type[] = [RecommendationSilence];
export const lettersControllers: Type[] = [RecommendationLettersController];
export const lettersProviders: Provider[] = [RecommendationLetters, RecommendationReaders];
