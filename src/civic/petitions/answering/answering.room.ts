import type { Provider, Type } from '@nestjs/common';
import { AnswerClock } from './answer-clock.service.js';
import { ForwardingLetters } from './forwarding-letters.service.js';
import { PetitionAnswering } from './petition-answering.service.js';
import { PetitionAnswers } from './petition-answer.service.js';
import { PetitionHearings } from './petition-hearings.service.js';
import { PetitionRegistry } from './petition-registry.service.js';

export const answeringEntities: Type[] = [];
export const answeringControllers: Type[] = [];
export const answeringProviders: Provider[] = [
  AnswerClock,
  ForwardingLetters,
  PetitionAnswering,
  PetitionAnswers,
  PetitionHearings,
  PetitionRegistry,
];
