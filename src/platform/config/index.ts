export { Config, ConfigProblems, environment, loadConfig } from './config.js';
export type { Mode, Role, SecretKey } from './config.js';
export { ConfigModule } from './config.module.js';
