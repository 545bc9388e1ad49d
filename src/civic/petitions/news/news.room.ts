import type { Provider, Type } from '@nestjs/common';
import { NewsFacts } from './news-facts.queries.js';
import { NewsLinks } from './news-links.js';
import { NewsOptOutController } from './news-opt-out.controller.js';
import { PetitionNewsComposer } from './news.composer.js';
import { PetitionNewsListener } from './news.listener.js';
import { NewsRegistration } from './news.registration.js';

export const newsEntities: Type[] = [];
export const newsControllers: Type[] = [NewsOptOutController];
export const newsProviders: Provider[] = [
  NewsFacts,
  NewsLinks,
  NewsRegistration,
  PetitionNewsComposer,
  PetitionNewsListener,
];
