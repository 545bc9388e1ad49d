export { PageVersionPruning } from './page-version-pruning.jobs.js';
export { PageVersions } from './page-versions.js';
export { PageVersionsModule } from './page-versions.module.js';
