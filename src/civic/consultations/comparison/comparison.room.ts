import type { Provider } from '@nestjs/common';
import { ArticleCorrection } from './article-correction.entity.js';
import { ChangeReasons } from './change-reasons.service.js';
import { ComparisonAdmin } from './comparison.admin.js';
import { ComparisonApiController } from './comparison-api.controller.js';
import { ComparisonController } from './comparison.controller.js';
import { ComparisonPages } from './comparison-pages.service.js';
import { Comparisons } from './comparisons.service.js';

/** What the module of consultations declares for versions and changes of its texts. */
export const comparisonEntities = [ArticleCorrection];
export const comparisonControllers = [ComparisonController, ComparisonApiController];
export const comparisonProviders: Provider[] = [Comparisons, ChangeReasons, ComparisonPages, ComparisonAdmin];
