import type { Provider } from '@nestjs/common';
import { ActSubjects } from './act.subject.js';
import { ArticleCorrection } from './article-correction.entity.js';
import { ArticleTrail } from './article-trail.service.js';
import { ChangeReasons } from './change-reasons.service.js';
import { ComparisonAdmin } from './comparison.admin.js';
import { ComparisonApiController } from './comparison-api.controller.js';
import { ComparisonController } from './comparison.controller.js';
import { ComparisonPages } from './comparison-pages.service.js';
import { ConsultationArticle } from './consultation-article.entity.js';
import { Comparisons } from './comparisons.service.js';

/** What the module of consultations declares for versions and changes of its texts. */
export const comparisonEntities = [ArticleCorrection, ConsultationArticle];
export const comparisonControllers = [ComparisonController, ComparisonApiController];
export const comparisonProviders: Provider[] = [
  ActSubjects,
  ArticleTrail,
  Comparisons,
  ChangeReasons,
  ComparisonPages,
  ComparisonAdmin,
];
