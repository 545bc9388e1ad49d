import type { Provider, Type } from '@nestjs/common';
import { AnswerClock } from './answer-clock.service.js';
import { PetitionAnswers } from './petition-answer.service.js';

export const answeringEntities: Type[] = [];
export const answeringControllers: Type[] = [];
export const answeringProviders: Provider[] = [AnswerClock, PetitionAnswers];
