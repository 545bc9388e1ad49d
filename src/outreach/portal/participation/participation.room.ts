import type { Provider, Type } from '@nestjs/common';
import { ParticipationFreezing } from './freezing.jobs.js';
import { ParticipationApiController } from './participation-api.controller.js';
import { ParticipationYear } from './participation-year.entity.js';
import { ParticipationYears } from './participation-years.service.js';
import { ParticipationController } from './participation.controller.js';
import { ParticipationSite } from './participation.site.js';

export const participationEntities: Type[] = [ParticipationYear];
export const participationControllers: Type[] = [ParticipationApiController, ParticipationController];
export const participationProviders: Provider[] = [
  ParticipationFreezing,
  ParticipationSite,
  ParticipationYears,
];
