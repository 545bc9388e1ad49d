import type { Provider, Type } from '@nestjs/common';
import { PetitionSubject } from '../petition.subject.js';
import { PetitionClock } from '../petitions.jobs.js';
import { PetitionsPersonalData } from '../petitions.personal-data.js';
import { PetitionQueries } from '../petitions.queries.js';
import { PetitionsSite } from '../petitions.site.js';
import { PetitionController } from './petition.controller.js';
import { PetitionPages } from './petition-pages.service.js';
import { PetitionRecords } from './petition-record.service.js';
import { PetitionRegisters } from './petition-registers.service.js';
import { PetitionsApiController } from './petitions-api.controller.js';
import { PetitionsController } from './petitions.controller.js';

export const readingEntities: Type[] = [];
export const readingControllers: Type[] = [PetitionsController, PetitionsApiController, PetitionController];
export const readingProviders: Provider[] = [
  PetitionSubject,
  PetitionQueries,
  PetitionsSite,
  PetitionClock,
  PetitionsPersonalData,
  PetitionPages,
  PetitionRecords,
  PetitionRegisters,
];
