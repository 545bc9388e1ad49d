import { AudienceParts } from './audiences/audience-parts.js';
import { DeadlinesController } from './deadlines/deadlines.controller.js';
import { PageDeeds } from './desk/page-deeds.service.js';
import { PageVersionsAdmin } from './desk/page-versions.admin.js';
import { PagesAdmin } from './desk/pages.admin.js';
import { PageParts } from './page-parts.service.js';
import { PageReading } from './page-reading.service.js';
import { SitePage, SitePagePublication, SitePageVersion } from './page.entity.js';
import { BuiltInPagesController, OwnPagesController } from './pages.controller.js';
import { PagePermissions } from './pages.permissions.js';
import { PageQueries } from './pages.queries.js';
import { Pages } from './pages.service.js';
import { ProjectParts } from './project/project-parts.js';
import { PromisedResult, ResultEvidence } from './project/promised-result.entity.js';
import { PromisedResultsAdmin } from './project/promised-results.admin.js';
import { PromisedResultQueries } from './project/promised-results.queries.js';
import { PromisedResults } from './project/promised-results.service.js';
import { SettledParts } from './settled-parts.js';
import { SiteMapController } from './site-map/site-map.controller.js';
import { SiteMap } from './site-map/site-map.service.js';

export const pagesEntities = [SitePage, SitePageVersion, SitePagePublication, PromisedResult, ResultEvidence];

export const pagesControllers = [
  BuiltInPagesController,
  OwnPagesController,
  DeadlinesController,
  SiteMapController,
];

export const pagesProviders = [
  AudienceParts,
  PageDeeds,
  PageParts,
  PagePermissions,
  PageQueries,
  PageReading,
  Pages,
  PagesAdmin,
  PageVersionsAdmin,
  ProjectParts,
  PromisedResultQueries,
  PromisedResults,
  PromisedResultsAdmin,
  SettledParts,
  SiteMap,
];
