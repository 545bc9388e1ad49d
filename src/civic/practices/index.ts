export { PracticesModule } from './practices.module.js';
export { seedPractices } from './practices.seed.js';
export { PracticeSupportSweep } from './supports/support-sweep.jobs.js';
