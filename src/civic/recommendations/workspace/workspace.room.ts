import type { Provider, Type } from '@nestjs/common';
import { Asking } from './asking/asking.service.js';
import { RecommendationReminder } from './asking/recommendation-reminder.entity.js';
import { HomePages } from './home-pages.service.js';
import { JudgingController } from './judging/judging.controller.js';
import { JudgingDeeds } from './judging/judging-deeds.service.js';
import { JudgingPages } from './judging/judging-pages.service.js';
import { OwnPages } from './own-pages.service.js';
import { Uploads } from './uploads.service.js';
import { WorkspaceAccess } from './workspace.access.js';
import { WorkspaceController } from './workspace.controller.js';
import { WorkspaceQueries } from './workspace.queries.js';
import { WorkspaceSite } from './workspace.site.js';
import { SetsController } from './writing/sets.controller.js';
import { StepAnswers } from './writing/step-answers.service.js';
import { WritingChoices } from './writing/writing-choices.service.js';
import { WritingController } from './writing/writing.controller.js';
import { WritingPages } from './writing/writing-pages.service.js';
import { Writing } from './writing/writing.service.js';

export const workspaceEntities: Type[] = [RecommendationReminder];
export const workspaceControllers: Type[] = [
  WritingController,
  SetsController,
  WorkspaceController,
  JudgingController,
];
export const workspaceProviders: Provider[] = [
  Asking,
  HomePages,
  JudgingDeeds,
  JudgingPages,
  OwnPages,
  StepAnswers,
  Uploads,
  WorkspaceAccess,
  WorkspaceQueries,
  WorkspaceSite,
  Writing,
  WritingChoices,
  WritingPages,
];
