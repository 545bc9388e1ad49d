export { affected, Database, escapeLike, readerOf, rows } from './database.js';
export type { Reader, Tx } from './database.js';
export { isDatabaseAway, isOvertaken, isUniqueViolation } from './database-errors.js';
export { DatabaseModule } from './database.module.js';
export { GroupCommit } from './group-commit.js';
export { migrate } from './migrate.js';
