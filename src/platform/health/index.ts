export { Health, type HealthCheck, type HealthReport } from './health.js';
export { HealthModule } from './health.module.js';
