export { PageVersionPruning } from './page-version-pruning.jobs.js';
export { bumpSql, PageVersions } from './page-versions.js';
export { PageVersionsModule } from './page-versions.module.js';
